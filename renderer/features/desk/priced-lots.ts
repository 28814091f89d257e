/** Keeps the unit prices of the desk's lots with the price list in force, where nobody typed another. */
import type { PriceBook } from '../../../domain/catalogue/price-on';
import { followPrice, type PriceTerms } from '../pools';
import type { DeskForm, LotForm } from './desk-form';

/** LP-18: the list of the day of the order. A subscription is issued until a day: its months are the order's to say. */
export const lotTerms = (
  { product, variant, term }: LotForm,
  { currency, receivedOn, issuedOn }: Pick<DeskForm, 'currency' | 'receivedOn' | 'issuedOn'>,
): PriceTerms => ({ product, variant, term, months: '', currency, on: receivedOn ?? issuedOn });

const followLot = (book: PriceBook, before: LotForm, after: LotForm, was: DeskForm, is: DeskForm): LotForm => {
  // A price that is being typed is what the person wants it to be.
  if (before.unitPrice !== after.unitPrice) return after;
  return { ...after, unitPrice: followPrice(book, after.unitPrice, lotTerms(before, was), lotTerms(after, is)) };
};

/** The lots of a form after a change, their proposed prices brought up to it. */
export const followLots = (book: PriceBook, was: DeskForm, is: DeskForm): readonly LotForm[] =>
  is.lots.map((lot) => {
    const before = was.lots.find(({ key }) => key === lot.key);
    return before === undefined ? lot : followLot(book, before, lot, was, is);
  });
