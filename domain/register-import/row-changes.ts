/** The changes that the new rows of a register make: each pool once, its lots, and what was activated of them. */
import type { CivilDate } from '../calendar/civil-date';
import type { RegisterChange } from '../ledger/change';
import type { Register } from '../ledger/register';
import type { JudgedRow } from './judge-rows';
import type { RowFactsWithPool } from './read-rows';
import { lotOf } from './row-lot';

export interface PoolChanges {
  readonly pool: string;
  /** Whether the register has no such pool yet. */
  readonly isNew: boolean;
  readonly changes: readonly RegisterChange[];
}

const earliest = (dates: readonly (CivilDate | undefined)[]): CivilDate | undefined =>
  dates.filter((date) => date !== undefined).sort()[0];

/** The first day that any of its rows states; `today` for a pool of which nothing is dated. */
const createdOn = (rows: readonly RowFactsWithPool[], today: CivilDate): CivilDate =>
  earliest(rows.flatMap((row) => [row.createdOn, row.addedOn, row.activatedOn])) ?? today;

const firstStated = (
  rows: readonly RowFactsWithPool[],
  member: 'poolName' | 'customer' | 'purchaseOrder',
): string | undefined => rows.map((row) => row[member]).find((text) => text !== undefined);

const poolCreated = (pool: string, rows: readonly RowFactsWithPool[], on: CivilDate): RegisterChange => {
  const [name, customer, purchaseOrder] = [
    firstStated(rows, 'poolName'),
    firstStated(rows, 'customer'),
    firstStated(rows, 'purchaseOrder'),
  ];
  return {
    kind: 'pool-created',
    on,
    pool,
    ...(name === undefined ? {} : { name }),
    ...(customer === undefined ? {} : { customer }),
    ...(purchaseOrder === undefined ? {} : { purchaseOrder }),
  };
};

/** `P-1/1`, `P-1/2` ... leaving out the ids that the register or another row has. */
const lotNames = (pool: string, taken: ReadonlySet<string>): (() => string) => {
  let count = 0;
  return () => {
    do count += 1;
    while (taken.has(`${pool}/${count}`));
    return `${pool}/${count}`;
  };
};

const rowChanges = (row: RowFactsWithPool, lot: string, on: CivilDate): readonly RegisterChange[] => [
  lotOf(row, lot, on),
  ...(row.activated === undefined || row.activated === 0
    ? []
    : [
        {
          kind: 'licences-activated' as const,
          on: row.activatedOn ?? on,
          pool: row.pool,
          quantity: row.activated,
        },
      ]),
];

const byPool = (rows: readonly JudgedRow[]): ReadonlyMap<string, readonly RowFactsWithPool[]> => {
  const pools = new Map<string, RowFactsWithPool[]>();
  for (const { state, facts } of rows) {
    if (state !== 'new' || facts === null) continue;
    const held = pools.get(facts.pool);
    if (held === undefined) pools.set(facts.pool, [facts]);
    else held.push(facts);
  }
  return pools;
};

/** In the order in which the pools come in the file. */
export const poolChanges = (
  rows: readonly JudgedRow[],
  register: Pick<Register, 'pools'>,
  today: CivilDate,
): readonly PoolChanges[] => {
  const registered = new Map(register.pools.map((pool) => [pool.pool, pool]));
  return [...byPool(rows)].map(([pool, facts]) => {
    const there = registered.get(pool);
    const known = there?.changes.flatMap(({ change }) => (change.kind === 'lot-added' ? [change.lot] : [])) ?? [];
    const nextLot = lotNames(pool, new Set([...known, ...facts.flatMap(({ lot }) => lot ?? [])]));
    const began = there === undefined ? createdOn(facts, today) : today;
    const lots = facts.flatMap((row) =>
      rowChanges(row, row.lot ?? nextLot(), row.addedOn ?? (there === undefined ? row.createdOn : undefined) ?? began),
    );
    return {
      pool,
      isNew: there === undefined,
      changes: there === undefined ? [poolCreated(pool, facts, began), ...lots] : lots,
    };
  });
};
