/** Compares the rows of a register with each other and with what is there: every row is new, there already, in conflict or faulty. */
import type { ChangeOf } from '../ledger/change';
import type { Register, RegisteredPool } from '../ledger/register';
import type { Refusal } from '../result';
import type { ReadRow, RowFactsWithPool } from './read-rows';
import { saysTheSame } from './row-lot';

/**
 * `repeated`: an earlier row says exactly the same. `conflict`: an earlier row, or the register, says something else.
 * `faulty`: it cannot be read.
 */
export type RowState = 'new' | 'known' | 'repeated' | 'conflict' | 'faulty';

export interface JudgedRow {
  readonly row: number;
  readonly pool: string;
  readonly state: RowState;
  /** Why it is not imported; `null` for a new row and for one that is there already. */
  readonly error: Refusal | null;
  /** `null` for a row that cannot be read. */
  readonly facts: RowFactsWithPool | null;
}

interface FirstRow {
  readonly row: number;
  readonly facts: RowFactsWithPool;
}

/** Grows while the rows are walked in the file's order. */
interface Walk {
  readonly registered: ReadonlyMap<string, RegisteredPool>;
  /** By everything that a row says. */
  readonly rows: Map<string, number>;
  readonly lots: Map<string, FirstRow>;
  /** The first row that says this of the pool, by pool and member. */
  readonly poolFacts: Map<string, { readonly row: number; readonly text: string }>;
  /** Lots of the register that a row has been found to mean. */
  readonly matched: Set<ChangeOf<'lot-added'>>;
}

const conflict = (code: string, facts: object): Refusal => ({ ...facts, code });

const poolMembers = { poolName: 'name', customer: 'customer' } as const;
const members = ['poolName', 'customer'] as const;

const differsInFile = ({ poolFacts }: Walk, row: number, facts: RowFactsWithPool): Refusal | null => {
  for (const member of members) {
    const text = facts[member];
    if (text === undefined) continue;
    const key = JSON.stringify([facts.pool, member]);
    const first = poolFacts.get(key);
    if (first === undefined) poolFacts.set(key, { row, text });
    else if (first.text !== text)
      return conflict('row/pool-differs-in-file', { first: first.row, there: first.text, here: text });
  }
  return null;
};

const lotInFile = ({ lots }: Walk, row: number, facts: RowFactsWithPool): Refusal | null => {
  if (facts.lot === undefined) return null;
  const key = JSON.stringify([facts.pool, facts.lot]);
  const first = lots.get(key);
  if (first !== undefined) return conflict('row/lot-differs-in-file', { lot: facts.lot, first: first.row });
  lots.set(key, { row, facts });
  return null;
};

/** A list of pools shows the id of a pool that has no name in the place of one. */
const isIdForName = (facts: RowFactsWithPool, pool: RegisteredPool): boolean =>
  pool.name === '' && facts.poolName === pool.pool;

const differsFromRegister = (pool: RegisteredPool, facts: RowFactsWithPool): Refusal | null => {
  if (pool.archivedOn !== null) return conflict('row/pool-archived', { pool: pool.pool });
  for (const member of members) {
    const [here, there] = [facts[member], pool[poolMembers[member]]];
    if (member === 'poolName' && isIdForName(facts, pool)) continue;
    if (here !== undefined && here !== there) return conflict('row/pool-differs', { here, there });
  }
  const { createdOn: here } = facts;
  return here === undefined || here === pool.createdOn
    ? null
    : conflict('row/pool-differs', { here, there: pool.createdOn });
};

const lotsOf = ({ changes }: RegisteredPool): readonly ChangeOf<'lot-added'>[] =>
  changes.flatMap(({ change }) => (change.kind === 'lot-added' ? [change] : []));

/** A row without a lot that says of the whole pool what the register says of it, as a list of pools does. */
const saysThePool = ({ lot, quantity, supExpiresOn, activated, product }: RowFactsWithPool, pool: RegisteredPool) =>
  lot === undefined &&
  quantity === pool.quantity &&
  (supExpiresOn === undefined || supExpiresOn === pool.ssed) &&
  (activated === undefined || activated === pool.activated) &&
  (product === undefined || pool.lots.every((one) => one.product === product));

type Verdict = Pick<JudgedRow, 'state' | 'error'>;

const againstRegister = ({ registered, matched }: Walk, facts: RowFactsWithPool): Verdict => {
  const pool = registered.get(facts.pool);
  if (pool === undefined) return { state: 'new', error: null };
  const error = differsFromRegister(pool, facts);
  if (error !== null) return { state: 'conflict', error };
  const lots = lotsOf(pool);
  const same = lots.find((lot) => !matched.has(lot) && saysTheSame(facts, lot));
  if (same !== undefined) {
    matched.add(same);
    return { state: 'known', error: null };
  }
  if (saysThePool(facts, pool) && !lots.some((lot) => matched.has(lot))) {
    for (const lot of lots) matched.add(lot);
    return { state: 'known', error: null };
  }
  return lots.some(({ lot }) => lot === facts.lot)
    ? { state: 'conflict', error: conflict('row/lot-differs', { lot: facts.lot }) }
    : { state: 'new', error: null };
};

const judge = (walk: Walk, row: number, facts: RowFactsWithPool): Verdict => {
  const whole = JSON.stringify(facts);
  const first = walk.rows.get(whole);
  if (first !== undefined) return { state: 'repeated', error: { code: 'row/repeated', first } };
  walk.rows.set(whole, row);
  const error = differsInFile(walk, row, facts) ?? lotInFile(walk, row, facts);
  return error === null ? againstRegister(walk, facts) : { state: 'conflict', error };
};

export const judgeRows = (rows: readonly ReadRow[], register: Pick<Register, 'pools'>): readonly JudgedRow[] => {
  const walk: Walk = {
    registered: new Map(register.pools.map((pool) => [pool.pool, pool])),
    rows: new Map(),
    lots: new Map(),
    poolFacts: new Map(),
    matched: new Set(),
  };
  return rows.map(({ row, pool, read }) =>
    read.ok
      ? { row, pool, ...judge(walk, row, read.value), facts: read.value }
      : { row, pool, state: 'faulty', error: read.error, facts: null },
  );
};
