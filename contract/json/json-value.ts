/** What strict JSON parses to: plain values, and exact decimals where a reader asks for them. */

export type JsonScalar = string | number | boolean | null;
export type JsonValue = JsonScalar | readonly JsonValue[] | JsonObject;
export interface JsonObject {
  readonly [name: string]: JsonValue;
}

/** Not a string key, so that no member of a file can pass itself off as a decimal. */
const decimalMark = Symbol('decimal');

/** A number exactly as written, such as `249.5` or `1e-7`; never rounded through binary floating point. */
export interface Decimal {
  readonly kind: 'decimal';
  readonly text: string;
  readonly [decimalMark]: true;
}

/** JSON read with `numbers: 'decimals'`. */
export type DecimalJsonValue = JsonScalar | Decimal | readonly DecimalJsonValue[] | DecimalJsonObject;
export interface DecimalJsonObject {
  readonly [name: string]: DecimalJsonValue;
}

export const toDecimal = (text: string): Decimal => ({ kind: 'decimal', text, [decimalMark]: true });

export const isDecimal = (value: unknown): value is Decimal =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, decimalMark);

/** An object of a parsed text: neither null, nor a list, nor a decimal. */
export const isJsonObject = <Value>(
  value: Value,
): value is Exclude<Extract<Value, object>, readonly unknown[] | Decimal> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !isDecimal(value);
