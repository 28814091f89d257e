/** Says what importing a table of pools would do to the register, row by row, without doing it. */
import type { PoolDifference } from '../../contract/ipc';
import type { PoolCounts } from '../../contract/register-import';
import type { CivilDate } from '../../domain/calendar/civil-date';
import { decide } from '../../domain/ledger/decide';
import { foldLedger } from '../../domain/ledger/fold-ledger';
import { poolDifferences } from '../../domain/ledger/pool-differences';
import { assumptionsOf } from '../../domain/register-import/assumptions';
import { judgeRows, type JudgedRow } from '../../domain/register-import/judge-rows';
import { readRows } from '../../domain/register-import/read-rows';
import { refusedPools, withRefusedPools } from '../../domain/register-import/refuse-pools';
import { poolChanges, type PoolChanges } from '../../domain/register-import/row-changes';
import { done, type Refusal, type Result } from '../../domain/result';
import { ledgerOf, type DeskParts } from './desk-parts';
import { registerCandidate, type RegisterDraft } from './import-register';
import {
  countLeftOut,
  countStates,
  mappingOf,
  refuseEmpty,
  rowsLeftOut,
  type Reading,
  type WaitingTable,
  type WeighedTable,
} from './weighed-table';

const countAll = (rows: readonly JudgedRow[], pools: readonly PoolChanges[]): PoolCounts => {
  const lots = pools.flatMap(({ changes }) =>
    changes.flatMap((change) => (change.kind === 'lot-added' ? [change] : [])),
  );
  return {
    ...countStates(rows),
    newPools: pools.filter(({ isNew }) => isNew).length,
    grownPools: pools.filter(({ isNew }) => !isNew).length,
    lots: lots.length,
    licences: lots.reduce((sum, { quantity }) => sum + quantity, 0),
  };
};

/** A pool that would look different, with the first day and the number of the lots that it gets. */
interface ChangedPool {
  readonly difference: PoolDifference;
  readonly on: CivilDate;
  readonly lots: number;
}

interface RegisterEffect {
  readonly refusal: Refusal | null;
  readonly pools: readonly ChangedPool[];
}

const withLots = (differences: readonly PoolDifference[], pools: readonly PoolChanges[]): readonly ChangedPool[] => {
  const byPool = new Map(pools.map((changed) => [changed.pool, changed.changes]));
  return differences.flatMap((difference) => {
    const changes = byPool.get(difference.pool) ?? [];
    const [first] = changes;
    const lots = changes.filter(({ kind }) => kind === 'lot-added').length;
    return first === undefined ? [] : [{ difference, on: first.on, lots }];
  });
};

interface WeighedPools {
  readonly draft: RegisterDraft;
  readonly pools: readonly PoolChanges[];
  readonly nothing: Refusal;
}

/** The screens show the first of many; the counts tell of all. */
const MOST_POOLS = 500;

/** What the import would change. Refusals: `nothing` where it brings nothing, and those of `decide`. */
const effectOf = (parts: DeskParts, { draft, pools, nothing }: WeighedPools): RegisterEffect => {
  if (draft.changes.length === 0) return { refusal: nothing, pools: [] };
  const isGrown = pools.some(({ isNew }) => !isNew);
  // New pools were judged one by one and depend on no other: the first of them tell how all of them will look.
  const changes = isGrown ? draft.changes : pools.slice(0, MOST_POOLS).flatMap((pool) => pool.changes);
  const { event, ledger } = registerCandidate(parts, { ...draft, changes });
  const decided = decide(ledger, event);
  if (!decided.ok) return { refusal: decided.error, pools: [] };
  const today = parts.today();
  const after = foldLedger({ ...ledger, events: [...ledger.events, event] }, today);
  const differences = poolDifferences(foldLedger(ledger, today), after).slice(0, MOST_POOLS);
  return { refusal: null, pools: withLots(differences, pools) };
};

/** Errors: those of `checkMapping`. */
export const weighPools = (parts: DeskParts, waiting: WaitingTable, reading: Reading): Result<WeighedTable> => {
  const { fileName, bytes, table } = waiting;
  const checked = mappingOf(waiting, reading);
  if (!checked.ok) return checked;
  const mapping = checked.value;
  const [ledger, today] = [ledgerOf(parts), parts.today()];
  const register = foldLedger(ledger, today);
  const read = judgeRows(readRows(table, mapping), register);
  const { event } = registerCandidate(parts, { fileName, bytes, mapping, changes: [] });
  const readPools = poolChanges(read, register, today);
  const refused = refusedPools(ledger, readPools, event);
  const rows = withRefusedPools(read, refused);
  const pools = refused.size === 0 ? readPools : poolChanges(rows, register, today);
  const draft = { fileName, bytes, mapping, changes: pools.flatMap((pool) => pool.changes) };
  const nothing = refuseEmpty(rows);
  return done({
    draft,
    leftOut: countLeftOut(rows),
    nothing,
    preview: () => {
      const effect = effectOf(parts, { draft, pools, nothing });
      return {
        refusal: effect.refusal === null ? null : { ...effect.refusal },
        found: {
          kind: 'pools',
          counts: countAll(rows, pools),
          assumptions: [...assumptionsOf(table, mapping, rows)],
          leftOut: rowsLeftOut(rows, ({ pool }) => ({ pool })),
          pools: [...effect.pools],
        },
      };
    },
  });
};
