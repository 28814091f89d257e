/** A quote with all that one can say, as the register has it. */
import type { ChangeOf } from '../../domain/ledger/change';
import { applyQuoteChange, newQuotes } from '../../domain/quote/quotes';
import { registeredQuotes, type RegisteredQuote } from '../../domain/quote/registered-quote';
import { day } from './a-lot';
import { quoteChanges } from './quote-changes';

export const aQuote = (over: Partial<ChangeOf<'quote-made'>> = {}): RegisteredQuote => {
  const quotes = newQuotes();
  const [change] = quoteChanges;
  if (change?.kind !== 'quote-made') throw new Error('there is no quote');
  const refusal = applyQuoteChange(quotes, { ...change, ...over }, { event: 'event', place: 0 }, () => null);
  const [quote] = registeredQuotes(quotes, { past: new Map(), whole: new Map() }, day('2025-06-01'));
  if (quote === undefined) throw new Error(JSON.stringify(refusal));
  return quote;
};
