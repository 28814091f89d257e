/** What an import takes for granted where the file says nothing, counted, so that a person can say yes or no to it. */
import type { ColumnReading } from '../ledger/register-document';
import { fieldKinds, isField, type CellKind } from './field';
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

export type AssumptionKind = keyof typeof ofRows | keyof typeof ofCells | 'poolDay';

export interface Assumption {
  readonly kind: AssumptionKind;
  /** Of rows, pools, prices or dates. */
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

const columnsOf = (mapping: readonly ColumnReading[], kind: CellKind): readonly number[] =>
  mapping.flatMap(({ field }, column) => (isField(field) && fieldKinds[field] === kind ? [column] : []));

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
  const countRows = (kind: keyof typeof ofRows): number => rows.filter(({ facts }) => ofRows[kind](facts)).length;
  const countCells = (kind: keyof typeof ofCells): number => {
    const columns = columnsOf(mapping, ofCells[kind].kind);
    const cells = rows.flatMap(({ row }) => columns.map((column) => table.rows[row - 1]?.[column] ?? null));
    return cells.filter((cell) => !isBlank(cell) && ofCells[kind].holds(cell)).length;
  };
  const all: readonly Assumption[] = [
    { kind: 'product', count: countRows('product') },
    { kind: 'term', count: countRows('term') },
    { kind: 'poolDay', count: undatedPools(rows.map(({ facts }) => facts)) },
    { kind: 'activationDay', count: countRows('activationDay') },
    { kind: 'currency', count: countCells('currency') },
    { kind: 'points', count: countCells('points') },
    { kind: 'shortYears', count: countCells('shortYears') },
  ];
  return all.filter(({ count }) => count > 0);
};
