/** A table as it was read from a file: rows of cells, before anybody knows what its columns mean. */
import type { CivilDate } from '../calendar/civil-date';

/**
 * Text as it stands; a number or a date of a spreadsheet, which says by itself what it is; `null` for nothing. A number
 * keeps its digits as written, and a date the time of day that stands with it.
 */
export type Cell =
  string | { readonly number: string } | { readonly date: CivilDate; readonly time?: string | undefined } | null;

export type TableRow = readonly Cell[];

export interface Table {
  /** The first one holds the heads. Blank rows are kept, so that a row's number is its number in the file. */
  readonly rows: readonly TableRow[];
  /** Columns with formulas, of which the stored results were read. */
  readonly formulas: readonly number[];
  /** Sheets of the file that were not read. */
  readonly otherSheets: number;
}

export const cellText = (cell: Cell | undefined): string => {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  if ('number' in cell) return cell.number;
  return cell.time === undefined ? cell.date : `${cell.date} ${cell.time}`;
};

export const isBlank = (cell: Cell | undefined): boolean => cellText(cell).trim() === '';
