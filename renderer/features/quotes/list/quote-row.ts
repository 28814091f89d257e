/** A quote as a row of the list: what is shown, sorted and searched, worked out once per register. */
import type { Register } from '../../../../domain/ledger/register';
import { quoteStates, type QuoteState, type RegisteredQuote } from '../../../../domain/quote/registered-quote';
import { daysLeft } from '../../../ui/format-days-left';
import { foldText } from '../../pools';

export interface QuoteRow extends RegisteredQuote {
  /** Whole days to the last of its validity; `null` once it is answered, withdrawn or expired. */
  readonly daysLeft: number | null;
  readonly poolText: string;
  /** Folded for searching. */
  readonly searchText: string;
}

export const quoteRow = (quote: RegisteredQuote, asOf: Register['asOf']): QuoteRow => {
  const poolText = quote.pools.map(({ pool }) => pool).join(', ');
  const names = quote.pools.map(({ name = '' }) => name);
  const said = [quote.number, quote.customer, quote.addressee, quote.contact, quote.partner, poolText, ...names];
  return {
    ...quote,
    daysLeft: quote.state === 'open' ? daysLeft(quote.validUntil, asOf) : null,
    poolText,
    searchText: foldText(said.join('\n')),
  };
};

export const quoteRows = ({ quotes, asOf }: Register): readonly QuoteRow[] =>
  quotes.map((quote) => quoteRow(quote, asOf));

export type QuoteFilter = QuoteState | 'all';

export interface QuoteQuery {
  readonly text: string;
  readonly state: QuoteFilter;
}

/** Rows in the state in whose names every word of the text occurs. */
export const filterQuotes = (rows: readonly QuoteRow[], { text, state }: QuoteQuery): readonly QuoteRow[] => {
  const words = foldText(text)
    .split(/\s+/)
    .filter((word) => word !== '');
  return rows.filter(
    (row) => (state === 'all' || row.state === state) && words.every((word) => row.searchText.includes(word)),
  );
};

/** Every state that some quote is in, what waits first. */
export const statesIn = (rows: readonly QuoteRow[]): readonly QuoteState[] =>
  quoteStates.filter((state) => rows.some((row) => row.state === state));

/** What waits first, the soonest end of validity first; then the latest made. */
export const urgencyRank = ({ state, validUntil, madeOn }: QuoteRow): string =>
  state === 'open' ? `0 ${validUntil}` : `1 ${invertDay(madeOn)}`;

/** Later days before earlier ones. */
const invertDay = (day: string): string => day.replace(/\d/g, (digit) => String(9 - Number(digit)));
