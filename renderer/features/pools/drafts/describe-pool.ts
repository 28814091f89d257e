/** The draft of a pool's new name or customer. */
import type { CivilDate } from '../../../../domain/calendar/civil-date';
import type { RegisteredPool } from '../../../../domain/ledger/register';
import { refuse } from '../../../../domain/result';
import { draftOf, type Draft } from './draft';
import { readAll, readText } from './read-fields';

export interface DescribePoolFields {
  readonly name: string;
  readonly customer: string;
}

/** Refused where nothing is new: a change that changes nothing would only lengthen the history. */
export const describePoolDraft = (fields: DescribePoolFields, pool: RegisteredPool, on: CivilDate): Draft => {
  const read = readAll({ name: readText(fields.name), customer: readText(fields.customer) });
  if (!read.ok) return read;
  const { name, customer } = read.values;
  if (name === pool.name && customer === pool.customer) {
    const same = refuse('field/unchanged').error;
    return { ok: false, errors: { name: same } };
  }
  return draftOf({ kind: 'pool-described', on, pool: pool.pool, name, customer });
};
