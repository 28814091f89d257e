/** Why a renewal has no annual value: which price list lacks the price of what, so that somebody can add it (LP-2, LP-4, ID-9). */
import type { PriceList } from '../catalogue/price-list';
import type { Register } from '../ledger/register';
import type { Refusal } from '../result';
import { listFor, yearPrice } from './annual-value';
import type { RenewedLicences } from './registered-renewal';
import { licencesOf, type RenewalRow } from './renewal-rows';

export interface MissingPrice {
  readonly list: PriceList;
  readonly licences: RenewedLicences;
  /** `price/not-listed`, `price/special` or `price/too-large`. */
  readonly error: Refusal;
}

/** `parts`: no list has prices of parts. `no-list`: none is in force. */
export type NoValue =
  { readonly why: 'parts' | 'no-list' } | { readonly why: 'missing'; readonly missing: readonly MissingPrice[] };

const missingIn = (
  register: Register,
  { renewal, deadline }: RenewalRow,
  currency: string,
): readonly MissingPrice[] => {
  const found = listFor(register, register.asOf, currency, deadline.on);
  if (found === null) return [];
  const { list, on } = found;
  const own = register.pools.filter(({ pool }) => renewal.kind !== 'term' && pool === renewal.pool);
  return licencesOf(renewal, deadline, new Map(own.map((pool) => [pool.pool, pool]))).flatMap(
    (licences): readonly MissingPrice[] => {
      const cost = yearPrice(register, renewal.kind, licences, { on, currency });
      return cost.ok ? [] : [{ list, licences, error: cost.error }];
    },
  );
};

/** Of a renewal without a value in any currency; the lists by their currencies. */
export const whyNoValue = (register: Register, row: RenewalRow): NoValue => {
  if (row.renewal.kind === 'term') return { why: 'parts' };
  const currencies = [...new Set(register.priceLists.map(({ currency }) => currency))].toSorted();
  const missing = currencies.flatMap((currency) => missingIn(register, row, currency));
  return missing.length === 0 ? { why: 'no-list' } : { why: 'missing', missing };
};
