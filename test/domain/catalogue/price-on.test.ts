import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusalSentence } from '../../../contract/fill-sentence';
import { priceOn, supYearsPrice, timesQuantity, type Price, type SupYears } from '../../../domain/catalogue/price-on';
import type { Result } from '../../../domain/result';
import type { PlainChange } from '../../builders/simulate-scenario';
import { day } from '../../builders/a-lot';
import { accepted, aHistory } from '../../builders/ledger-history';
import { priceListSet, priceListWithdrawn, productSet, row } from './catalogue-changes';

const core = 'iSentry Core';

const registerOf = (...changes: readonly PlainChange[]) => {
  const history = aHistory();
  for (const change of changes) accepted(history.record(change));
  return history.register();
};

const answer = (result: Result<Price>): string | number =>
  result.ok ? result.value.licenceMinorUnits : result.error.code;
const asked = (register: ReturnType<typeof registerOf>, on: string, over: PlainChange = {}) =>
  answer(priceOn(register, { product: core, on: day(on), currency: 'EUR', ...over }));

const valueOf = <Value>(result: Result<Value>): Value => {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};

const aPrice = (supYear: number, basisPoints: number): Price =>
  valueOf(
    priceOn(registerOf(priceListSet('P', { prices: [row(core, 1, supYear)], supDiscountBasisPoints: basisPoints })), {
      product: core,
      on: day('2025-06-01'),
      currency: 'EUR',
    }),
  );

const costs = (price: Price, years: SupYears): number => valueOf(supYearsPrice(price, years));

describe('The price list in force', () => {
  it('holds from its first day to its last', () => {
    const register = registerOf(priceListSet('A', { validFrom: '2025-02-01', validUntil: '2025-03-31' }));
    expect(['2025-01-31', '2025-02-01', '2025-03-31', '2025-04-01'].map((on) => asked(register, on))).toEqual([
      'price/no-list',
      24_900,
      24_900,
      'price/no-list',
    ]);
  });

  it('is the one that began last where several are valid, and the older one again after it', () => {
    const register = registerOf(
      priceListSet('spring', { validFrom: '2025-03-01', validUntil: '2025-05-31', prices: [row(core, 20_000, 4_000)] }),
      priceListSet('usual'),
    );
    expect(['2025-02-28', '2025-03-01', '2025-05-31', '2025-06-01'].map((on) => asked(register, on))).toEqual([
      24_900, 20_000, 20_000, 24_900,
    ]);
  });

  it('is asked for by its currency', () => {
    const register = registerOf(
      priceListSet('A'),
      priceListSet('B', { currency: 'GBP', prices: [row(core, 21_500, 4_300)] }),
    );
    expect([asked(register, '2025-06-01'), asked(register, '2025-06-01', { currency: 'GBP' })]).toEqual([
      24_900, 21_500,
    ]);
    expect(asked(register, '2025-06-01', { currency: 'CHF' })).toBe('price/no-list');
  });

  it('may not begin on the day of another list of its currency', () => {
    const history = aHistory();
    accepted(history.record(priceListSet('A')));
    accepted(history.record(priceListSet('C', { currency: 'GBP' })));
    expect(history.record(priceListSet('B'))).toMatchObject({
      ok: false,
      error: { code: 'price-list/same-day', name: 'List A', currency: 'EUR', validFrom: '2025-01-01' },
    });
    // The list itself is said again.
    accepted(history.record(priceListSet('A', { name: 'Anew' })));
    expect(history.register().priceLists.map(({ name }) => name)).toEqual(['Anew', 'List C']);
  });

  it('is refused with its last day before its first, and with two prices of one thing', () => {
    const history = aHistory();
    expect(history.record(priceListSet('A', { validUntil: '2024-12-31' }))).toMatchObject({
      error: { code: 'price-list/ends-before' },
    });
    expect(history.record(priceListSet('A', { prices: [row(core, 1, 1), row(core, 2, 2)] }))).toMatchObject({
      error: { code: 'price-list/price-twice', product: core },
    });
    const twice = [row(core, 1, 1, { variant: 'Own' }), row(core, 2, 2, { variant: 'Own' })];
    expect(history.record(priceListSet('A', { prices: twice }))).toMatchObject({ error: { item: `${core} Own` } });
    expect(history.record(priceListWithdrawn('A'))).toMatchObject({ error: { code: 'price-list/unknown' } });
  });

  it('holds no longer once it is withdrawn', () => {
    const register = registerOf(priceListSet('A'), priceListWithdrawn('A'));
    expect(asked(register, '2025-07-01')).toBe('price/no-list');
  });
});

