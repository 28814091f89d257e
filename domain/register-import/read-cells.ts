/** Reads the cells of a row as what their columns stand for. */
import type { CivilDate } from '../calendar/civil-date';
import type { ColumnReading } from '../ledger/register-document';
import { done, refuse, type Result } from '../result';
import { isWellFormed } from '../well-formed';
import { cellKindOf, isFieldOf, type Field, type TableKind } from './field';
import { isDateForm } from './read-columns';
import { readDate } from './read-date';
import { readPrice, readQuantity } from './read-number';
import { readFamily, readSerial, readSerials } from './read-serial';
import { cellText, isBlank, type Cell, type TableRow } from './table';

/** As long as the ledger takes names and texts. */
const mostCharacters: Readonly<Partial<Record<Field, number>>> = {
  poolName: 2000,
  customer: 2000,
  purchaseOrder: 2000,
  part: 10_000,
  note: 5000,
};
const MOST_NAME_CHARACTERS = 500;
const MOST_MONTHS = 1200;
/** Of what cannot be read, in characters. */
const MOST_SHOWN = 200;

export const shownText = (cell: Cell | undefined): string => cellText(cell).slice(0, MOST_SHOWN);

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

const readDay = (cell: Cell, { field, form }: FieldColumn): Result<CivilDate> => {
  const date = readDate(cell, isDateForm(form) ? form : 'day-first');
  return date === null ? refuse('row/date-unreadable', { field, text: shownText(cell) }) : done(date);
};

/** Serials and families are texts that are read further. */
const readMeaning = (text: string, column: FieldColumn, cell: Cell): Result<unknown> => {
  switch (cellKindOf(column.field)) {
    case 'family':
      return readFamily(text);
    case 'serial':
      return readSerial(text, typeof cell !== 'string');
    case 'serials':
      return readSerials(text, typeof cell !== 'string');
    default:
      return done(text);
  }
};

const readCell = (cell: Cell, column: FieldColumn): Result<unknown> => {
  switch (cellKindOf(column.field)) {
    case 'quantity':
      return readQuantity(cell);
    case 'months':
      return readMonths(cell);
    case 'money':
      return readPrice(cell);
    case 'date':
      return readDay(cell, column);
    default: {
      const text = readText(cell, column.field);
      return text.ok ? readMeaning(text.value, column, cell) : text;
    }
  }
};

export type FieldColumn = ColumnReading & { readonly field: Field; readonly column: number };

/** The columns that are read at all. */
export const columnsOf = (kind: TableKind, mapping: readonly ColumnReading[]): readonly FieldColumn[] =>
  mapping.flatMap(({ head, field, form }, column): FieldColumn[] =>
    isFieldOf(kind, field) ? [{ head, field, column, ...(form === undefined ? {} : { form }) }] : [],
  );

/** Members of blank cells are absent. */
export const readCells = <Facts extends object>(row: TableRow, columns: readonly FieldColumn[]): Result<Facts> => {
  const facts: Record<string, unknown> = {};
  for (const column of columns) {
    const cell = row[column.column] ?? null;
    if (isBlank(cell)) continue;
    const read = readCell(cell, column);
    if (!read.ok) return read;
    facts[column.field] = read.value;
  }
  return done(facts as Facts);
};

export const isAfter = (one: CivilDate | undefined, other: CivilDate | undefined): boolean =>
  one !== undefined && other !== undefined && one > other;
