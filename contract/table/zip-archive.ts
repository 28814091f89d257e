/** A ZIP archive of a few texts (PKWARE APPNOTE 6.3): deflated, and the same bytes for the same texts. */
import { crc32 } from './crc-32';

/** Window and Node both have it; this folder is compiled for neither. */
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

/** Raw DEFLATE (RFC 1951): the window's stream does it, or Node's zlib. */
export type Deflate = (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>;

const SIGNATURE = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 } as const;
const VERSION = 20;
const DEFLATED = 8;
/** 1980-01-01, the first day of ZIP: an archive says nothing of the clock. */
const DAY = 0x0021;

interface Part {
  readonly path: Uint8Array;
  readonly deflated: Uint8Array;
  readonly crc: number;
  readonly size: number;
}

/** Little-endian numbers, each with its width in bytes. */
const numbers = (...fields: readonly (readonly [value: number, width: 2 | 4])[]): Uint8Array => {
  const bytes = new Uint8Array(fields.reduce((sum, [, width]) => sum + width, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [value, width] of fields) {
    if (width === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += width;
  }
  return bytes;
};

/** What the local and the central header of a part both say. */
const described = ({ path, deflated, crc, size }: Part) =>
  [
    [VERSION, 2],
    [0, 2],
    [DEFLATED, 2],
    [0, 2],
    [DAY, 2],
    [crc, 4],
    [deflated.length, 4],
    [size, 4],
    [path.length, 2],
    [0, 2],
  ] as const;

const localEntry = (part: Part): readonly Uint8Array[] => [
  numbers([SIGNATURE.local, 4], ...described(part)),
  part.path,
  part.deflated,
];

const centralEntry = (part: Part, offset: number): readonly Uint8Array[] => [
  numbers([SIGNATURE.central, 4], [VERSION, 2], ...described(part), [0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]),
  part.path,
];

const sizeOf = (pieces: readonly Uint8Array[]): number => pieces.reduce((sum, { length }) => sum + length, 0);

const joined = (pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(sizeOf(pieces));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
};

const archiveOf = (parts: readonly Part[]): Uint8Array<ArrayBuffer> => {
  const local: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  for (const part of parts) {
    central.push(...centralEntry(part, sizeOf(local)));
    local.push(...localEntry(part));
  }
  const { length } = parts;
  const [offset, size] = [sizeOf(local), sizeOf(central)];
  const end = numbers([SIGNATURE.end, 4], [0, 2], [0, 2], [length, 2], [length, 2], [size, 4], [offset, 4], [0, 2]);
  return joined([...local, ...central, end]);
};

/** `texts` by path; the archive lists them in that order. Paths are ASCII. */
export const zipArchive = async (
  texts: Readonly<Record<string, string>>,
  deflate: Deflate,
): Promise<Uint8Array<ArrayBuffer>> => {
  const encoder = new TextEncoder();
  const parts = Object.entries(texts).map(async ([path, text]): Promise<Part> => {
    const bytes = new Uint8Array(encoder.encode(text));
    return { path: encoder.encode(path), deflated: await deflate(bytes), crc: crc32(bytes), size: bytes.length };
  });
  return archiveOf(await Promise.all(parts));
};
