/**
 * What a year of a renewal is worth by the price lists (LP-2, LP-4): one sum a currency, said as a whole or not at all.
 * Nothing is rounded: prices are whole minor units, and a year is one SUP year or twelve months of a subscription.
 */
import type { CivilDate } from '../calendar/civil-date';
import { listInForce, pricedItem, type PriceList } from '../catalogue/price-list';
import { priceOn, supYearsPrice, timesQuantity, type Price, type PriceBook } from '../catalogue/price-on';
import type { Money } from '../money';
import { refuse, type Result } from '../result';
import type { RenewedLicences } from './registered-renewal';
import type { Renewal } from './renewal';

const MONTHS_OF_A_YEAR = 12;

/** A sum in each currency that prices all of it, side by side; empty where none does. */
export type AnnualValue = readonly Money[];

/** `kind` says whether SUP or subscriptions are bought; no list has prices of parts. */
export type ValueOf = (kind: Renewal['kind'], licences: readonly RenewedLicences[], deadline: CivilDate) => AnnualValue;

type PriceFor = (list: PriceList, day: CivilDate, licences: RenewedLicences) => Result<Price>;

/** Many renewals have the same few prices. */
const keptPrices = (book: PriceBook): PriceFor => {
  const kept = new Map<string, Result<Price>>();
  return ({ priceList, currency }, on, { product, variant }) => {
    const key = JSON.stringify([priceList, product, variant]);
    const known = kept.get(key) ?? priceOn(book, { product, variant, on, currency });
    kept.set(key, known);
    return known;
  };
};

const yearOf = (kind: Renewal['kind'], price: Price, { quantity }: RenewedLicences): Result<number> => {
  if (kind === 'sup') return supYearsPrice(price, { quantity, years: 1, withLicences: false });
  const month = price.subscriptionMonthMinorUnits;
  const { product, variant, list } = price;
  return month === null
    ? refuse('price/not-listed', {
        product,
        variant: variant ?? '',
        item: pricedItem(product, variant),
        list: list.name,
      })
    : timesQuantity(month, quantity, MONTHS_OF_A_YEAR);
};

/** What a year of some licences costs. */
export const yearPrice = (
  book: PriceBook,
  kind: Renewal['kind'],
  licences: RenewedLicences,
  { on, currency }: { readonly on: CivilDate; readonly currency: string },
): Result<number> => {
  const price = priceOn(book, { product: licences.product, variant: licences.variant, on, currency });
  return price.ok ? yearOf(kind, price.value, licences) : price;
};

/** The list in force on the deadline's day; where none of the currency is, and for what has ended, that of `today`. */
export const listFor = (
  { priceLists }: Pick<PriceBook, 'priceLists'>,
  today: CivilDate,
  currency: string,
  deadline: CivilDate,
): { readonly list: PriceList; readonly on: CivilDate } | null => {
  const later = deadline < today ? null : listInForce(priceLists, currency, deadline);
  if (later !== null) return { list: later, on: deadline };
  const list = listInForce(priceLists, currency, today);
  return list === null ? null : { list, on: today };
};

const sumOf = (
  kind: Renewal['kind'],
  licences: readonly RenewedLicences[],
  priceFor: (one: RenewedLicences) => Result<Price>,
): Result<number> => {
  let minorUnits = 0;
  for (const one of licences) {
    const price = priceFor(one);
    const cost = price.ok ? yearOf(kind, price.value, one) : price;
    if (!cost.ok) return cost;
    minorUnits += cost.value;
  }
  return timesQuantity(minorUnits);
};

/** By the lists in force on the deadline's day; where none of the currency is, and for what has ended, by those of `today`. */
export const valuesBy = (book: PriceBook, today: CivilDate): ValueOf => {
  const currencies = [...new Set(book.priceLists.map(({ currency }) => currency))].toSorted();
  const priceFor = keptPrices(book);
  return (kind, licences, deadline) => {
    if (kind === 'term' || licences.length === 0) return [];
    return currencies.flatMap((currency): readonly Money[] => {
      const found = listFor(book, today, currency, deadline);
      if (found === null) return [];
      const sum = sumOf(kind, licences, (one) => priceFor(found.list, found.on, one));
      return sum.ok ? [{ minorUnits: sum.value, currency }] : [];
    });
  };
};
