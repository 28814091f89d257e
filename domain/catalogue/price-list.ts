/** A price list, and which of several holds on a day: of those that are valid, the one that began last. */
import type { CivilDate } from '../calendar/civil-date';
import type { CatalogueChangeOf, ListedPrice } from './catalogue-change';

export interface PriceList {
  readonly priceList: string;
  readonly name: string;
  readonly currency: string;
  readonly validFrom: CivilDate;
  /** Its last day; `null` while nobody has said one. */
  readonly validUntil: CivilDate | null;
  readonly prices: readonly ListedPrice[];
  readonly supDiscountBasisPoints: number;
  readonly servicesDayMinorUnits: number | null;
}

export const toPriceList = (change: CatalogueChangeOf<'price-list-set'>): PriceList => {
  const { kind: _kind, on: _on, validUntil = null, servicesDayMinorUnits = null, ...rest } = change;
  return { ...rest, validUntil, servicesDayMinorUnits };
};

/** What a row prices, as sentences name it: a product, or a variant of one. */
export const pricedItem = (product: string, variant?: string | null): string =>
  variant === undefined || variant === null || variant === '' ? product : `${product} ${variant}`;

const isValidOn = ({ validFrom, validUntil }: PriceList, on: CivilDate): boolean =>
  validFrom <= on && (validUntil === null || on <= validUntil);

/** Several may be valid: only one of them holds. */
export const validLists = (lists: readonly PriceList[], currency: string, on: CivilDate): readonly PriceList[] =>
  lists.filter((list) => list.currency === currency && isValidOn(list, on));

/** `null` where no list of the currency is valid. Two lists of one currency never begin on the same day. */
export const listInForce = (lists: readonly PriceList[], currency: string, on: CivilDate): PriceList | null =>
  validLists(lists, currency, on).reduce<PriceList | null>(
    (latest, list) => (latest === null || list.validFrom > latest.validFrom ? list : latest),
    null,
  );

/** The list in force of each currency, by the currency's code. */
export const listsInForce = (lists: readonly PriceList[], on: CivilDate): readonly PriceList[] =>
  [...new Set(lists.map(({ currency }) => currency))]
    .toSorted()
    .map((currency) => listInForce(lists, currency, on))
    .filter((list) => list !== null);

export type ListStanding = 'in-force' | 'to-come' | 'replaced' | 'ended';

/** Whether the list is the one that holds on a day, and why it is not. */
export const listStanding = (lists: readonly PriceList[], list: PriceList, on: CivilDate): ListStanding => {
  if (on < list.validFrom) return 'to-come';
  if (list.validUntil !== null && on > list.validUntil) return 'ended';
  return listInForce(lists, list.currency, on)?.priceList === list.priceList ? 'in-force' : 'replaced';
};
