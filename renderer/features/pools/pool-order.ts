/** The order of the pools list: any column, either way, with what is unknown always last. */
import { poolStates } from '../../../domain/pool/report';
import type { PoolRow } from './pool-row';

export const poolColumns = [
  'state',
  'name',
  'id',
  'customer',
  'purchaseOrder',
  'quantity',
  'activated',
  'ssed',
  'daysLeft',
] as const;
export type PoolColumn = (typeof poolColumns)[number];

export interface PoolOrder {
  readonly column: PoolColumn;
  readonly descending: boolean;
}

/** Most urgent first. */
export const urgentFirst: PoolOrder = { column: 'daysLeft', descending: false };

/** A click on a column's head: sorts by it, or turns its order round. */
export const orderAfterClick = (order: PoolOrder, column: PoolColumn): PoolOrder => ({
  column,
  descending: order.column === column && !order.descending,
});

/** What needs somebody comes first. */
const STATE_RANK = new Map(
  ['suspended', 'lapsed', 'awaiting-activation', 'active', 'none'].map((state, rank) => [state, rank]),
);

const collator = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' });

type SortKey = string | number | null;

const keyOf = (row: PoolRow, column: PoolColumn): SortKey => {
  if (column === 'state') return STATE_RANK.get(row.state) ?? poolStates.length;
  const key = row[column];
  return key === '' ? null : key;
};

const compareKeys = (a: Exclude<SortKey, null>, b: Exclude<SortKey, null>): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));

/** Sorts without changing `rows`; equal rows stand by name, then by id, in either direction. */
export const sortPools = (rows: readonly PoolRow[], order: PoolOrder): readonly PoolRow[] => {
  const sign = order.descending ? -1 : 1;
  return rows.toSorted((a, b) => {
    const [left, right] = [keyOf(a, order.column), keyOf(b, order.column)];
    const primary =
      left === null || right === null
        ? Number(left === null) - Number(right === null)
        : sign * compareKeys(left, right);
    return primary || collator.compare(a.name, b.name) || collator.compare(a.id, b.id);
  });
};
