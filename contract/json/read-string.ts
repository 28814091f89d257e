/** Reads one JSON string: every escape of RFC 8259, no raw control characters, no lone surrogates. */
import { stop, type Cursor } from './cursor';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

const simpleEscapes: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** The unit of `\uXXXX` whose backslash is at `at`; -1 where there is none. */
const escapedUnit = (text: string, at: number): number => {
  const digits = text.slice(at + 2, at + 6);
  return text.charCodeAt(at) === BACKSLASH && text[at + 1] === 'u' && /^[0-9A-Fa-f]{4}$/.test(digits)
    ? Number.parseInt(digits, 16)
    : -1;
};

const readUnicodeEscape = (cursor: Cursor): string | undefined => {
  const { text, at } = cursor;
  const unit = escapedUnit(text, at);
  if (unit === -1) return stop(cursor, 'json/syntax');
  if (isLowSurrogate(unit)) return stop(cursor, 'json/lone-surrogate');
  if (!isHighSurrogate(unit)) {
    cursor.at = at + 6;
    return String.fromCharCode(unit);
  }
  const low = escapedUnit(text, at + 6);
  if (!isLowSurrogate(low)) return stop(cursor, 'json/lone-surrogate');
  cursor.at = at + 12;
  return String.fromCharCode(unit, low);
};

const readEscape = (cursor: Cursor): string | undefined => {
  const letter = cursor.text[cursor.at + 1] ?? '';
  if (letter === 'u') return readUnicodeEscape(cursor);
  const plain = Object.hasOwn(simpleEscapes, letter) ? simpleEscapes[letter] : undefined;
  if (plain === undefined) return stop(cursor, 'json/syntax');
  cursor.at += 2;
  return plain;
};

/** Index of the next quote or backslash from the cursor on; everything before it is plain, well-formed text. */
const endOfPlainText = (cursor: Cursor): number | undefined => {
  const { text } = cursor;
  for (let at = cursor.at; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === QUOTE || unit === BACKSLASH) return at;
    if (unit < 0x20) return stop(cursor, 'json/control-character', at);
    if (unit < 0xd800 || unit > 0xdfff) continue;
    if (!isHighSurrogate(unit) || !isLowSurrogate(text.charCodeAt(at + 1)))
      return stop(cursor, 'json/lone-surrogate', at);
    at += 1;
  }
  return stop(cursor, 'json/syntax', text.length);
};

/** The cursor stands on the opening quote, and behind the closing one afterwards. */
export const readString = (cursor: Cursor): string | undefined => {
  cursor.at += 1;
  let read = '';
  for (;;) {
    const end = endOfPlainText(cursor);
    if (end === undefined) return undefined;
    const plain = cursor.text.slice(cursor.at, end);
    cursor.at = end;
    if (cursor.text.charCodeAt(end) === QUOTE) {
      cursor.at = end + 1;
      return read === '' ? plain : read + plain;
    }
    const escaped = readEscape(cursor);
    if (escaped === undefined) return undefined;
    read += plain + escaped;
  }
};
