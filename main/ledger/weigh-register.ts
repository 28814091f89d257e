/** Says what importing a table would do to the register, row by row, without doing it. */
import type { PoolDifference } from '../../contract/ipc';
import type { RegisterCounts } from '../../contract/register-import';
import type { CivilDate } from '../../domain/calendar/civil-date';
import { decide } from '../../domain/ledger/decide';
import { foldLedger } from '../../domain/ledger/fold-ledger';
import { poolDifferences } from '../../domain/ledger/pool-differences';
import type { ColumnReading } from '../../domain/ledger/register-document';
import { checkMapping } from '../../domain/register-import/check-mapping';
import { judgeRows, type JudgedRow, type RowState } from '../../domain/register-import/judge-rows';
import { lookAtColumns } from '../../domain/register-import/read-columns';
import { readRows } from '../../domain/register-import/read-rows';
import { refusedPools, withRefusedPools } from '../../domain/register-import/refuse-pools';
import { poolChanges, type PoolChanges } from '../../domain/register-import/row-changes';
import type { Table } from '../../domain/register-import/table';
import { done, refuse, type Refusal, type Result } from '../../domain/result';
import { ledgerOf, type DeskParts } from './desk-parts';
import { registerCandidate, type RegisterDraft } from './import-register';

/** A table that waits for the user's word. */
export interface WaitingTable {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly table: Table;
}

export interface WeighedRegister {
  readonly table: Table;
  readonly draft: RegisterDraft;
  readonly rows: readonly JudgedRow[];
  readonly pools: readonly PoolChanges[];
  readonly counts: RegisterCounts;
}

const withForms = (table: Table, mapping: readonly ColumnReading[]): readonly ColumnReading[] =>
  lookAtColumns(table, mapping).map(({ head, field, form }) => ({
    head,
    field,
    ...(form === undefined ? {} : { form }),
  }));

const countRows = (rows: readonly JudgedRow[], wanted: RowState): number =>
  rows.filter(({ state }) => state === wanted).length;

const countAll = (rows: readonly JudgedRow[], pools: readonly PoolChanges[]): RegisterCounts => {
  const lots = pools.flatMap(({ changes }) =>
    changes.flatMap((change) => (change.kind === 'lot-added' ? [change] : [])),
  );
  return {
    new: countRows(rows, 'new'),
    known: countRows(rows, 'known'),
    repeated: countRows(rows, 'repeated'),
    conflict: countRows(rows, 'conflict'),
    faulty: countRows(rows, 'faulty'),
    newPools: pools.filter(({ isNew }) => isNew).length,
    grownPools: pools.filter(({ isNew }) => !isNew).length,
    lots: lots.length,
    licences: lots.reduce((sum, { quantity }) => sum + quantity, 0),
  };
};

/** Errors: those of `checkMapping`. */
export const weighRegister = (
  parts: DeskParts,
  { fileName, bytes, table }: WaitingTable,
  given: readonly ColumnReading[],
): Result<WeighedRegister> => {
  const refusal = checkMapping(table, given);
  if (refusal !== null) return refusal;
  const mapping = withForms(table, given);
  const [ledger, today] = [ledgerOf(parts), parts.today()];
  const register = foldLedger(ledger, today);
  const read = judgeRows(readRows(table, mapping), register);
  const { event } = registerCandidate(parts, { fileName, bytes, mapping, changes: [] });
  const readPools = poolChanges(read, register, today);
  const refused = refusedPools(ledger, readPools, event);
  const rows = withRefusedPools(read, refused);
  const pools = refused.size === 0 ? readPools : poolChanges(rows, register, today);
  const changes = pools.flatMap((pool) => pool.changes);
  return done({ table, draft: { fileName, bytes, mapping, changes }, rows, pools, counts: countAll(rows, pools) });
};

/** Rows that stay out of the register because of what they say, unless they are mended. */
export const isLeftOut = ({ state }: JudgedRow): boolean => state !== 'new' && state !== 'known';

/** A pool that would look different, with the first day and the number of the lots that it gets. */
interface ChangedPool {
  readonly difference: PoolDifference;
  readonly on: CivilDate;
  readonly lots: number;
}

export interface RegisterEffect {
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

/** What the import would change; `most` pools of it are shown. Refusals: `register/nothing-new`, and those of `decide`. */
export const effectOf = (parts: DeskParts, weighed: WeighedRegister, most: number): RegisterEffect => {
  const { draft, pools } = weighed;
  if (draft.changes.length === 0) return { refusal: refuse('register/nothing-new').error, pools: [] };
  const isGrown = pools.some(({ isNew }) => !isNew);
  // New pools were judged one by one and depend on no other: the first of them tell how all of them will look.
  const changes = isGrown ? draft.changes : pools.slice(0, most).flatMap((pool) => pool.changes);
  const { event, ledger } = registerCandidate(parts, { ...draft, changes });
  const decided = decide(ledger, event);
  if (!decided.ok) return { refusal: decided.error, pools: [] };
  const today = parts.today();
  const after = foldLedger({ ...ledger, events: [...ledger.events, event] }, today);
  const differences = poolDifferences(foldLedger(ledger, today), after).slice(0, most);
  return { refusal: null, pools: withLots(differences, pools) };
};
