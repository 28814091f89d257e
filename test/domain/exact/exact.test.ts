import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  ceilExact,
  compare,
  divide,
  exactText,
  floorExact,
  multiply,
  ratio,
  roundHalfUp,
  subtract,
  type Exact,
} from '../../../domain/exact/exact';
import { parseExact, parseExactText } from '../../../domain/exact/parse-exact';

const wide = fc.bigInt({ min: -(2n ** 80n), max: 2n ** 80n });
const near = fc.bigInt({ min: -1000n, max: 1000n });
const whole = fc.oneof(near, wide);
const positive = fc.oneof(fc.bigInt({ min: 1n, max: 50n }), fc.bigInt({ min: 1n, max: 2n ** 70n }));
const exacts: fc.Arbitrary<Exact> = fc
  .tuple(whole, positive)
  .map(([numerator, denominator]) => ratio(numerator, denominator));

const isCanonical = (value: Exact): boolean =>
  typeof value === 'number'
    ? Number.isSafeInteger(value) && !Object.is(value, -0)
    : value.denominator > 0n && (value.denominator > 1n || !Number.isSafeInteger(Number(value.numerator)));

describe('exact arithmetic', () => {
  it('a whole number is written without a denominator, a fraction in lowest terms', () => {
    expect(exactText(ratio(20_269n, 1n))).toBe('20269');
    expect(exactText(ratio(122_024n, 6n))).toBe('61012/3');
    expect(exactText(ratio(-4n, 6n))).toBe('-2/3');
    expect(exactText(ratio(4n, -6n))).toBe('-2/3');
    expect(exactText(multiply(2 ** 52, 8))).toBe('36028797018963968');
  });

  it('every result has exactly one form, so that equal values look equal', () => {
    fc.assert(
      fc.property(exacts, exacts, (left, right) => {
        for (const value of [add(left, right), subtract(left, right), multiply(left, right)])
          expect(isCanonical(value)).toBe(true);
        expect(subtract(add(left, right), right)).toEqual(left);
        if (compare(right, 0) !== 0) expect(multiply(divide(left, right), right)).toEqual(left);
      }),
    );
  });

  it('addition does not care about order', () => {
    fc.assert(
      fc.property(exacts, exacts, exacts, (a, b, c) => {
        expect(add(a, b)).toEqual(add(b, a));
        expect(add(add(a, b), c)).toEqual(add(a, add(b, c)));
        expect(multiply(a, add(b, c))).toEqual(add(multiply(a, b), multiply(a, c)));
      }),
    );
  });

  it('nearest rounds halves up, floor down, ceil up, on both sides of zero', () => {
    expect([ratio(5n, 2n), ratio(-5n, 2n), ratio(7n, 3n)].map(roundHalfUp)).toEqual([3, -2, 2]);
    expect([ratio(5n, 2n), ratio(-5n, 2n), ratio(7n, 3n)].map(floorExact)).toEqual([2, -3, 2]);
    expect([ratio(5n, 2n), ratio(-5n, 2n), ratio(7n, 3n)].map(ceilExact)).toEqual([3, -2, 3]);
  });

  it('the Number path and the BigInt path agree, at the border of 2^53 above all', () => {
    const border = fc.integer({ min: Number.MAX_SAFE_INTEGER - 50, max: Number.MAX_SAFE_INTEGER });
    const integers = fc.oneof(
      fc.integer(),
      border,
      border.map((value) => -value),
      fc.integer({ min: 94_906_200, max: 94_906_300 }),
    );
    fc.assert(
      fc.property(integers, integers, (left, right) => {
        expect(exactText(add(left, right))).toBe(String(BigInt(left) + BigInt(right)));
        expect(exactText(subtract(left, right))).toBe(String(BigInt(left) - BigInt(right)));
        expect(exactText(multiply(left, right))).toBe(String(BigInt(left) * BigInt(right)));
        if (right !== 0) expect(divide(left, right)).toEqual(ratio(BigInt(left), BigInt(right)));
      }),
      { numRuns: 500 },
    );
  });

  it('a number is taken exactly as written', () => {
    expect(exactText(parseExact('249.5') ?? 0)).toBe('499/2');
    expect(exactText(parseExact('0.1') ?? 0)).toBe('1/10');
    expect(parseExact('1e2')).toBe(100);
    expect(exactText(parseExact('12.5E-1') ?? 0)).toBe('5/4');
    expect(parseExact('1e400')).toBeNull();
    expect(parseExact('0x10')).toBeNull();
  });

  it('what was written as text reads back as the same value', () => {
    fc.assert(
      fc.property(exacts, (value) => {
        expect(parseExactText(exactText(value))).toEqual(value);
      }),
    );
  });
});
