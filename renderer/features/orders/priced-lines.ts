/** Keeps the unit prices of an order's lines with the price list in force, where nobody typed another. */
import type { PriceBook } from '../../../domain/catalogue/price-on';
import { followPrice, type PriceTerms } from '../pools';
import type { LineForm, OrderForm } from './order-form';

/** LP-18: the list of the day on which the order is received. */
export const termsOf = (
  { product, variant, term, ends, subscriptionMonths }: LineForm,
  { currency, receivedOn }: Pick<OrderForm, 'currency' | 'receivedOn'>,
): PriceTerms => ({
  product,
  variant,
  term,
  months: ends === 'months' ? subscriptionMonths : '',
  currency,
  on: receivedOn,
});

const followLine = (book: PriceBook, before: LineForm, after: LineForm, was: OrderForm, is: OrderForm): LineForm => {
  // A price that is being typed is what the person wants it to be.
  if (before.unitPrice !== after.unitPrice) return after;
  return { ...after, unitPrice: followPrice(book, after.unitPrice, termsOf(before, was), termsOf(after, is)) };
};

/** The form after a change, its proposed prices brought up to it. */
export const followPrices = (book: PriceBook, was: OrderForm, is: OrderForm): OrderForm => ({
  ...is,
  lines: is.lines.map((line) => {
    const before = was.lines.find(({ key }) => key === line.key);
    return before === undefined ? line : followLine(book, before, line, was, is);
  }),
});
