/** Reads the bytes of a text file in the encoding that they are in: UTF-8, UTF-16 or Windows-1252; a mixture is refused with its line. */
import { done, refuse, type Result } from '../../domain/result';
import { withWindowsLetters } from './windows-letters';

const strict = (encoding: string, bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

const lineAt = (bytes: Uint8Array, place: number): number => {
  let line = 1;
  for (let index = 0; index < place; index += 1) if (bytes[index] === 0x0a) line += 1;
  return line;
};

/** The first and last second byte that may follow a first one: no overlong forms, no halves, nothing behind U+10FFFF. */
const secondOf = (first: number): readonly [number, number] => {
  if (first === 0xe0) return [0xa0, 0xbf];
  if (first === 0xed) return [0x80, 0x9f];
  if (first === 0xf0) return [0x90, 0xbf];
  return first === 0xf4 ? [0x80, 0x8f] : [0x80, 0xbf];
};

const lengthFor = (first: number): number => {
  if (first < 0x80) return 1;
  if (first < 0xc2 || first > 0xf4) return 0;
  return first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
};

/** How many bytes the character at `place` has as UTF-8; 0 where there is none. Asked for each of millions of bytes. */
const lengthAt = (bytes: Uint8Array, place: number): number => {
  const first = bytes[place] ?? 0;
  const length = lengthFor(first);
  if (length < 2) return length;
  const [from, to] = secondOf(first);
  const second = bytes[place + 1] ?? 0;
  if (second < from || second > to) return 0;
  for (let index = place + 2; index < place + length; index += 1) if (((bytes[index] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
};

interface Look {
  /** Whether any character has more than one byte, as UTF-8 writes it. */
  readonly hasLong: boolean;
  /** Where the first byte stands that is no UTF-8. */
  readonly strange: number;
}

const lookForMixture = (bytes: Uint8Array): Look => {
  let [hasLong, strange] = [false, -1];
  for (let place = 0; place < bytes.length;) {
    const length = lengthAt(bytes, place);
    if (length > 1) hasLong = true;
    if (length === 0 && strange < 0) strange = place;
    place += Math.max(1, length);
  }
  return { hasLong, strange };
};

/** Five bytes that Windows-1252 leaves without a character. */
const isUnused = (byte: number): boolean => [0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte);

const asWindows = (bytes: Uint8Array): Result<string> => {
  const { hasLong, strange } = lookForMixture(bytes);
  const unused = bytes.findIndex(isUnused);
  if (hasLong || unused >= 0)
    return refuse('register/encoding-mixed', { line: lineAt(bytes, hasLong ? strange : unused) });
  return done(withWindowsLetters(new TextDecoder('windows-1252').decode(bytes)));
};

/** Every other byte of plain text in UTF-16 is zero; without a mark, that tells it. */
const utf16Without = (bytes: Uint8Array): string | null => {
  const start = bytes.subarray(0, 64);
  const zeros = (from: number): number => start.filter((byte, index) => byte === 0 && index % 2 === from).length;
  const half = start.length / 2;
  if (half < 2) return null;
  if (zeros(1) > half * 0.6 && zeros(0) === 0) return 'utf-16le';
  return zeros(0) > half * 0.6 && zeros(1) === 0 ? 'utf-16be' : null;
};

const utf16Of = (bytes: Uint8Array): string | null => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return utf16Without(bytes);
};

/** Without a byte order mark. Errors: `register/encoding-mixed` with `line`, `register/not-a-table`. */
export const decodeText = (bytes: Uint8Array): Result<string> => {
  const utf16 = utf16Of(bytes);
  if (utf16 === null && bytes.includes(0)) return refuse('register/not-a-table');
  const text = strict(utf16 ?? 'utf-8', bytes);
  if (text !== null) return done(text);
  return utf16 === null ? asWindows(bytes) : refuse('register/encoding-mixed', { line: 1 });
};
