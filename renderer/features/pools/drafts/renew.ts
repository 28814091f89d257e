/** The draft of SUP renewals: every lot's date moves by the same days (LP-4, LP-15), in one pool or in several at once. */
import type { CivilDate } from '../../../../domain/calendar/civil-date';
import type { Change } from '../../../../domain/ledger/change';
import type { RegisteredPool } from '../../../../domain/ledger/register';
import type { Draft } from './draft';
import { readAll, readDateFrom, readMonths } from './read-fields';

export const MONTHS_IN_YEAR = 12;

/** LP-4: whole SUP years come first. */
export const offeredYears = [1, 2, 3] as const;

export interface RenewFields {
  readonly months: string;
  readonly on: string;
}

/** Months that are one of the offered years. */
export const isOfferedTerm = (months: string): boolean =>
  offeredYears.some((years) => String(years * MONTHS_IN_YEAR) === months.trim());

const latestCreation = (pools: readonly RegisteredPool[]): CivilDate =>
  pools.reduce((latest, { createdOn }) => (createdOn > latest ? createdOn : latest), '0001-01-01' as CivilDate);

/** One step for all of them: it is recorded whole or not at all. */
export const renewDraft = (fields: RenewFields, ...pools: readonly RegisteredPool[]): Draft => {
  const read = readAll({ months: readMonths(fields.months), on: readDateFrom(fields.on, latestCreation(pools)) });
  if (!read.ok) return read;
  return {
    ok: true,
    changes: pools.map(({ pool }): Change => ({ kind: 'sup-renewed', pool, ...read.values })),
  };
};
