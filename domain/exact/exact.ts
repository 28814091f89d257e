/**
 * Exact rational arithmetic: plain Numbers while every result is a safe integer, a reduced BigInt fraction otherwise.
 * No result is ever rounded, so a history of thousands of changes does not drift (policy-rules.md, "The SSED, exactly").
 */
import { gcd } from './gcd';

/** A reduced fraction with a positive denominator that does not fit a safe integer. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** A safe integer as a Number, everything else as a fraction; each value has exactly one form. */
export type Exact = number | Fraction;

const LARGEST = BigInt(Number.MAX_SAFE_INTEGER);

const numeratorOf = (value: Exact): bigint => (typeof value === 'number' ? BigInt(value) : value.numerator);
const denominatorOf = (value: Exact): bigint => (typeof value === 'number' ? 1n : value.denominator);

const fromInteger = (value: bigint): Exact =>
  value <= LARGEST && value >= -LARGEST ? Number(value) : { numerator: value, denominator: 1n };

/** `numerator / denominator` in lowest terms; `denominator` must not be zero. */
export const ratio = (numerator: bigint, denominator: bigint): Exact => {
  const sign = denominator < 0n ? -1n : 1n;
  const divisor = gcd(numerator, denominator) * sign;
  const reduced = denominator / divisor;
  return reduced === 1n ? fromInteger(numerator / divisor) : { numerator: numerator / divisor, denominator: reduced };
};

export const add = (left: Exact, right: Exact): Exact => {
  if (typeof left === 'number' && typeof right === 'number') {
    const sum = left + right;
    if (Number.isSafeInteger(sum)) return sum;
  }
  const [below, beside] = [denominatorOf(left), denominatorOf(right)];
  return ratio(numeratorOf(left) * beside + numeratorOf(right) * below, below * beside);
};

export const negate = (value: Exact): Exact =>
  typeof value === 'number' ? 0 - value : { numerator: -value.numerator, denominator: value.denominator };

export const subtract = (left: Exact, right: Exact): Exact => add(left, negate(right));

export const multiply = (left: Exact, right: Exact): Exact => {
  if (typeof left === 'number' && typeof right === 'number') {
    // A product beyond 2^53 rounds to a double that is not a safe integer, so this test is enough.
    const product = left * right;
    if (Number.isSafeInteger(product)) return product + 0;
  }
  return ratio(numeratorOf(left) * numeratorOf(right), denominatorOf(left) * denominatorOf(right));
};

/** `left / right`; `right` must not be zero. */
export const divide = (left: Exact, right: Exact): Exact => {
  if (typeof left === 'number' && typeof right === 'number' && left % right === 0) return left / right + 0;
  return ratio(numeratorOf(left) * denominatorOf(right), denominatorOf(left) * numeratorOf(right));
};

/** Negative, zero or positive as `left` is less than, equal to or greater than `right`. */
export const compare = (left: Exact, right: Exact): number => {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  const difference = numeratorOf(left) * denominatorOf(right) - numeratorOf(right) * denominatorOf(left);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};

/** `"20269"`, or a reduced fraction such as `"61012/3"`. */
export const exactText = (value: Exact): string => {
  if (typeof value === 'number') return String(value);
  return value.denominator === 1n ? String(value.numerator) : `${value.numerator}/${value.denominator}`;
};

const floorDivide = (numerator: bigint, denominator: bigint): bigint => {
  const quotient = numerator / denominator;
  return numerator % denominator < 0n ? quotient - 1n : quotient;
};

/** The greatest whole number not above `value`. */
export const floorExact = (value: Exact): number =>
  typeof value === 'number' ? value : Number(floorDivide(value.numerator, value.denominator));

/** The least whole number not below `value`. */
export const ceilExact = (value: Exact): number =>
  typeof value === 'number' ? value : Number(-floorDivide(-value.numerator, value.denominator));

/** The nearest whole number, halves upwards. */
export const roundHalfUp = (value: Exact): number =>
  typeof value === 'number'
    ? value
    : Number(floorDivide(2n * value.numerator + value.denominator, 2n * value.denominator));

/** The nearest binary floating-point number: for display only. */
export const toNumber = (value: Exact): number => {
  if (typeof value === 'number') return value;
  const whole = floorDivide(value.numerator, value.denominator);
  const rest = value.numerator - whole * value.denominator;
  // Nine digits behind the point are more than any share or date is shown with.
  return Number(whole) + Number((rest * 1_000_000_000n) / value.denominator) / 1_000_000_000;
};

/** The whole part of `numerator / denominator` and what is left over, for safe integers with a denominator above zero. */
export const divideWhole = (
  numerator: number,
  denominator: number,
): { readonly whole: number; readonly rest: number } => {
  const rest = numerator % denominator;
  const whole = (numerator - rest) / denominator;
  return rest < 0 ? { whole: whole - 1, rest: rest + denominator } : { whole: whole + 0, rest: rest + 0 };
};
