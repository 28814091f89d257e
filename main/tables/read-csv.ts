/** Reads a table of comma-separated values, whatever its separator; nothing in it is ever computed (docs/decisions/0011). */
import Papa from 'papaparse';
import { done, refuse, type Result } from '../../domain/result';
import type { Table } from '../../domain/register-import/table';
import { limits } from '../../contract/limits';
import { fromInertText } from '../../contract/table/inert-text';
import { decodeText } from './decode-text';
import { refuseSize } from './table-limits';

const separators = [',', ';', '\t'] as const;

/** The one that the first line has most often outside of quotes: heads seldom hold separators. */
const separatorOf = (text: string): string => {
  const [first = ''] = text.trimStart().split(/\r\n|\r|\n/, 1);
  const bare = first.replace(/"[^"]*"/g, '');
  const count = (separator: string): number => bare.split(separator).length;
  return separators.reduce((best, each) => (count(each) > count(best) ? each : best), separators[0]);
};

/** Some spreadsheets say in a first line which separator follows. */
const announced = (text: string): { readonly separator: string; readonly rest: string } => {
  const [line = '', separator = ''] = /^sep=(.)\r?\n/.exec(text) ?? [];
  return separator === '' ? { separator: separatorOf(text), rest: text } : { separator, rest: text.slice(line.length) };
};

interface Parsed {
  readonly rows: readonly string[][];
  readonly error: Papa.ParseError | undefined;
}

/** Where lines end in several ways, each of them ends a row: what precedes the line feed belongs to it. */
const withoutReturn = (row: string[]): string[] => {
  const last = row.length - 1;
  return row.map((cell, index) => (index === last && cell.endsWith('\r') ? cell.slice(0, -1) : cell));
};

const parse = (text: string): Parsed => {
  const { separator, rest } = announced(text);
  const newline = rest.includes('\n') ? '\n' : '\r';
  const { data, errors } = Papa.parse<string[]>(rest, {
    delimiter: separator,
    newline,
    preview: limits.tableRows + 1,
  });
  return { rows: data, error: errors.find(({ type }) => type === 'Quotes') };
};

const toTable = (rows: readonly string[][]): Table => ({
  rows: rows.map(withoutReturn).map((row) => row.map(fromInertText)),
  formulas: [],
  otherSheets: 0,
});

/** Errors: `register/encoding-mixed`, `register/not-a-table`, `register/quotes`, `register/too-many-...`. */
export const readCsv = (bytes: Uint8Array): Result<Table> => {
  const text = decodeText(bytes);
  if (!text.ok) return text;
  const { rows, error } = parse(text.value);
  if (error !== undefined) return refuse('register/quotes', { row: (error.row ?? 0) + 1 });
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return refuseSize(rows.length, columns) ?? done(toTable(rows));
};
