/** A quote as the register has it: as it was made, and how it stands on the register's day. */
import type { CivilDate } from '../calendar/civil-date';
import { renewedAfter, type Renewals } from '../pipeline/renewals';
import type { QuoteRecord, Quotes, RecordedQuote } from './quotes';

export const quoteStates = ['open', 'expired', 'accepted', 'declined', 'withdrawn'] as const;
/** `open` up to and including the last day of its validity, `expired` afterwards, while nobody has answered it. */
export type QuoteState = (typeof quoteStates)[number];

/** A pool of a quote with the day, later than the register's, for which its next renewal is recorded. */
export interface RenewalAhead {
  readonly pool: string;
  readonly on: CivilDate;
}

export interface RegisteredQuote extends QuoteRecord {
  readonly state: QuoteState;
  /** Pools of the quote whose SUP was renewed since: the renewal is later than the quote by its day, or as it was recorded. */
  readonly renewedSince: readonly string[];
  /** Pools of the quote that were not, and whose renewal is recorded for a day after the register's. */
  readonly renewalAhead: readonly RenewalAhead[];
}

/** The renewals up to the register's day, and those of the whole ledger. */
export interface RenewalsKnown {
  readonly past: Renewals;
  readonly whole: Renewals;
}

const stateOf = ({ withdrawn, answered, validUntil }: QuoteRecord, asOf: CivilDate): QuoteState => {
  if (withdrawn !== null) return 'withdrawn';
  if (answered !== null) return answered.answer;
  return validUntil < asOf ? 'expired' : 'open';
};

const renewedOf = (
  { pools, madeOn: on, place }: RecordedQuote,
  { past, whole }: RenewalsKnown,
): Pick<RegisteredQuote, 'renewedSince' | 'renewalAhead'> => {
  const dayIn = (renewals: Renewals, pool: string) => renewedAfter(renewals, { kind: 'sup', pool }, { on, place });
  const names = pools.map(({ pool }) => pool);
  const renewedSince = names.filter((pool) => dayIn(past, pool) !== null);
  const renewalAhead = names.flatMap((pool): readonly RenewalAhead[] => {
    const day = renewedSince.includes(pool) ? null : dayIn(whole, pool);
    return day === null ? [] : [{ pool, on: day }];
  });
  return { renewedSince, renewalAhead };
};

/** In the order in which they were made. */
export const registeredQuotes = ({ byId }: Quotes, known: RenewalsKnown, asOf: CivilDate): readonly RegisteredQuote[] =>
  [...byId.values()].map((quote) => {
    const { place: _order, ...made } = quote;
    return { ...made, state: stateOf(quote, asOf), ...renewedOf(quote, known) };
  });