describe('A price', () => {
  const milestone = { variant: 'Native Milestone integration' };
  const gateway = { variant: 'API or gateway' };

  it('is that of the variant, and that of the product where the variant has none', () => {
    const register = registerOf(priceListSet('A', { prices: [row(core, 24_900, 1), row(core, 26_900, 1, milestone)] }));
    expect(asked(register, '2025-06-01', milestone)).toBe(26_900);
    expect(asked(register, '2025-06-01', { variant: 'Stand-alone' })).toBe(24_900);
    expect(asked(register, '2025-06-01')).toBe(24_900);
  });

  it('LP-18: APIs and gateways are priced specially: no list says their price unless it has a row for them', () => {
    expect(asked(registerOf(priceListSet('A')), '2025-06-01', gateway)).toBe('price/special');
    const agreed = registerOf(priceListSet('A', { prices: [row(core, 1, 1), row(core, 19_900, 1, gateway)] }));
    expect(asked(agreed, '2025-06-01', gateway)).toBe(19_900);
  });

  it('is missing for what the list does not have', () => {
    const register = registerOf(productSet('Own'), priceListSet('A'));
    expect(asked(register, '2025-06-01', { product: 'Own' })).toBe('price/not-listed');
    const sentence = (variant: string | null): string => {
      const price = priceOn(register, { product: 'Own', on: day('2025-06-01'), currency: 'EUR', variant });
      return price.ok ? '' : refusalSentence(price.error);
    };
    expect(sentence(null)).toMatch(/ has no price for Own\.$/);
    expect(sentence('Small')).toMatch(/ has no price for Own Small\.$/);
  });
});

describe('LP-4: SUP years', () => {
  it('the first year bought with the licences costs the full price, the further ones are discounted', () => {
    const price = aPrice(4_990, 1_500);
    // 15 % off 49.90 is 42.415, so 42.42.
    expect(price.supYearWithLicenceMinorUnits).toBe(4_242);
    expect(costs(price, { quantity: 10, years: 1, withLicences: true })).toBe(49_900);
    expect(costs(price, { quantity: 10, years: 3, withLicences: true })).toBe(49_900 + 2 * 42_420);
  });

  it('years bought later are not discounted', () => {
    expect(costs(aPrice(4_990, 1_500), { quantity: 10, years: 3, withLicences: false })).toBe(149_700);
  });

  it.each([
    [1, 5_000, 1],
    [3, 5_000, 2],
    [10_001, 2_500, 7_501],
    [9_999, 10_000, 0],
    [1_000_000_000_000, 1, 999_900_000_000],
  ])('%i less %i basis points is %i, half a minor unit up', (supYear, basisPoints, expected) => {
    expect(aPrice(supYear, basisPoints).supYearWithLicenceMinorUnits).toBe(expected);
  });

  it('lines bought apart cost what they cost as one line', () => {
    const price = aPrice(4_999, 1_333);
    const some = fc.integer({ min: 1, max: 1_000_000 });
    fc.assert(
      fc.property(some, some, fc.integer({ min: 0, max: 20 }), fc.boolean(), (one, other, years, withLicences) => {
        const line = (quantity: number) => costs(price, { quantity, years, withLicences });
        expect(line(one) + line(other)).toBe(line(one + other));
      }),
    );
  });

  it('a discount never makes a year dearer, nor cheaper than it says by a whole minor unit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), fc.integer({ min: 0, max: 10_000 }), (supYear, points) => {
        const paid = aPrice(supYear, points).supYearWithLicenceMinorUnits;
        expect(paid).toBeLessThanOrEqual(supYear);
        expect(Math.abs(paid * 10_000 - supYear * (10_000 - points))).toBeLessThanOrEqual(5_000);
      }),
      { numRuns: 30 },
    );
  });

  it('what a Number cannot hold exactly is refused', () => {
    expect(timesQuantity(1_000_000_000_000, 9_007)).toEqual({ ok: true, value: 9_007_000_000_000_000 });
    expect(timesQuantity(1_000_000_000_000, 9_008)).toMatchObject({ error: { code: 'price/too-large' } });
  });
});
