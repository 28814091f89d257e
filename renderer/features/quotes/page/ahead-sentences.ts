/** What is said of the pools that a quote does not renew because their renewal is recorded for a later day. */
import type { RegisteredQuote } from '../../../../domain/quote/registered-quote';
import { renewedAhead } from '../../../../domain/quote/renew-as-quoted';
import { formatDate } from '../../../ui/format-date';

type Named = Readonly<Record<'pool' | 'date', string>>;

/** A sentence a pool, by its name on the quote. */
export const aheadSentences = (quote: RegisteredQuote, say: (named: Named) => string): readonly string[] =>
  renewedAhead(quote).map(({ pool, on }) => {
    const name = quote.pools.find((each) => each.pool === pool)?.name ?? '';
    return say({ pool: name === '' ? pool : name, date: formatDate(on) });
  });
