/** Reads each row of a table into what it says of a pool and a lot, or into what is wrong with it. */
import type { CivilDate } from '../calendar/civil-date';
import type { ColumnReading } from '../ledger/register-document';
import { done, refuse, type Refusal, type Result } from '../result';
import { isWellFormed } from '../well-formed';
import { fieldKinds, isField, type Field } from './field';
import { isDateForm } from './read-columns';
import { readDate } from './read-date';
import { readPrice, readQuantity, type Price } from './read-number';
import { cellText, isBlank, type Cell, type Table, type TableRow } from './table';

type FieldsOf<Kind> = { [Name in Field]: (typeof fieldKinds)[Name] extends Kind ? Name : never }[Field];

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

/** As long as the ledger takes names and texts. */
const mostCharacters: Readonly<Partial<Record<Field, number>>> = {
  poolName: 2000,
  customer: 2000,
  purchaseOrder: 2000,
};
const MOST_NAME_CHARACTERS = 500;
const MOST_MONTHS = 1200;
/** Of what cannot be read, in characters. */
const MOST_SHOWN = 200;

const readText = (cell: Cell, field: Field): Result<string> => {
  const text = cellText(cell);
  const most = mostCharacters[field] ?? MOST_NAME_CHARACTERS;
  if (text.length > most) return refuse('row/text-too-long', { field, most });
  return isWellFormed(text) ? done(text) : refuse('row/half-character', { field });
};

const readMonths = (cell: Cell): Result<number> => {
  const text = cellText(cell).trim();
  const months = Number(/^(\d{1,4})(?:\s*(?:months?|monate?|meses|m))?$/i.exec(text)?.[1] ?? 'none');
  return months <= MOST_MONTHS ? done(months) : refuse('row/months-unreadable', { text: text.slice(0, MOST_SHOWN) });
};

const readCell = (cell: Cell, { field, form }: ColumnReading & { readonly field: Field }): Result<unknown> => {
  const kind = fieldKinds[field];
  if (kind === 'text') return readText(cell, field);
  if (kind === 'quantity') return readQuantity(cell);
  if (kind === 'months') return readMonths(cell);
  if (kind === 'money') return readPrice(cell);
  const date = readDate(cell, isDateForm(form) ? form : 'day-first');
  return date === null
    ? refuse('row/date-unreadable', { field, text: cellText(cell).slice(0, MOST_SHOWN) })
    : done(date);
};

type FieldColumn = ColumnReading & { readonly field: Field; readonly column: number };

const readCells = (row: TableRow, columns: readonly FieldColumn[]): Result<RowFacts> => {
  const facts: Record<string, unknown> = {};
  for (const column of columns) {
    const cell = row[column.column] ?? null;
    if (isBlank(cell)) continue;
    const read = readCell(cell, column);
    if (!read.ok) return read;
    facts[column.field] = read.value;
  }
  return done(facts as RowFacts);
};

const isAfter = (one: CivilDate | undefined, other: CivilDate | undefined): boolean =>
  one !== undefined && other !== undefined && one > other;

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
  const read = readCells(row, columns);
  if (!read.ok) return read;
  const { pool, quantity } = read.value;
  const fault = faultOf(read.value);
  if (fault !== null || pool === undefined || quantity === undefined)
    return { ok: false, error: fault ?? { code: 'row/pool-missing' } };
  return done({ ...read.value, pool, quantity });
};

/** Every row below the heads that is not blank, in the file's order. */
export const readRows = (table: Table, mapping: readonly ColumnReading[]): readonly ReadRow[] => {
  const columns = mapping.flatMap(({ head, field, form }, column): FieldColumn[] =>
    isField(field) ? [{ head, field, column, ...(form === undefined ? {} : { form }) }] : [],
  );
  const pool = columns.find(({ field }) => field === 'pool')?.column ?? -1;
  return table.rows.flatMap((row, index) =>
    index === 0 || row.every(isBlank)
      ? []
      : [{ row: index + 1, pool: cellText(row[pool]).slice(0, MOST_SHOWN), read: readRow(row, columns) }],
  );
};
