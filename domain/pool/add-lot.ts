/** Licences of a purchase order, or taken over with a stated date, join a pool as a lot (LP-6, LP-12). */
import { addMonths } from '../calendar/civil-date';
import type { Refusal } from '../result';
import { refuseLicences, settleLapsed } from './admit-licences';
import { poolOn, type Book } from './book';
import type { Lot, LotTerm } from './lot';
import { joinLot, type Pool } from './pool';
import type { LotAdded } from './pool-change';

/** LP-12: before commencement a term in months waits for it; afterwards it runs from the day of joining. */
const termInPool = (pool: Pool, { term, on }: LotAdded): LotTerm => {
  if (term.kind === 'subscription') return term;
  if (term.kind === 'date') return { kind: 'date', date: term.date, months: null };
  if (pool.commencedOn === null)
    return { kind: 'months', months: term.months, date: addMonths(pool.activateBy, term.months) };
  return { kind: 'date', months: term.months, date: addMonths(on, term.months) };
};

const lotInPool = (pool: Pool, change: LotAdded): Lot => ({
  lot: change.lot,
  quantity: change.quantity,
  product: change.product,
  variant: change.variant,
  release: change.release,
  unitPrice: change.unitPrice,
  price: change.price,
  warrantyUntil: change.warrantyUntil,
  docId: change.docId,
  term: termInPool(pool, change),
  joinedOn: change.on,
});

const isReleaseMissing = (book: Book, { release }: LotAdded): boolean =>
  release !== null && book.unknownReleases === 'refuse' && !book.releases.has(release);

export const addLot = (book: Book, change: LotAdded): Refusal | null => {
  const pool = poolOn(book, change.pool, change.on);
  if (pool === null) return { code: 'pool/unknown', pool: change.pool };
  if (pool.usedLotNames.has(change.lot)) return { code: 'lot/exists', pool: change.pool, lot: change.lot };
  if (isReleaseMissing(book, change)) return { code: 'release/unknown', release: change.release };
  const supBearing = change.term.kind !== 'subscription';
  const refusal = supBearing ? refuseLicences(pool, change.on, book.policy) : null;
  if (refusal !== null) return refusal;
  if (supBearing) settleLapsed(pool, change.on, book.policy);
  joinLot(pool, lotInPool(pool, change));
  return null;
};
