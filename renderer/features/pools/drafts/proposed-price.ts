/** The unit price that the price list in force proposes for a line of an order or a lot (LP-18); people may type another. */
import type { CivilDate } from '../../../../domain/calendar/civil-date';
import { priceOn, timesQuantity, type PriceBook } from '../../../../domain/catalogue/price-on';
import { priceText } from '../../../ui/parse-price';

/** What a price depends on, as it is typed. */
export interface PriceTerms {
  readonly product: string;
  readonly variant: string;
  readonly term: 'perpetual' | 'subscription';
  /** Of a subscription; empty where it runs until a day. */
  readonly months: string;
  readonly currency: string;
  /** The day whose list holds; `null` while none is said. */
  readonly on: CivilDate | null;
}

interface ProposedPrice {
  /** As a person would type it. */
  readonly text: string;
  /** Name of the list that says so. */
  readonly list: string;
}

const MONTHS = /^\d{1,4}$/;

/** One licence for good, or for the whole term of its subscription. `null` where no list says it. */
export const proposedPrice = (book: PriceBook, terms: PriceTerms): ProposedPrice | null => {
  const { term, months, currency, on } = terms;
  const [product, variant] = [terms.product.trim(), terms.variant.trim()];
  if (product === '' || on === null) return null;
  const price = priceOn(book, { product, variant: variant === '' ? null : variant, on, currency });
  if (!price.ok) return null;
  const { licenceMinorUnits, subscriptionMonthMinorUnits: aMonth, list } = price.value;
  if (term === 'perpetual') return { text: priceText({ minorUnits: licenceMinorUnits, currency }), list: list.name };
  if (aMonth === null || !MONTHS.test(months.trim())) return null;
  const whole = timesQuantity(aMonth, Number(months));
  return whole.ok ? { text: priceText({ minorUnits: whole.value, currency }), list: list.name } : null;
};

/** The price after the terms changed: what the list had proposed follows them, what was typed by hand stays. */
export const followPrice = (book: PriceBook, typed: string, before: PriceTerms, after: PriceTerms): string => {
  const [then, now] = [proposedPrice(book, before)?.text ?? '', proposedPrice(book, after)?.text ?? ''];
  return then !== now && (typed.trim() === '' || typed.trim() === then) ? now : typed;
};
