/** Reads the first sheet of an Excel workbook: the values as they were stored. Formulas are never computed, macros never read. */
import { readSheet } from 'read-excel-file/universal';
import { limits } from '../../contract/limits';
import { isCivilDate, type CivilDate } from '../../domain/calendar/civil-date';
import { done, refuse, type Result } from '../../domain/result';
import type { Cell, Table } from '../../domain/register-import/table';
import { sheetFacts, type SheetFacts } from './sheet-facts';
import { refuseSize } from './table-limits';
import { listZip, unpackEntry, type ZipEntry } from './zip-entries';

type Unpacked = ReadonlyMap<string, Buffer>;

/** Everything is unpacked once under one limit, so that the reader after it cannot be made to unpack more. */
const unpackAll = (zip: Buffer, entries: readonly ZipEntry[]): Result<Unpacked> => {
  const unpacked = new Map<string, Buffer>();
  let room: number = limits.unpackedTableBytes;
  for (const entry of entries) {
    if (entry.encrypted) return refuse('register/encrypted');
    const bytes = unpackEntry(zip, entry, room);
    if (!bytes.ok)
      return bytes.error.code === 'register/unpacks-too-large'
        ? refuse('register/unpacks-too-large', { limitBytes: limits.unpackedTableBytes })
        : bytes;
    room -= bytes.value.length;
    unpacked.set(entry.name, bytes.value);
  }
  return done(unpacked);
};

const textOf = (unpacked: Unpacked, name: string): string => unpacked.get(name)?.toString('utf8') ?? '';

const attribute = (tag: string, name: string): string =>
  new RegExp(`\\s(?:\\w+:)?${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1] ?? '';

const tagsOf = (xml: string, name: string): readonly string[] =>
  [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}\\s[^>]*>`, 'g'))].map(([tag]) => tag);

interface FirstSheet {
  readonly xml: string;
  readonly otherSheets: number;
}

const firstSheet = (unpacked: Unpacked): FirstSheet | null => {
  const sheets = tagsOf(textOf(unpacked, 'xl/workbook.xml'), 'sheet');
  const [first] = sheets;
  if (first === undefined) return null;
  const id = /\s\w+:id\s*=\s*["']([^"']*)["']/.exec(first)?.[1] ?? '';
  const relation = tagsOf(textOf(unpacked, 'xl/_rels/workbook.xml.rels'), 'Relationship').find(
    (tag) => attribute(tag, 'Id') === id,
  );
  const target = attribute(relation ?? '', 'Target');
  const xml = textOf(unpacked, target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  return xml === '' ? null : { xml, otherSheets: sheets.length - 1 };
};

const SECOND_MS = 1000;
const MIDNIGHT = '00:00:00';

/** Parts of a day are kept as fractions, which come a little short of their second. */
const toDateCell = (value: Date): Cell => {
  const milliseconds = Math.round(value.getTime() / SECOND_MS) * SECOND_MS;
  const [date = '', clock = ''] = Number.isNaN(milliseconds) ? [] : new Date(milliseconds).toISOString().split('T');
  if (!isCivilDate(date)) return String(value.getTime());
  const time = clock.slice(0, MIDNIGHT.length);
  return time === MIDNIGHT ? { date } : { date, time };
};

const toCell = (value: unknown): Cell => {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value;
  if (value instanceof Date) return toDateCell(value);
  if (typeof value === 'object' && 'number' in value) return { number: String(value.number) };
  return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : null;
};

/** A number that is no day is shown as it was stored, where its cell is a date. */
const withNoDays = (rows: Cell[][], { noDays }: SheetFacts): Cell[][] => {
  for (const { row, column, text } of noDays) {
    const cells = rows[row - 1];
    if (typeof cells?.[column] === 'string') cells[column] = text;
  }
  return rows;
};

/** The reader leaves cells with an error blank; a row must not lose one unnoticed. */
const withErrors = (rows: Cell[][], { errors }: SheetFacts): readonly Cell[][] => {
  for (const { row, column, text } of errors) {
    const cells = rows[row - 1];
    if (cells !== undefined) cells[column] = text;
  }
  return rows;
};

const hasTime = (cell: Cell | undefined): boolean =>
  typeof cell === 'object' && cell !== null && 'time' in cell && cell.time !== undefined;

const isDay = (cell: Cell | undefined): cell is { readonly date: CivilDate } =>
  typeof cell === 'object' && cell !== null && 'date' in cell && cell.time === undefined;

/** A midnight and a day are one number: among times of day it is a midnight. */
const withMidnights = (rows: Cell[][]): Cell[][] => {
  const timed = new Set(rows.flatMap((row) => row.flatMap((cell, column) => (hasTime(cell) ? [column] : []))));
  return timed.size === 0
    ? rows
    : rows.map((row) =>
        row.map((cell, column) => (timed.has(column) && isDay(cell) ? { ...cell, time: MIDNIGHT } : cell)),
      );
};

const readCells = async (bytes: Uint8Array, facts: SheetFacts): Promise<readonly Cell[][]> => {
  const copy = new Uint8Array(bytes).buffer;
  const read = await readSheet(copy, 1, { trim: false, parseNumber: (number) => ({ number }) });
  const cells = withNoDays(
    read.map((row) => row.map(toCell)),
    facts,
  );
  return withErrors(withMidnights(cells), facts);
};

/**
 * Errors: `register/encrypted`, `register/unpacks-too-large`, `register/too-many-...`, `register/not-a-table`,
 * `register/damaged`.
 */
export const readXlsx = async (bytes: Uint8Array): Promise<Result<Table>> => {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = listZip(zip);
  if (!entries.ok) return entries;
  const unpacked = unpackAll(zip, entries.value);
  if (!unpacked.ok) return unpacked;
  const sheet = firstSheet(unpacked.value);
  if (sheet === null) return refuse('register/not-a-table');
  const facts = sheetFacts(sheet.xml);
  if (facts === null) return refuse('register/damaged');
  const refusal = refuseSize(facts.rows, facts.columns);
  if (refusal !== null) return refusal;
  try {
    const rows = await readCells(bytes, facts);
    return done({ rows, formulas: facts.formulas, otherSheets: sheet.otherSheets });
  } catch {
    return refuse('register/damaged');
  }
};
