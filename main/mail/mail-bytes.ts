/** Looks at the bytes of a mail before it is taken apart: what they are at all, how many parts they declare, in which encodings. */
import { limits } from '../../contract/limits';
import { done, refuse, type Result } from '../../domain/result';

/** How Outlook's own format, `.msg`, begins. */
const outlook = [0xd0, 0xcf, 0x11, 0xe0];

const beginsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte);

/** In UTF-8 without a mark: an editor may have saved it otherwise. */
const inUtf8 = (bytes: Uint8Array): Uint8Array => {
  if (beginsWith(bytes, [0xef, 0xbb, 0xbf])) return bytes.subarray(3);
  const utf16 = beginsWith(bytes, [0xff, 0xfe]) ? 'utf-16le' : beginsWith(bytes, [0xfe, 0xff]) ? 'utf-16be' : null;
  return utf16 === null ? bytes : new TextEncoder().encode(new TextDecoder(utf16).decode(bytes));
};

/** Errors: `mail/empty`, `mail/too-large`, `mail/outlook`. */
export const mailBytesOf = (received: Uint8Array): Result<Uint8Array> => {
  const [sizeBytes, limitBytes] = [received.byteLength, limits.mailBytes];
  if (sizeBytes === 0) return refuse('mail/empty');
  if (sizeBytes > limitBytes) return refuse('mail/too-large', { sizeBytes, limitBytes });
  return beginsWith(received, outlook) ? refuse('mail/outlook') : done(inUtf8(received));
};

/** One character a byte: names in headers are ASCII, and nothing else is looked for. */
const asLatin = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');

/** The first of what may be millions. */
const firstOf = (text: string, pattern: RegExp, most: number): readonly RegExpExecArray[] => {
  const found: RegExpExecArray[] = [];
  for (const match of text.matchAll(pattern)) {
    if (found.length >= most) break;
    found.push(match);
  }
  return found;
};

/** However a boundary is written, every part begins with such a line; a letter has few of them. */
const MOST_DASHED_LINES = limits.mailParts * 10;

/** Lines that begin as one of the mail's own boundaries do; counted before each of them becomes a part. */
export const partsDeclaredIn = (bytes: Uint8Array): number => {
  const text = asLatin(bytes);
  const dashed = firstOf(text, /^--[^\r\n]{0,200}/gm, MOST_DASHED_LINES + 1);
  if (dashed.length > MOST_DASHED_LINES) return dashed.length;
  const boundaries = firstOf(
    text,
    /\bboundary\s*=\s*(?:"([^"\r\n]{1,200})"|([^\s";]{1,200}))/gi,
    limits.mailParts + 1,
  ).map(({ 1: quoted, 2: plain }) => `--${quoted ?? plain ?? ''}`);
  if (boundaries.length === 0) return 1;
  const begins = (line: string): boolean => boundaries.some((boundary) => line.startsWith(boundary));
  return dashed.filter(([line]) => begins(line)).length;
};

const LINE_END = 0x0a;

/** Counted before each of them is taken apart: a file of nothing but line ends would fill the memory. */
export const hasTooManyLines = (bytes: Uint8Array): boolean => {
  let lines = 0;
  for (let at = bytes.indexOf(LINE_END); at >= 0; at = bytes.indexOf(LINE_END, at + 1)) {
    lines += 1;
    if (lines > limits.mailLines) return true;
  }
  return false;
};

const isKnown = (charset: string): boolean => {
  try {
    return new TextDecoder(charset).encoding !== '';
  } catch {
    return false;
  }
};

/** How else the encodings are called that the reader knows: "cp1252", "x-sjis", "utf_8". */
const otherwise = (charset: string): readonly string[] => {
  const plain = charset.toLowerCase().replace(/^x-/, '').replaceAll('_', '-');
  return [plain, plain.replace(/^(?:cp|ms|ibm)-?(?=\d)/, 'windows-'), plain.replace(/^utf(?=\d)/, 'utf-')];
};

/** An encoding that the mail names and that nobody here knows; `null` where all are known. */
export const strangeCharsetIn = (bytes: Uint8Array): string | null => {
  const named = firstOf(asLatin(bytes), /\bcharset\s*=\s*"?([A-Za-z0-9._:+-]{1,60})/gi, limits.mailParts);
  const charsets = new Set(named.map(([, charset = '']) => charset));
  return [...charsets].find((charset) => ![charset, ...otherwise(charset)].some(isKnown)) ?? null;
};
