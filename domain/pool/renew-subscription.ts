/** A subscription lot gets a later last day (LP-2); the SSED stands apart from it. */
import { toCivilDate } from '../calendar/civil-date';
import type { Refusal } from '../result';
import { poolOn, type Book } from './book';
import type { SubscriptionRenewed } from './pool-change';

/** Never to an earlier day: that would take away what was paid for. */
export const renewSubscription = (book: Book, change: SubscriptionRenewed): Refusal | null => {
  const pool = poolOn(book, change.pool, change.on);
  if (pool === null) return { code: 'pool/unknown', pool: change.pool };
  const lot = pool.lots.get(change.lot);
  if (lot === undefined) return { code: 'lot/unknown', pool: change.pool, lot: change.lot };
  if (lot.term.kind !== 'subscription') return { code: 'lot/not-a-subscription', pool: change.pool, lot: change.lot };
  const ends = lot.term.expiresOn;
  if (ends !== null && change.expiresOn < ends)
    return { code: 'lot/ends-later', pool: change.pool, lot: change.lot, ends: toCivilDate(ends) };
  pool.lots.set(lot.lot, { ...lot, term: { ...lot.term, expiresOn: change.expiresOn } });
  return null;
};
