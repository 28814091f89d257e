/** The draft of licences that leave a pool for good (LP-13), under either reading of the date they leave with. */
import type { RegisteredPool } from '../../../../domain/ledger/register';
import type { RemovalReading } from '../../../../domain/policy/policy';
import { draftOf, said, type Draft } from './draft';
import { readAll, readDateFrom, readText, readWhole } from './read-fields';

/** Chosen instead of a lot: licences leave in the order in which their lots joined. */
export const IN_JOINING_ORDER = '';

export interface RetireFields {
  readonly quantity: string;
  /** A lot's name, or `IN_JOINING_ORDER`. */
  readonly lot: string;
  readonly on: string;
  readonly reason: string;
}

export const retireDraft = (fields: RetireFields, reading: RemovalReading, pool: RegisteredPool): Draft => {
  const read = readAll({
    quantity: readWhole(fields.quantity),
    on: readDateFrom(fields.on, pool.createdOn),
    reason: readText(fields.reason),
  });
  if (!read.ok) return read;
  const { quantity, on, reason } = read.values;
  return draftOf({
    kind: 'licences-removed',
    on,
    pool: pool.pool,
    quantity,
    reading,
    ...said('lot', fields.lot),
    ...said('reason', reason),
  });
};
