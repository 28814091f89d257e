/** The rows of a data table in the order chosen by its head, through TanStack Table. */
import { useMemo } from 'react';
import {
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
  useTable,
  type ColumnDef,
} from '@tanstack/react-table';
import { compareKeys, type SortKey } from './sort-rows';
import type { TableColumn, TableSort } from './table-column';

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });

const toDefinition = <Row extends object>(column: TableColumn<Row>): ColumnDef<typeof features, Row> => ({
  id: column.id,
  accessorFn: (row: Row) => column.sortBy?.(row) ?? undefined,
  enableSorting: column.sortBy !== undefined,
  sortUndefined: 'last',
  sortFn: (one, other, id) => compareKeys(one.getValue<SortKey>(id), other.getValue<SortKey>(id)),
});

/** The rows sorted by `sort`; equal rows keep their order. */
export const useSortedRows = <Row extends object>(
  rows: readonly Row[],
  columns: readonly TableColumn<Row>[],
  sort: TableSort | null,
): readonly Row[] => {
  const data = useMemo(() => [...rows], [rows]);
  const definitions = useMemo(() => columns.map(toDefinition), [columns]);
  const sorting = useMemo(() => (sort === null ? [] : [{ id: sort.column, desc: sort.descending }]), [sort]);
  const table = useTable({ features, data, columns: definitions, state: { sorting } });
  return table.getRowModel().rows.map((row) => row.original);
};
