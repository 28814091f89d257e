/** The draft of a renewed subscription (LP-2): its lot gets a later last day. */
import { addMonths, toCivilDate, toDayNumber, type CivilDate } from '../../../../domain/calendar/civil-date';
import type { RegisteredLot, RegisteredPool } from '../../../../domain/ledger/register';
import { refuse, type Result } from '../../../../domain/result';
import { draftOf, type Draft } from './draft';
import { readAll, readDate, readDateFrom } from './read-fields';

export interface RenewSubscriptionFields {
  readonly expiresOn: string;
  readonly on: string;
}

/** Months by which subscriptions are usually renewed. */
export const usualTerms = [1, 3, 12] as const;

/** Counted from the present end: what was paid for is kept, and a gap is not paid for twice. */
export const renewedEnd = (lot: RegisteredLot, months: number): CivilDate | null =>
  lot.expiresOn === null ? null : toCivilDate(addMonths(toDayNumber(lot.expiresOn), months));

/** The rules refuse an earlier end; the same one would change nothing. */
const readEnd = (typed: string, lot: RegisteredLot): Result<CivilDate> => {
  const end = readDate(typed);
  return end.ok && end.value === lot.expiresOn ? refuse('field/unchanged') : end;
};

export const renewSubscriptionDraft = (
  fields: RenewSubscriptionFields,
  pool: RegisteredPool,
  lot: RegisteredLot,
): Draft => {
  const read = readAll({ expiresOn: readEnd(fields.expiresOn, lot), on: readDateFrom(fields.on, pool.createdOn) });
  if (!read.ok) return read;
  return draftOf({ kind: 'subscription-renewed', pool: pool.pool, lot: lot.lot, ...read.values });
};
