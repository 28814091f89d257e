/** The head of a data table: titles, and arrows where a column sorts. */
import { ariaSort, SortButton } from './sort-button';
import type { TableColumn, TableSort } from './table-column';

interface TableHeadProps<Row> {
  readonly columns: readonly TableColumn<Row>[];
  readonly sort: TableSort | null;
  readonly onSort: (sort: TableSort) => void;
}

export const TableHead = <Row,>({ columns, sort, onSort }: TableHeadProps<Row>) => (
  <thead>
    <tr>
      {columns.map((column) => {
        const descending = sort?.column === column.id ? sort.descending : null;
        return (
          <th
            key={column.id}
            scope="col"
            className={column.align === 'end' ? 'end' : undefined}
            style={{ width: column.width }}
            aria-sort={ariaSort(descending)}
          >
            {column.sortBy === undefined ? (
              (column.head ?? column.title)
            ) : (
              <SortButton
                title={column.title}
                descending={descending}
                onSort={() => onSort({ column: column.id, descending: descending === false })}
              />
            )}
          </th>
        );
      })}
    </tr>
  </thead>
);
