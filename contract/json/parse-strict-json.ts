/** Parses JSON for signed files and scenarios, and refuses what other readers might read differently (RFC 8259, RFC 7493). */
import { done, refuse, type Result } from '../../domain/result';
import { placeOf, skipSpace, stop, type Cursor } from './cursor';
import { decodeUtf8 } from './decode-utf8';
import type { DecimalJsonValue, JsonValue } from './json-value';
import { readValue } from './read-value';

export interface StrictJsonOptions<Numbers extends 'integers' | 'decimals' = 'integers' | 'decimals'> {
  /** Levels of lists and objects; `[[1]]` has two. */
  readonly maxDepth: number;
  /** `integers`: only whole numbers within 2^53 - 1, in digits. `decimals`: every other number as an exact `Decimal`. */
  readonly numbers: Numbers;
  /** What the text is, for the sentence: `payload`, `protected header`; `file` if left out. */
  readonly part?: string;
}

const BYTE_ORDER_MARK = 0xfeff;

const readWhole = (cursor: Cursor): DecimalJsonValue | undefined => {
  if (cursor.text.charCodeAt(0) === BYTE_ORDER_MARK) return stop(cursor, 'json/byte-order-mark');
  const value = readValue(cursor);
  if (value === undefined) return undefined;
  skipSpace(cursor);
  return cursor.at === cursor.text.length ? value : stop(cursor, 'json/syntax');
};

const parseText = (text: string, { maxDepth, numbers, part = 'file' }: StrictJsonOptions): Result<DecimalJsonValue> => {
  const cursor: Cursor = { text, maxDepth, numbers, path: [], at: 0, fault: null };
  const value = readWhole(cursor);
  if (value !== undefined) return done(value);
  const { code, at, path, facts } = cursor.fault ?? { code: 'json/syntax', at: cursor.at, path: '', facts: {} };
  return refuse(code, { ...facts, part, path, ...placeOf(text, at) });
};

/**
 * One JSON value from text or UTF-8 bytes, in time linear in its length. Duplicate names, lone surrogates, raw control
 * characters, a byte order mark, invalid UTF-8, trailing content and too many levels are refused; a member named
 * `__proto__` is an ordinary own member. Errors: `json/...` with `part`, `line` and `column` from 1, and `path`
 * (`changes[3].quantity`); `json/not-utf8` has `offset` instead.
 */
export function parseStrictJson(input: string | Uint8Array, options: StrictJsonOptions<'integers'>): Result<JsonValue>;
export function parseStrictJson(
  input: string | Uint8Array,
  options: StrictJsonOptions<'decimals'>,
): Result<DecimalJsonValue>;
export function parseStrictJson(input: string | Uint8Array, options: StrictJsonOptions): Result<DecimalJsonValue> {
  if (typeof input === 'string') return parseText(input, options);
  const text = decodeUtf8(input);
  return text.ok
    ? parseText(text.value, options)
    : refuse(text.error.code, { ...text.error, part: options.part ?? 'file' });
}
