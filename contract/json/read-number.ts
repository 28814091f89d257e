/** Reads one JSON number: a whole number that binary floating point holds exactly, or on request an exact decimal. */
import { stop, type Cursor } from './cursor';
import { toDecimal, type Decimal } from './json-value';

/** Longest run of digits of an exact decimal; with the bound on exponents it keeps exact arithmetic small. */
const MOST_CHARACTERS = 1000;
/** The range of binary64: nothing that other JSON readers take is left out, and `1e999999999` costs nothing. */
const MOST_EXPONENT = 308;

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

/** Index behind the digits that start at `at`. */
const endOfDigits = (text: string, at: number): number => {
  let end = at;
  while (isDigit(text.charCodeAt(end))) end += 1;
  return end;
};

/** Index behind the integer part, or -1: a zero stands alone. */
const endOfInteger = (text: string, at: number): number => {
  const first = text[at] === '-' ? at + 1 : at;
  const end = endOfDigits(text, first);
  return end === first || (text[first] === '0' && end > first + 1) ? -1 : end;
};

/** Index behind `.5`, or `at` where there is no fraction, or -1. */
const endOfFraction = (text: string, at: number): number => {
  if (text[at] !== '.') return at;
  const end = endOfDigits(text, at + 1);
  return end === at + 1 ? -1 : end;
};

/** Index behind `e+3`, or `at` where there is no exponent, or -1. */
const endOfExponent = (text: string, at: number): number => {
  if (text[at] !== 'e' && text[at] !== 'E') return at;
  const first = text[at + 1] === '+' || text[at + 1] === '-' ? at + 2 : at + 1;
  const end = endOfDigits(text, first);
  return end === first ? -1 : end;
};

const toExactDecimal = (cursor: Cursor, start: number, written: string, exponent: string): Decimal | undefined => {
  if (written.length > MOST_CHARACTERS || Math.abs(Number(exponent || '0')) > MOST_EXPONENT)
    return stop(cursor, 'json/number-too-long', start);
  return toDecimal(written);
};

const readInteger = (cursor: Cursor, start: number, end: number): number | Decimal | undefined => {
  const written = cursor.text.slice(start, end);
  const value = Number(written);
  // Adding zero makes `-0` the zero that it is.
  if (Number.isSafeInteger(value)) return value + 0;
  return cursor.numbers === 'decimals'
    ? toExactDecimal(cursor, start, written, '')
    : stop(cursor, 'json/integer-too-large', start);
};

/** The cursor stands on the minus or the first digit, and behind the number afterwards. */
export const readNumber = (cursor: Cursor): number | Decimal | undefined => {
  const { text, at: start } = cursor;
  const integerEnd = endOfInteger(text, start);
  const fractionEnd = integerEnd === -1 ? -1 : endOfFraction(text, integerEnd);
  const end = fractionEnd === -1 ? -1 : endOfExponent(text, fractionEnd);
  if (end === -1) return stop(cursor, 'json/syntax', start);
  cursor.at = end;
  if (end === integerEnd) return readInteger(cursor, start, end);
  if (cursor.numbers === 'integers') return stop(cursor, 'json/not-an-integer', start);
  return toExactDecimal(cursor, start, text.slice(start, end), text.slice(fractionEnd + 1, end));
};
