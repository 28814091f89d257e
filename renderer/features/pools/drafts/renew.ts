/** The draft of a SUP renewal: every lot's date moves by the same days (LP-4, LP-15). */
import type { RegisteredPool } from '../../../../domain/ledger/register';
import { draftOf, type Draft } from './draft';
import { readAll, readDateFrom, readMonths } from './read-fields';

export interface RenewFields {
  readonly months: string;
  readonly on: string;
  /** LP-15: Professional Services evaluated the installation of a suspended pool. */
  readonly evaluation: boolean;
}

export const renewDraft = (fields: RenewFields, pool: RegisteredPool): Draft => {
  const read = readAll({ months: readMonths(fields.months), on: readDateFrom(fields.on, pool.createdOn) });
  if (!read.ok) return read;
  return draftOf({
    kind: 'sup-renewed',
    pool: pool.pool,
    ...read.values,
    ...(fields.evaluation ? { evaluation: true } : {}),
  });
};
