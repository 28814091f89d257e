/** What a product costs on a day (LP-4, LP-18, LP-20), in whole minor units: integers in, integers out. */
import type { CivilDate } from '../calendar/civil-date';
import { done, refuse, type Result } from '../result';
import { WHOLE_BASIS_POINTS, type ListedPrice } from './catalogue-change';
import { listInForce, pricedItem, type PriceList } from './price-list';
import type { Product } from './product';

/** As much of the register as prices need. */
export interface PriceBook {
  readonly priceLists: readonly PriceList[];
  readonly products: readonly Product[];
}

export interface PriceAsked {
  readonly product: string;
  /** As the lot names it; `null` or left out for a lot that names none. */
  readonly variant?: string | null;
  readonly on: CivilDate;
  readonly currency: string;
}

/** Prices of one licence, and the list that says so. */
export interface Price {
  readonly list: PriceList;
  readonly product: string;
  readonly variant: string | null;
  readonly licenceMinorUnits: number;
  /** One more year of SUP, bought alone. */
  readonly supYearMinorUnits: number;
  /** The same bought with the licence: LP-4's discount taken off, rounded half up to a whole minor unit. */
  readonly supYearWithLicenceMinorUnits: number;
  /** `null` where the list sells no subscription of it. */
  readonly subscriptionMonthMinorUnits: number | null;
}

/** Rounded once, for one licence and one year: so a sum of lines is the line of their sum. */
const discounted = (minorUnits: number, basisPoints: number): number => {
  const whole = BigInt(WHOLE_BASIS_POINTS);
  return Number((BigInt(minorUnits) * (whole - BigInt(basisPoints)) * 2n + whole) / (2n * whole));
};

/** One year's SUP for one licence, bought with it. */
export const discountedSupYear = (list: PriceList, row: ListedPrice): number =>
  discounted(row.supYearMinorUnits, list.supDiscountBasisPoints);

const isSpecial = ({ products }: PriceBook, product: string, variant: string | null): boolean =>
  products.some(
    (one) => one.product === product && one.variants.some((each) => each.variant === variant && each.special),
  );

/** A variant's own row, else the row of the product. */
const rowOf = (list: PriceList, product: string, variant: string | null): ListedPrice | undefined => {
  const rows = list.prices.filter((row) => row.product === product);
  return rows.find((row) => row.variant === (variant ?? undefined)) ?? rows.find((row) => row.variant === undefined);
};

const priceIn = (list: PriceList, row: ListedPrice, variant: string | null): Price => ({
  list,
  product: row.product,
  variant,
  licenceMinorUnits: row.licenceMinorUnits,
  supYearMinorUnits: row.supYearMinorUnits,
  supYearWithLicenceMinorUnits: discountedSupYear(list, row),
  subscriptionMonthMinorUnits: row.subscriptionMonthMinorUnits ?? null,
});

/**
 * Refusals: `price/no-list` where no list of the currency is valid, `price/not-listed` where it has no row,
 * `price/special` for a variant that is priced one by one (LP-18) and has no row of its own.
 */
export const priceOn = (book: PriceBook, { product, variant = null, on, currency }: PriceAsked): Result<Price> => {
  const list = listInForce(book.priceLists, currency, on);
  if (list === null) return refuse('price/no-list', { currency, on });
  const row = rowOf(list, product, variant);
  if (isSpecial(book, product, variant) && row?.variant === undefined)
    return refuse('price/special', { product, variant });
  return row === undefined
    ? refuse('price/not-listed', {
        product,
        variant: variant ?? '',
        item: pricedItem(product, variant),
        list: list.name,
      })
    : done(priceIn(list, row, variant));
};

/** A product of whole numbers, or `price/too-large` where a Number cannot hold it exactly. */
export const timesQuantity = (minorUnits: number, ...factors: readonly number[]): Result<number> => {
  const total = factors.reduce((sum, factor) => sum * BigInt(factor), BigInt(minorUnits));
  return total <= BigInt(Number.MAX_SAFE_INTEGER) ? done(Number(total)) : refuse('price/too-large');
};

export interface SupYears {
  readonly quantity: number;
  /** Whole years, as LP-4 sells them. */
  readonly years: number;
  /** Bought in the order of the licences: LP-4's mandatory first year at the full price, the further ones discounted. */
  readonly withLicences: boolean;
}

/** Whole SUP years for so many licences, in minor units of the price's currency. */
export const supYearsPrice = (price: Price, { quantity, years, withLicences }: SupYears): Result<number> => {
  if (years === 0) return done(0);
  const first = withLicences ? 1 : years;
  const full = timesQuantity(price.supYearMinorUnits, quantity, first);
  const further = timesQuantity(price.supYearWithLicenceMinorUnits, quantity, years - first);
  if (!full.ok) return full;
  return further.ok ? timesQuantity(full.value + further.value) : further;
};
