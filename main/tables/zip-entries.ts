/** Reads the list of a ZIP file and unpacks single entries, never more than was allowed before. */
import { inflateRawSync } from 'node:zlib';
import { refuse, done, type Result } from '../../domain/result';

export interface ZipEntry {
  readonly name: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const LARGE_LOCATOR = 0x07064b50;
const LARGE_END = 0x06064b50;
const MOST_ENTRIES = 4096;
const END_LENGTH = 22;
const MOST_COMMENT = 65_535;

const endOf = (zip: Buffer): number => {
  for (let at = zip.length - END_LENGTH; at >= 0 && at >= zip.length - END_LENGTH - MOST_COMMENT; at -= 1)
    if (zip.readUInt32LE(at) === END) return at;
  return -1;
};

const entryAt = (zip: Buffer, at: number): { readonly entry: ZipEntry; readonly next: number } => {
  const [nameLength, extra, comment] = [
    zip.readUInt16LE(at + 28),
    zip.readUInt16LE(at + 30),
    zip.readUInt16LE(at + 32),
  ];
  const entry = {
    name: zip.toString('utf8', at + 46, at + 46 + nameLength),
    encrypted: (zip.readUInt16LE(at + 8) & 1) === 1,
    method: zip.readUInt16LE(at + 10),
    packed: zip.readUInt32LE(at + 20),
    size: zip.readUInt32LE(at + 24),
    offset: zip.readUInt32LE(at + 42),
  };
  return { entry, next: at + 46 + nameLength + extra + comment };
};

interface ListPlace {
  readonly count: number;
  readonly offset: number;
}

const largeListPlace = (zip: Buffer, end: number): ListPlace | null => {
  if (end < 20 || zip.readUInt32LE(end - 20) !== LARGE_LOCATOR) return null;
  const at = zip.readUInt32LE(end - 12);
  return zip.readUInt32LE(at) === LARGE_END
    ? { count: zip.readUInt32LE(at + 32), offset: zip.readUInt32LE(at + 48) }
    : null;
};

/** A ZIP file may say up to three times where its list is: whoever unpacks it later must not find another one. */
const listPlace = (zip: Buffer): ListPlace => {
  const end = endOf(zip);
  if (end < 0) throw new RangeError('no end');
  const place = { count: zip.readUInt16LE(end + 10), offset: zip.readUInt32LE(end + 16) };
  const large = largeListPlace(zip, end) ?? place;
  const isOne = zip.readUInt16LE(end + 8) === place.count && large.count === place.count;
  if (!isOne || large.offset !== place.offset) throw new RangeError('two lists');
  return place;
};

const entriesIn = (zip: Buffer): readonly ZipEntry[] => {
  const { count, offset } = listPlace(zip);
  if (count > MOST_ENTRIES) throw new RangeError('too many entries');
  const entries: ZipEntry[] = [];
  for (let at = offset; entries.length < count;) {
    if (zip.readUInt32LE(at) !== ENTRY) throw new RangeError('no entry');
    const { entry, next } = entryAt(zip, at);
    entries.push(entry);
    at = next;
  }
  return entries;
};

/** Error: `register/damaged`. */
export const listZip = (zip: Buffer): Result<readonly ZipEntry[]> => {
  try {
    return done(entriesIn(zip));
  } catch {
    return refuse('register/damaged');
  }
};

const inflate = (bytes: Buffer, method: number, most: number): Result<Buffer> => {
  if (method === 0)
    return bytes.length > most ? refuse('register/unpacks-too-large', { limitBytes: most }) : done(bytes);
  return method === 8
    ? done(inflateRawSync(bytes, { maxOutputLength: Math.max(1, most) }))
    : refuse('register/damaged');
};

/** Unpacked, at most `most` bytes of it, and as many as the list says: others make room for that many. Errors: `register/damaged`, `register/unpacks-too-large`. */
export const unpackEntry = (zip: Buffer, { method, packed, size, offset }: ZipEntry, most: number): Result<Buffer> => {
  try {
    if (zip.readUInt32LE(offset) !== LOCAL) return refuse('register/damaged');
    const start = offset + 30 + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28);
    const bytes = inflate(zip.subarray(start, start + packed), method, most);
    return bytes.ok && bytes.value.length !== size ? refuse('register/damaged') : bytes;
  } catch (error) {
    const isTooLarge = error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return isTooLarge ? refuse('register/unpacks-too-large', { limitBytes: most }) : refuse('register/damaged');
  }
};
