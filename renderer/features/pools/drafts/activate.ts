/** The draft of an activation: the first one starts the pool's SUP (LP-10). */
import type { RegisteredPool } from '../../../../domain/ledger/register';
import { draftOf, said, type Draft } from './draft';
import { readAll, readDateFrom, readText, readWhole } from './read-fields';

export interface ActivateFields {
  readonly quantity: string;
  readonly on: string;
  readonly site: string;
}

export const activateDraft = (fields: ActivateFields, pool: RegisteredPool): Draft => {
  const read = readAll({
    quantity: readWhole(fields.quantity),
    on: readDateFrom(fields.on, pool.createdOn),
    site: readText(fields.site),
  });
  if (!read.ok) return read;
  const { quantity, on, site } = read.values;
  return draftOf({ kind: 'licences-activated', on, pool: pool.pool, quantity, ...said('site', site) });
};
