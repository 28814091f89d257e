/** What an import takes for granted where the file says nothing, counted, so that a person can say yes or no to it. */
import type { ColumnReading } from '../ledger/register-document';
import { cellKindOf, isFieldOf, type CellKind, type TableKind } from './field';
import type { JudgedRow } from './judge-rows';
import { hasShortYear, leansOnPoints } from './read-date';
import { statesCurrency } from './read-number';
import type { RowFactsWithPool } from './read-rows';
import { isBlank, type Cell, type Table } from './table';

/** Of rows: without a product, without an end, with activations of no day. */
const ofRows = {
  product: ({ product }: RowFactsWithPool): boolean => product === undefined,
  term: ({ supExpiresOn, supMonths, subscriptionEnd }: RowFactsWithPool): boolean =>
    supExpiresOn === undefined && supMonths === undefined && subscriptionEnd === undefined,
  activationDay: ({ activated, activatedOn }: RowFactsWithPool): boolean =>
    (activated ?? 0) > 0 && activatedOn === undefined,
} as const;

/** Of cells: prices without a currency, dates with points, years of two digits. */
const ofCells = {
  currency: { kind: 'money', holds: (cell: Cell): boolean => !statesCurrency(cell) },
  points: { kind: 'date', holds: leansOnPoints },
  shortYears: { kind: 'date', holds: hasShortYear },
} as const;

type InstallationAssumption = 'name' | 'together' | 'grown' | 'namesake' | 'site' | 'noParts' | 'termFromToday';

type AssumptionKind = keyof typeof ofRows | keyof typeof ofCells | 'poolDay' | 'noon' | InstallationAssumption;

export interface Assumption {
  readonly kind: AssumptionKind;
  /** Of rows, pools, installations, serials, prices or dates. */
  readonly count: number;
}

/** Pools of which nothing is dated: they begin today. */
const undatedPools = (rows: readonly RowFactsWithPool[]): number => {
  const dated = new Map<string, boolean>();
  for (const { pool, createdOn, addedOn, activatedOn } of rows) {
    const isDated = createdOn !== undefined || addedOn !== undefined || activatedOn !== undefined;
    dated.set(pool, isDated || (dated.get(pool) ?? false));
  }
  return [...dated.values()].filter((isDated) => !isDated).length;
};

const columnsOf = (kind: TableKind, mapping: readonly ColumnReading[], cells: CellKind): readonly number[] =>
  mapping.flatMap(({ field }, column) => (isFieldOf(kind, field) && cellKindOf(field) === cells ? [column] : []));

type CellAssumption = keyof typeof ofCells;

/** Of these rows of the file. */
const countCells = (
  name: CellAssumption,
  kind: TableKind,
  table: Table,
  mapping: readonly ColumnReading[],
  rows: readonly number[],
): Assumption => {
  const { holds, kind: cellKind } = ofCells[name];
  const columns = columnsOf(kind, mapping, cellKind);
  const cells = rows.flatMap((row) => columns.map((column) => table.rows[row - 1]?.[column] ?? null));
  return { kind: name, count: cells.filter((cell) => !isBlank(cell) && holds(cell)).length };
};

export const datesTakenForGranted = (
  ...given: readonly [kind: TableKind, table: Table, mapping: readonly ColumnReading[], rows: readonly number[]]
): readonly Assumption[] => [countCells('points', ...given), countCells('shortYears', ...given)];

interface NewRow {
  readonly row: number;
  readonly facts: RowFactsWithPool;
}

/** Of the rows that are imported; kinds of which there are none are left out. */
export const assumptionsOf = (
  table: Table,
  mapping: readonly ColumnReading[],
  judged: readonly JudgedRow[],
): readonly Assumption[] => {
  const rows = judged.flatMap(({ row, state, facts }): NewRow[] =>
    state === 'new' && facts !== null ? [{ row, facts }] : [],
  );
  const numbers = rows.map(({ row }) => row);
  const countRows = (kind: keyof typeof ofRows): number => rows.filter(({ facts }) => ofRows[kind](facts)).length;
  const all: readonly Assumption[] = [
    { kind: 'product', count: countRows('product') },
    { kind: 'term', count: countRows('term') },
    { kind: 'poolDay', count: undatedPools(rows.map(({ facts }) => facts)) },
    { kind: 'activationDay', count: countRows('activationDay') },
    countCells('currency', 'pools', table, mapping, numbers),
    ...datesTakenForGranted('pools', table, mapping, numbers),
  ];
  return all.filter(({ count }) => count > 0);
};
