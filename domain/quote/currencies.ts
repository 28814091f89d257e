/** In which currencies a quote over some pools can be made: those in which every licence with SUP has a price today. */
import { listsInForce } from '../catalogue/price-list';
import { priceOn } from '../catalogue/price-on';
import type { Register, RegisteredLot } from '../ledger/register';

const isPriced = (register: Register, { product, variant }: RegisteredLot, currency: string): boolean =>
  priceOn(register, { product, variant, on: register.asOf, currency }).ok;

const currenciesOf = (register: Register, currencies: readonly string[], pool: string): readonly string[] => {
  const lots = register.pools.find((each) => each.pool === pool)?.lots.filter(({ term }) => term === 'perpetual') ?? [];
  return currencies.filter((currency) => lots.every((lot) => isPriced(register, lot, currency)));
};

/** Of the lists in force. */
export const listedCurrencies = (register: Register): readonly string[] =>
  listsInForce(register.priceLists, register.asOf).map(({ currency }) => currency);

/** By their codes. */
export const commonCurrencies = (register: Register, pools: readonly string[]): readonly string[] =>
  pools.reduce<readonly string[]>((left, pool) => currenciesOf(register, left, pool), listedCurrencies(register));

/** "A: EUR; B: USD, CHF"; `null` where a pool has prices in no currency at all, which is another question. */
export const namedCurrencies = (register: Register, pools: readonly string[]): string | null => {
  const listed = listedCurrencies(register);
  const each = pools.map((pool) => ({ pool, currencies: currenciesOf(register, listed, pool) }));
  if (each.some(({ currencies }) => currencies.length === 0)) return null;
  return each.map(({ pool, currencies }) => `${pool}: ${currencies.join(', ')}`).join('; ');
};
