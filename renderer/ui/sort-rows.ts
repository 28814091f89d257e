/** The order of a data table's rows: numbers by size, words as people order them, what has no value last. */
import type { TableColumn, TableSort } from './table-column';

export type SortKey = string | number;

const collator = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' });

/** Numbers inside words by size too. */
export const compareKeys = (one: SortKey, other: SortKey): number =>
  typeof one === 'number' && typeof other === 'number' ? one - other : collator.compare(String(one), String(other));

type Key = SortKey | null;

/** What has no value stands last in either direction. */
const compare = (one: Key, other: Key, descending: boolean): number => {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return descending ? compareKeys(other, one) : compareKeys(one, other);
};

/** The rows as the table shows them under `sort`; equal rows keep their order. */
export const sortRows = <Row>(
  rows: readonly Row[],
  columns: readonly TableColumn<Row>[],
  sort: TableSort | null,
): readonly Row[] => {
  const sortBy = columns.find(({ id }) => id === sort?.column)?.sortBy;
  if (sort === null || sortBy === undefined) return rows;
  return rows
    .map((row) => ({ row, key: sortBy(row) }))
    .sort((one, other) => compare(one.key, other.key, sort.descending))
    .map(({ row }) => row);
};
