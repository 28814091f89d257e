import { describe, expect, it } from 'vitest';
import { renewalCosts } from '../../../domain/what-if/renewal-cost';
import { aLot, aSubscriptionLot, day } from '../../builders/a-lot';
import { aPool } from '../../builders/a-pool';

const list = (currency: string, supYearMinorUnits: number) => ({
  priceList: currency,
  name: `List ${currency}`,
  currency,
  validFrom: day('2025-01-01'),
  validUntil: null,
  prices: [{ product: 'iSentry Core', licenceMinorUnits: 24_900, supYearMinorUnits }],
  supDiscountBasisPoints: 1000,
  servicesDayMinorUnits: null,
});

const today = day('2025-03-12');
const costsOf = (pool: ReturnType<typeof aPool>, ...lists: readonly ReturnType<typeof list>[]) =>
  renewalCosts({ priceLists: lists, products: [] }, pool, 2, today);

describe('what a renewal costs (LP-4)', () => {
  it('SUP-bearing licences by years by the price of a year bought alone, in each currency of the lists in force', () => {
    const pool = aPool({ lots: [aLot(), aLot({ lot: 'L2', quantity: 2 }), aSubscriptionLot()] });
    expect(costsOf(pool, list('USD', 5000), list('EUR', 4980))).toEqual([
      { currency: 'EUR', cost: { ok: true, value: { minorUnits: 42 * 2 * 4980, currency: 'EUR' } } },
      { currency: 'USD', cost: { ok: true, value: { minorUnits: 42 * 2 * 5000, currency: 'USD' } } },
    ]);
  });

  it('a lot without a price leaves no sum at all: it would look cheaper than it is', () => {
    const pool = aPool({ lots: [aLot(), aLot({ lot: 'L2', product: 'TREX Elite' })] });
    expect(costsOf(pool, list('EUR', 4980))).toMatchObject([
      { cost: { ok: false, error: { code: 'price/not-listed' } } },
    ]);
  });

  it('no list in force, no sum', () => {
    expect(costsOf(aPool())).toEqual([]);
  });

  it('a sum that a Number cannot hold exactly is refused', () => {
    const pool = aPool({ lots: [aLot({ quantity: 2 ** 40 })] });
    expect(costsOf(pool, list('EUR', 2 ** 20))).toMatchObject([
      { cost: { ok: false, error: { code: 'price/too-large' } } },
    ]);
  });
});
