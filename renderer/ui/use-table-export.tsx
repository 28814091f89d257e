/** The export of a table that keeps its own order: what the table is sorted by, and the menu that exports it so. */
import { useState, type ReactNode } from 'react';
import type { CivilDate } from '../../domain/calendar/civil-date';
import { ExportMenu } from './export-menu';
import { sortRows } from './sort-rows';
import type { TableColumn, TableSort } from './table-column';

interface ExportedTableOptions<Row> {
  readonly name: string;
  readonly asOf: CivilDate;
  readonly rows: readonly Row[];
  readonly columns: readonly TableColumn<Row>[];
  /** In words, for paper. */
  readonly filter?: string;
}

interface TableExport {
  /** For the table. */
  readonly order: { readonly sort: TableSort | null; readonly onSortChange: (sort: TableSort) => void };
  /** For the head of its card. */
  readonly menu: ReactNode;
}

export const useTableExport = <Row,>({
  name,
  asOf,
  rows,
  columns,
  filter = '',
}: ExportedTableOptions<Row>): TableExport => {
  const [sort, onSortChange] = useState<TableSort | null>(null);
  return {
    order: { sort, onSortChange },
    menu: (
      <ExportMenu
        name={name}
        asOf={asOf}
        columns={columns}
        rows={() => sortRows(rows, columns, sort)}
        filter={filter}
        small
      />
    ),
  };
};
