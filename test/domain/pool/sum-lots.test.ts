import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { divideWhole, ratio, type Exact } from '../../../domain/exact/exact';
import { roundings, weights, type Weight } from '../../../domain/policy/policy';
import type { Lot } from '../../../domain/pool/lot';
import { exactSsed, noSup, plusLot, roundDate, roundedSum, sumLots } from '../../../domain/pool/ssed';
import { isSupBearing } from '../../../domain/pool/lot';

const quantities = fc.oneof(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 2 ** 40, max: 2 ** 53 - 1 }));
const wholeDays = fc.integer({ min: -700_000, max: 2_900_000 });
const fractions = fc
  .tuple(fc.integer({ min: -90_000, max: 90_000 }), fc.integer({ min: 1, max: 97 }))
  .map(([above, below]): Exact => ratio(BigInt(above), BigInt(below)));
const dates = fc.oneof({ weight: 6, arbitrary: wholeDays }, { weight: 1, arbitrary: fractions });

const anyLot: fc.Arbitrary<Lot> = fc
  .record({
    quantity: quantities,
    unitPrice: fc.oneof(
      fc.integer({ min: 1, max: 10 ** 9 }),
      fractions.filter((value) => isPositive(value)),
    ),
    date: dates,
    subscription: fc.nat(5),
  })
  .map(({ quantity, unitPrice, date, subscription }) => ({
    lot: 'L',
    product: 'core',
    variant: null,
    release: null,
    price: null,
    warrantyUntil: null,
    docId: null,
    joinedOn: 0,
    quantity,
    unitPrice,
    term: subscription === 0 ? { kind: 'subscription', expiresOn: 20_000 } : { kind: 'date', date, months: null },
  }));

function isPositive(value: Exact): boolean {
  return typeof value === 'number' ? value > 0 : value.numerator > 0n;
}

const oneByOne = (lots: readonly Lot[], weight: Weight) =>
  lots.reduce((totals, lot) => (isSupBearing(lot) ? plusLot(totals, lot, weight) : totals), noSup);

describe('the sums of a pool', () => {
  it('LP-12: in one pass they are what they are lot by lot, whole days or fractions, small or beyond 2^53', () => {
    fc.assert(
      fc.property(fc.array(anyLot, { maxLength: 12 }), fc.constantFrom(...weights), (lots, weight) => {
        expect(sumLots(lots, weight)).toEqual(oneByOne(lots, weight));
        expect(sumLots(new Map(lots.map((lot, index) => [index, lot])), weight)).toEqual(oneByOne(lots, weight));
      }),
      { numRuns: 500 },
    );
  });

  it('the rounded SSED is the exact one, rounded', () => {
    fc.assert(
      fc.property(fc.array(anyLot, { maxLength: 8 }), fc.constantFrom(...roundings), (lots, rounding) => {
        const totals = sumLots(lots, 'quantity');
        const exact = exactSsed(totals);
        expect(roundedSum(totals, rounding)).toBe(exact === null ? null : roundDate(exact, rounding));
      }),
      { numRuns: 500 },
    );
  });

  it('a whole part and its rest make the number again, below zero too', () => {
    const safe = fc.maxSafeInteger();
    fc.assert(
      fc.property(safe, fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), (numerator, denominator) => {
        const { whole, rest } = divideWhole(numerator, denominator);
        expect(BigInt(whole) * BigInt(denominator) + BigInt(rest)).toBe(BigInt(numerator));
        expect(rest >= 0 && rest < denominator).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('LP-2: a subscription weighs nothing', () => {
    const term: Lot['term'] = { kind: 'subscription', expiresOn: null };
    const lot: Lot = {
      lot: 'S',
      product: 'core',
      variant: null,
      release: null,
      price: null,
      warrantyUntil: null,
      docId: null,
      joinedOn: 0,
      quantity: 3,
      unitPrice: 1,
      term,
    };
    expect(sumLots([lot], 'quantity')).toEqual(noSup);
  });
});
