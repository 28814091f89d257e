/** Products, price lists and service levels as plain changes. */
import type { PlainChange } from '../../builders/simulate-scenario';

export const productSet = (product: string, rest: PlainChange = {}, on = '2025-02-01'): PlainChange => ({
  kind: 'product-set',
  on,
  product,
  name: `Name of ${product}`,
  family: 'Own',
  variants: [],
  facts: [],
  ...rest,
});

export const productWithdrawn = (product: string, on = '2025-03-01'): PlainChange => ({
  kind: 'product-withdrawn',
  on,
  product,
});

export const row = (product: string, licence: number, supYear: number, rest: PlainChange = {}): PlainChange => ({
  product,
  licenceMinorUnits: licence,
  supYearMinorUnits: supYear,
  ...rest,
});

/** In EUR from 1 January 2025, Core at 249.00 and 49.90 a year. */
export const priceListSet = (priceList: string, rest: PlainChange = {}, on = '2025-01-01'): PlainChange => ({
  kind: 'price-list-set',
  on,
  priceList,
  name: `List ${priceList}`,
  currency: 'EUR',
  validFrom: '2025-01-01',
  prices: [row('iSentry Core', 24_900, 4_990)],
  supDiscountBasisPoints: 0,
  ...rest,
});

export const priceListWithdrawn = (priceList: string, on = '2025-06-01'): PlainChange => ({
  kind: 'price-list-withdrawn',
  on,
  priceList,
});

export const serviceLevelSet = (customer: string, rest: PlainChange = {}, on = '2025-02-01'): PlainChange => ({
  kind: 'service-level-set',
  on,
  customer,
  name: 'Gold',
  ...rest,
});
