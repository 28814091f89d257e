/** The draft of a new pool (LP-6): its id and its project, customer and purchase order. */
import type { RegisteredPool } from '../../../../domain/ledger/register';
import { refuse, type Result } from '../../../../domain/result';
import { draftOf, said, type Draft } from './draft';
import { readAll, readDate, readName, readText } from './read-fields';

export interface CreatePoolFields {
  readonly pool: string;
  readonly name: string;
  readonly customer: string;
  readonly purchaseOrder: string;
  readonly on: string;
}

const freeId = (typed: string, pools: readonly RegisteredPool[]): Result<string> => {
  const id = readName(typed);
  return id.ok && pools.some((pool) => pool.pool === id.value) ? refuse('pool/exists', { pool: id.value }) : id;
};

/** `pools` are those of the register: an id that is taken is refused in its field, before the ledger is asked. */
export const createPoolDraft = (fields: CreatePoolFields, pools: readonly RegisteredPool[]): Draft => {
  const read = readAll({
    pool: freeId(fields.pool, pools),
    name: readText(fields.name),
    customer: readText(fields.customer),
    purchaseOrder: readText(fields.purchaseOrder),
    on: readDate(fields.on),
  });
  if (!read.ok) return read;
  const { pool, name, customer, purchaseOrder, on } = read.values;
  return draftOf({
    kind: 'pool-created',
    on,
    pool,
    ...said('name', name),
    ...said('customer', customer),
    ...said('purchaseOrder', purchaseOrder),
  });
};

const NUMBERED = /^(.*?)(\d+)$/;

/** The id after the highest of the same pattern as the latest pool: P-0441 gives P-0442; `P-0001` where there is none. */
export const nextPoolId = (pools: readonly RegisteredPool[]): string => {
  const [, prefix = 'P-', digits = '0000'] = NUMBERED.exec(pools.at(-1)?.pool ?? '') ?? [];
  const numbers = pools.flatMap(({ pool }) => {
    const match = NUMBERED.exec(pool);
    return match?.[1] === prefix && match[2] !== undefined && match[2].length <= 15 ? [Number(match[2])] : [];
  });
  return `${prefix}${String(Math.max(0, ...numbers) + 1).padStart(digits.length, '0')}`;
};
