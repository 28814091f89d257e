/** Reads each row of a table of pools into what it says of a pool and a lot, or into what is wrong with it. */
import type { CivilDate } from '../calendar/civil-date';
import type { ColumnReading } from '../ledger/register-document';
import { done, type Refusal, type Result } from '../result';
import type { poolFields, PoolField } from './field';
import { columnsOf, isAfter, readCells, shownText, type FieldColumn } from './read-cells';
import type { Price } from './read-number';
import { isBlank, type Table, type TableRow } from './table';

type FieldsOf<Kind> = { [Name in PoolField]: (typeof poolFields)[Name] extends Kind ? Name : never }[PoolField];

/** What a row says; members of blank cells are absent. */
export type RowFacts = {
  readonly [Name in FieldsOf<'text'>]?: string;
} & {
  readonly [Name in FieldsOf<'date'>]?: CivilDate;
} & {
  readonly [Name in FieldsOf<'quantity' | 'months'>]?: number;
} & { readonly unitPrice?: Price };

export type RowFactsWithPool = RowFacts & { readonly pool: string; readonly quantity: number };

export interface ReadRow {
  /** Its number in the file; the heads are row 1. */
  readonly row: number;
  readonly pool: string;
  readonly read: Result<RowFactsWithPool>;
}

/** In the languages whose heads are known. */
const TOTAL = /^(?:(?:grand |sub)?totals?(?: general)?|sum|(?:gesamt|zwischen|end)?summe|(?:ins)?gesamt|suma)[ :.]*$/i;

/** A line below the pools that adds them up, and says nothing else: as a pool it would count everything twice. */
const isTotal = ({ pool, quantity: _sum, activated: _activated, unitPrice: _price, ...rest }: RowFacts): boolean =>
  pool !== undefined && TOTAL.test(pool.trim()) && Object.keys(rest).length === 0;

/** What no single cell shows. */
const faultOf = (facts: RowFacts): Refusal | null => {
  if (facts.pool === undefined) return { code: 'row/pool-missing' };
  if (isTotal(facts)) return { code: 'row/total', text: facts.pool };
  if (facts.quantity === undefined || facts.quantity === 0) return { code: 'row/quantity-missing' };
  if ((facts.activated ?? 0) > facts.quantity)
    return { code: 'row/activated-too-many', activated: facts.activated, quantity: facts.quantity };
  if (isAfter(facts.createdOn, facts.addedOn))
    return { code: 'row/days-out-of-order', first: facts.createdOn, then: facts.addedOn };
  const began = facts.addedOn ?? facts.createdOn;
  if (isAfter(began, facts.activatedOn))
    return { code: 'row/days-out-of-order', first: began, then: facts.activatedOn };
  if (facts.subscriptionEnd !== undefined && facts.supExpiresOn !== undefined) return { code: 'row/two-terms' };
  return null;
};

const readRow = (row: TableRow, columns: readonly FieldColumn[]): Result<RowFactsWithPool> => {
  const read = readCells<RowFacts>(row, columns);
  if (!read.ok) return read;
  const { pool, quantity } = read.value;
  const fault = faultOf(read.value);
  if (fault !== null || pool === undefined || quantity === undefined)
    return { ok: false, error: fault ?? { code: 'row/pool-missing' } };
  return done({ ...read.value, pool, quantity });
};

/** Every row below the heads that is not blank, in the file's order. */
export const readRows = (table: Table, mapping: readonly ColumnReading[]): readonly ReadRow[] => {
  const columns = columnsOf('pools', mapping);
  const pool = columns.find(({ field }) => field === 'pool')?.column ?? -1;
  return table.rows.flatMap((row, index) =>
    index === 0 || row.every(isBlank)
      ? []
      : [{ row: index + 1, pool: shownText(row[pool]), read: readRow(row, columns) }],
  );
};
