/** The part of a ledger that a conflict of quotes depends on: those of one number or one id, with their pools. */
import { isQuoteChange, type QuoteChange } from '../quote/quote-change';
import { foldName } from '../order/fold-name';
import type { Change } from '../ledger/change';
import type { LedgerEvent } from '../ledger/event';
import type { Ledger } from '../ledger/ledger';
import { withTied, type LedgerIndex } from '../what-if/ledger-index';
import { subLedger } from '../what-if/sub-ledger';
import { withoutStrays } from './installation-part';

const quotesIn = ({ changes }: LedgerEvent): readonly QuoteChange[] => changes.filter(isQuoteChange);

const made = (ledger: Ledger): readonly Extract<QuoteChange, { kind: 'quote-made' }>[] =>
  ledger.events.flatMap(quotesIn).filter((change) => change.kind === 'quote-made');

/** `null` for a conflict that concerns no quote. */
export const quotePart = (index: LedgerIndex, event: LedgerEvent): Ledger | null => {
  const own = quotesIn(event);
  if (own.length === 0) return null;
  const numbers = new Set(own.flatMap((change) => (change.kind === 'quote-made' ? [foldName(change.number)] : [])));
  const named = new Set(own.map(({ quote }) => quote));
  const concerned = made(index.ledger).filter(({ quote, number }) => named.has(quote) || numbers.has(foldName(number)));
  const ids = new Set([...named, ...concerned.map(({ quote }) => quote)]);
  const pools = withTied(
    index,
    concerned.flatMap((change) => change.pools.map(({ pool }) => pool)),
  );
  const part = subLedger(index, pools);
  const ofPools = new Set(part.events.flatMap(({ changes }) => changes));
  const isNeeded = (change: Change): boolean =>
    ofPools.has(change) || change.kind === 'change-withdrawn' || (isQuoteChange(change) && ids.has(change.quote));
  const events = index.ledger.events.flatMap((each) => {
    const changes = each.changes.filter(isNeeded);
    if (changes.length === each.changes.length) return [each];
    return changes.length === 0 ? [] : [{ ...each, changes }];
  });
  return { ...part, events: withoutStrays(events) };
};
