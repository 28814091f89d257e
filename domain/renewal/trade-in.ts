/** LP-16: whether the trade-in programme was offered for a pool, and when last. */
import type { PoolHistoryEntry } from '../ledger/register';
import type { TradeInOffered } from './renewal-change';

/** The newest offer; `null` where there is none, or where a renewal after all came later. */
export const standingTradeIn = (history: readonly Pick<PoolHistoryEntry, 'change'>[]): TradeInOffered | null => {
  for (const { change } of history.toReversed()) {
    if (change.kind === 'trade-in-offered') return change;
    if (change.kind === 'sup-renewed') return null;
  }
  return null;
};
