/** Licences in transit arrive; the destination's SSED is recalculated then (LP-13). */
import { addMonths, type DayNumber } from '../calendar/civil-date';
import type { Refusal } from '../result';
import { refuseLicences, settleLapsed } from './admit-licences';
import { poolOn, type Book, type Transit, type TravellingLot } from './book';
import type { Lot, LotTerm } from './lot';
import { joinLot, type Pool } from './pool';
import type { LicencesReceived, TransferAccepted } from './pool-change';

/** Dates are kept even if past; a term that has not commenced waits for this pool's commencement. */
const termInPool = (pool: Pool, { term }: TravellingLot): LotTerm => {
  if (term.kind === 'subscription') return term;
  if (term.months === null) return { kind: 'date', date: term.date, months: null };
  if (pool.commencedOn !== null) return { kind: 'date', date: term.date, months: term.months };
  return { kind: 'months', months: term.months, date: addMonths(pool.activateBy, term.months) };
};

const lotInPool = (pool: Pool, name: string, travelling: TravellingLot, on: DayNumber): Lot => ({
  ...travelling,
  lot: name,
  term: termInPool(pool, travelling),
  joinedOn: on,
});

const refuseArrival = (book: Book, pool: Pool, transit: Transit, on: DayNumber): Refusal | null => {
  const taken = transit.lots.map(({ lot }) => `${transit.transfer}/${lot}`).find((name) => pool.usedLotNames.has(name));
  if (taken !== undefined) return { code: 'lot/exists', pool: pool.pool, lot: taken };
  return transit.lots.some(({ term }) => term.kind === 'sup') ? refuseLicences(pool, on, book.policy) : null;
};

const takeIn = (book: Book, pool: Pool, transit: Transit, on: DayNumber): Refusal | null => {
  const refusal = refuseArrival(book, pool, transit, on);
  if (refusal !== null) return refusal;
  if (transit.lots.some(({ term }) => term.kind === 'sup')) settleLapsed(pool, on, book.policy);
  for (const lot of transit.lots) joinLot(pool, lotInPool(pool, `${transit.transfer}/${lot.lot}`, lot, on));
  return null;
};

export const receiveLicences = (book: Book, { pool: name, transfer, on }: LicencesReceived): Refusal | null => {
  const pool = poolOn(book, name, on);
  if (pool === null) return { code: 'pool/unknown', pool: name };
  const transit = book.transit.get(transfer);
  if (transit === undefined) return { code: 'transfer/unknown', transfer };
  const refusal = takeIn(book, pool, transit, on);
  if (refusal === null) book.transit.delete(transfer);
  return refusal;
};

/** They were in transit between two registers, and in neither. */
export const acceptTransfer = (book: Book, { pool: name, transit, on }: TransferAccepted): Refusal | null => {
  const pool = poolOn(book, name, on);
  return pool === null ? { code: 'pool/unknown', pool: name } : takeIn(book, pool, transit, on);
};
