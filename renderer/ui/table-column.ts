/** One column of a data table: how a row is shown in it, and what it is sorted by. */
import type { ReactNode } from 'react';
import type { TableCell } from '../../contract/table/exported-table';

export interface TableColumn<Row> {
  readonly id: string;
  /** The column's head; also its accessible name. */
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** What the column sorts by; a column without it does not sort. `null` stands last either way. */
  readonly sortBy?: (row: Row) => string | number | null;
  /** `end` for quantities, dates, days and money. */
  readonly align?: 'start' | 'end';
  /** Pixels, or a part of the table as CSS writes it. */
  readonly width?: number | string;
  /** Shown instead of the title in the head: an axis, say. */
  readonly head?: ReactNode;
  /** What the total row shows in this column. */
  readonly total?: ReactNode;
  /** What an exported file holds in this column; a column without it stays on the screen. */
  readonly exported?: (row: Row) => TableCell;
}

/** As much of a column as an exported file needs. */
export type ExportedColumn<Row> = Pick<TableColumn<Row>, 'title' | 'exported'>;

export interface TableSort {
  readonly column: string;
  readonly descending: boolean;
}
