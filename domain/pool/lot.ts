/** A lot: a quantity of one product from one purchase order, with its own SUP date (policy-rules.md, "The SSED, exactly"). */
import type { DayNumber } from '../calendar/civil-date';
import type { Exact } from '../exact/exact';
import type { Money } from '../money';

/** What a lot keeps wherever it goes. */
export interface LotFacts {
  readonly product: string;
  /** LP-18: the platform that it is for. */
  readonly variant: string | null;
  readonly release: string | null;
  /** Price of one licence; counts under weight `price` only. */
  readonly unitPrice: Exact;
  /** The same as it was said; `null` where nothing was. */
  readonly price: Money | null;
  /** LP-3: the last day of the product warranty; `null` where none is said. */
  readonly warrantyUntil: DayNumber | null;
  /** The document that it came with. */
  readonly docId: string | null;
}

/**
 * How long a lot's SUP lasts.
 * `months`: runs from commencement, `date` being its projection until then. `date`: fixed. `subscription`: outside the SSED.
 */
export type LotTerm =
  | { readonly kind: 'months'; readonly months: number; readonly date: Exact }
  | { readonly kind: 'date'; readonly date: Exact; readonly months: number | null }
  | { readonly kind: 'subscription'; readonly expiresOn: DayNumber | null };

export interface Lot extends LotFacts {
  readonly lot: string;
  readonly quantity: number;
  readonly term: LotTerm;
  readonly joinedOn: DayNumber;
}

/** A perpetual lot: one that counts in the SSED. */
export type SupBearingLot = Lot & { readonly term: Exclude<LotTerm, { kind: 'subscription' }> };

export const isSupBearing = (lot: Lot): lot is SupBearingLot => lot.term.kind !== 'subscription';

/** The lot with a fixed SUP date, as commencement, a renewal or the average give it one. */
export const withDate = (lot: SupBearingLot, date: Exact): SupBearingLot => ({
  ...lot,
  term: { kind: 'date', date, months: lot.term.months },
});
