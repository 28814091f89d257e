/** What whole SUP years of a pool cost by the price lists in force (LP-4): one sum a currency, or the lot that has no price. */
import type { CivilDate } from '../calendar/civil-date';
import { listsInForce } from '../catalogue/price-list';
import { priceOn, supYearsPrice, type PriceBook } from '../catalogue/price-on';
import type { Money } from '../money';
import type { RegisteredLot, RegisteredPool } from '../ledger/register';
import { done, refuse, type Result } from '../result';

/** A sum is said as a whole or not at all: an unpriced lot would make it look cheaper than it is. */
export type RenewalCost = { readonly currency: string; readonly cost: Result<Money> };

const lotCost = (
  book: PriceBook,
  lot: RegisteredLot,
  years: number,
  on: CivilDate,
  currency: string,
): Result<number> => {
  const price = priceOn(book, { product: lot.product, variant: lot.variant, on, currency });
  return price.ok ? supYearsPrice(price.value, { quantity: lot.quantity, years, withLicences: false }) : price;
};

const costIn = (
  book: PriceBook,
  pool: RegisteredPool,
  years: number,
  on: CivilDate,
  currency: string,
): Result<Money> => {
  let minorUnits = 0;
  for (const lot of pool.lots) {
    if (lot.term !== 'perpetual') continue;
    const cost = lotCost(book, lot, years, on, currency);
    if (!cost.ok) return cost;
    minorUnits += cost.value;
  }
  return Number.isSafeInteger(minorUnits) ? done({ minorUnits, currency }) : refuse('price/too-large');
};

/** Bought alone, as a renewal is. Empty where no price list is in force. */
export const renewalCosts = (
  book: PriceBook,
  pool: RegisteredPool,
  years: number,
  on: CivilDate,
): readonly RenewalCost[] =>
  listsInForce(book.priceLists, on).map(({ currency }) => ({
    currency,
    cost: costIn(book, pool, years, on, currency),
  }));
