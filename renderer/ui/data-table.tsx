/** A dense table: sortable heads, rows that open by click or Enter, arrow keys between rows, a total row, windowed when long. */
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { TableColumn, TableSort } from './table-column';
import { TableHead } from './table-head';
import { useFits } from './use-fits';
import { useSortedRows } from './use-sorted-rows';
import { useWindowOfRows } from './use-window-of-rows';
import './data-table.css';

interface DataTableProps<Row> {
  /** What the table holds; read out, not shown. */
  readonly label: string;
  readonly rows: readonly Row[];
  /** Keep it stable between renders: it is what sorting depends on. */
  readonly columns: readonly TableColumn<Row>[];
  readonly rowKey: (row: Row) => string;
  readonly onOpen?: (row: Row) => void;
  readonly isSelected?: (row: Row) => boolean;
  /** With `onSortChange` the order is the caller's to keep, else the table's own. */
  readonly sort?: TableSort | null;
  readonly onSortChange?: (sort: TableSort) => void;
  readonly initialSort?: TableSort;
  readonly compact?: boolean;
  /** Rows of two lines each; the same for all of them. */
  readonly twoLines?: boolean;
  /** The total row stands where any column has a total. */
  readonly rowLabel?: (row: Row) => string;
}

const ROW_HEIGHT = { plain: 36, compact: 32, two: 46 } as const;
type Density = keyof typeof ROW_HEIGHT;

const densityOf = ({ compact, twoLines }: Pick<DataTableProps<object>, 'compact' | 'twoLines'>): Density => {
  if (twoLines === true) return 'two';
  return compact === true ? 'compact' : 'plain';
};

export const DataTable = <Row extends object>(props: DataTableProps<Row>) => {
  const [ownSort, setOwnSort] = useState<TableSort | null>(props.initialSort ?? null);
  const sort = props.sort === undefined ? ownSort : props.sort;
  const frame = useRef<HTMLDivElement>(null);
  const fits = useFits(frame);
  const sorted = useSortedRows(props.rows, props.columns, sort);
  return (
    <div ref={frame} className="data-table-frame" data-fits={fits || undefined}>
      <table
        className="data-table"
        aria-label={props.label}
        aria-rowcount={sorted.length + 1}
        data-rows={densityOf(props)}
      >
        <TableHead columns={props.columns} sort={sort} onSort={props.onSortChange ?? setOwnSort} />
        <TableBody {...props} rows={sorted} />
        <TableFoot columns={props.columns} />
      </table>
    </div>
  );
};

const moveFocus = (event: KeyboardEvent<HTMLTableRowElement>): void => {
  const row = event.currentTarget;
  const rows = row.parentElement;
  const target = {
    ArrowDown: row.nextElementSibling,
    ArrowUp: row.previousElementSibling,
    Home: rows?.firstElementChild,
    End: rows?.lastElementChild,
  }[event.key];
  if (!(target instanceof HTMLElement) || event.target !== row) return;
  event.preventDefault();
  target.focus();
  target.scrollIntoView({ block: 'nearest' });
};

const TableBody = <Row extends object>(props: DataTableProps<Row>) => {
  const { rows, columns, rowKey, onOpen, isSelected, rowLabel } = props;
  const body = useRef<HTMLTableSectionElement>(null);
  const height = ROW_HEIGHT[densityOf(props)];
  const shown = useWindowOfRows(body, rows.length, height);
  const openOnEnter = (event: KeyboardEvent<HTMLTableRowElement>, row: Row): void => {
    if (event.key === 'Enter' && event.target === event.currentTarget) onOpen?.(row);
    else moveFocus(event);
  };
  return (
    <tbody ref={body}>
      <Gap height={shown.first * height} columns={columns.length} />
      {rows.slice(shown.first, shown.end).map((row, index) => (
        <tr
          key={rowKey(row)}
          aria-rowindex={shown.first + index + 2}
          aria-selected={isSelected?.(row)}
          aria-label={rowLabel?.(row)}
          data-openable={onOpen !== undefined || undefined}
          tabIndex={onOpen === undefined ? undefined : 0}
          onClick={onOpen && (() => onOpen(row))}
          onKeyDown={(event) => openOnEnter(event, row)}
        >
          {columns.map((column) => (
            <td key={column.id} className={column.align === 'end' ? 'end' : undefined}>
              {column.cell(row)}
            </td>
          ))}
        </tr>
      ))}
      <Gap height={(rows.length - shown.end) * height} columns={columns.length} />
    </tbody>
  );
};

const Gap = ({ height, columns }: { readonly height: number; readonly columns: number }): ReactNode =>
  height <= 0 ? null : (
    <tr className="data-table-gap" aria-hidden>
      <td colSpan={columns} style={{ height }} />
    </tr>
  );

const TableFoot = <Row,>({ columns }: { readonly columns: readonly TableColumn<Row>[] }): ReactNode =>
  columns.every((column) => column.total === undefined) ? null : (
    <tfoot>
      <tr>
        {columns.map((column) => (
          <td key={column.id} className={column.align === 'end' ? 'end' : undefined}>
            {column.total}
          </td>
        ))}
      </tr>
    </tfoot>
  );
