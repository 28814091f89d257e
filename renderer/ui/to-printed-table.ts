/** The cells of an exported table as people read them on paper: days in words, numbers with their thousands apart. */
import type { ExportedTable, TableCell } from '../../contract/table/exported-table';
import type { PrintedTable } from '../../contract/table/printed-table';
import { formatDate } from './format-date';

const MOST_DECIMALS = 6;
/** Money has two, and half an hour does not mind. */
const LEAST_DECIMALS = 2;

const isTypeset = (cell: TableCell): boolean => cell === null || typeof cell !== 'string';

const decimalsOf = (cells: readonly TableCell[]): number =>
  Math.max(0, ...cells.map((cell) => (typeof cell === 'number' ? (String(cell).split('.')[1] ?? '').length : 0)));

/** All numbers of a column have as many decimals, so that they stand under each other. */
const numberFormat = (cells: readonly TableCell[]): Intl.NumberFormat => {
  const decimals = decimalsOf(cells);
  const digits = decimals === 0 ? 0 : Math.min(MOST_DECIMALS, Math.max(LEAST_DECIMALS, decimals));
  return new Intl.NumberFormat('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits });
};

const toText = (cell: TableCell, format: Intl.NumberFormat): string => {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell;
  return typeof cell === 'number' ? format.format(cell).replace('-', '−') : formatDate(cell.on);
};

interface PrintedColumn {
  readonly end: boolean;
  readonly texts: readonly string[];
}

const columnOf = (rows: ExportedTable['rows'], place: number): PrintedColumn => {
  const cells = rows.map((row) => row[place] ?? null);
  const format = numberFormat(cells);
  return {
    end: cells.every(isTypeset) && cells.some((cell) => cell !== null),
    texts: cells.map((cell) => toText(cell, format)),
  };
};

export const toPrintedTable = ({ titles, rows }: ExportedTable): Pick<PrintedTable, 'columns' | 'rows'> => {
  const columns = titles.map((_, place) => columnOf(rows, place));
  return {
    columns: titles.map((title, place) => ({ title, end: columns[place]?.end ?? false })),
    rows: rows.map((_, line) => columns.map(({ texts }) => texts[line] ?? '')),
  };
};
