/** A quote as the register has it: as it was made, and how it stands on the register's day. */
import type { CivilDate } from '../calendar/civil-date';
import type { QuoteRecord, Quotes } from './quotes';

export const quoteStates = ['open', 'expired', 'accepted', 'declined', 'withdrawn'] as const;
/** `open` up to and including the last day of its validity, `expired` afterwards, while nobody has answered it. */
export type QuoteState = (typeof quoteStates)[number];

export interface RegisteredQuote extends QuoteRecord {
  readonly state: QuoteState;
}

const stateOf = ({ withdrawn, answered, validUntil }: QuoteRecord, asOf: CivilDate): QuoteState => {
  if (withdrawn !== null) return 'withdrawn';
  if (answered !== null) return answered.answer;
  return validUntil < asOf ? 'expired' : 'open';
};

/** In the order in which they were made. */
export const registeredQuotes = ({ byId }: Quotes, asOf: CivilDate): readonly RegisteredQuote[] =>
  [...byId.values()].map((quote) => ({ ...quote, state: stateOf(quote, asOf) }));
