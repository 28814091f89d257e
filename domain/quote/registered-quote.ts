/** A quote as the register has it: as it was made, and how it stands on the register's day. */
import type { CivilDate } from '../calendar/civil-date';
import { isRenewedSince, type Renewals } from '../pipeline/renewals';
import type { QuoteRecord, Quotes, RecordedQuote } from './quotes';

export const quoteStates = ['open', 'expired', 'accepted', 'declined', 'withdrawn'] as const;
/** `open` up to and including the last day of its validity, `expired` afterwards, while nobody has answered it. */
export type QuoteState = (typeof quoteStates)[number];

export interface RegisteredQuote extends QuoteRecord {
  readonly state: QuoteState;
  /** Pools of the quote whose SUP was renewed since: the renewal is later than the quote by its day, or as it was recorded. */
  readonly renewedSince: readonly string[];
}

const stateOf = ({ withdrawn, answered, validUntil }: QuoteRecord, asOf: CivilDate): QuoteState => {
  if (withdrawn !== null) return 'withdrawn';
  if (answered !== null) return answered.answer;
  return validUntil < asOf ? 'expired' : 'open';
};

const renewedSince = ({ pools, madeOn: on, place }: RecordedQuote, renewals: Renewals): readonly string[] =>
  pools.map(({ pool }) => pool).filter((pool) => isRenewedSince(renewals, { kind: 'sup', pool }, { on, place }));

/** In the order in which they were made. */
export const registeredQuotes = ({ byId }: Quotes, renewals: Renewals, asOf: CivilDate): readonly RegisteredQuote[] =>
  [...byId.values()].map((quote) => {
    const { place: _order, ...made } = quote;
    return { ...made, state: stateOf(quote, asOf), renewedSince: renewedSince(quote, renewals) };
  });
