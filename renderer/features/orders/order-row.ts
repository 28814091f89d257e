/** A purchase order as a row of the list: what is shown, sorted and searched, worked out once per register. */
import type { Register } from '../../../domain/ledger/register';
import { orderStates, type OrderState, type RegisteredOrder } from '../../../domain/order/registered-order';
import { daysLeft } from '../../ui/format-days-left';
import { foldText } from '../pools';

export interface OrderRow extends RegisteredOrder {
  /** Whole days to the last of the 30; `null` once nothing is waited for. */
  readonly daysLeft: number | null;
  /** Where the licences went, or shall go; empty for a pool that is still to come. */
  readonly poolText: string;
  /** Folded for searching. */
  readonly searchText: string;
}

export const isWaiting = ({ state }: Pick<RegisteredOrder, 'state'>): boolean =>
  state === 'open' || state === 'overdue';

const poolTextOf = ({ issues, intoPool }: RegisteredOrder): string => {
  const pools = [...new Set(issues.map(({ pool }) => pool))];
  return pools.length > 0 ? pools.join(', ') : (intoPool ?? '');
};

export const orderRows = ({ orders, asOf }: Register): readonly OrderRow[] =>
  orders.map((order) => {
    const poolText = poolTextOf(order);
    const names = [
      order.number,
      order.partner,
      order.customer,
      poolText,
      ...order.issues.map(({ poolName }) => poolName),
    ];
    return {
      ...order,
      daysLeft: isWaiting(order) ? daysLeft(order.dueOn, asOf) : null,
      poolText,
      searchText: foldText(names.join('\n')),
    };
  });

export type OrderFilter = OrderState | 'all';

export interface OrderQuery {
  readonly text: string;
  readonly state: OrderFilter;
}

/** Rows in the state in whose names every word of the text occurs. */
export const filterOrders = (rows: readonly OrderRow[], { text, state }: OrderQuery): readonly OrderRow[] => {
  const words = foldText(text)
    .split(/\s+/)
    .filter((word) => word !== '');
  return rows.filter(
    (row) => (state === 'all' || row.state === state) && words.every((word) => row.searchText.includes(word)),
  );
};

/** Every state that some order is in, the most urgent first. */
export const statesIn = (rows: readonly OrderRow[]): readonly OrderState[] =>
  orderStates.filter((state) => rows.some((row) => row.state === state));

/** What waits first, the soonest day first; then what is done, the latest first. */
export const urgencyRank = ({ daysLeft: days, receivedOn }: OrderRow): string =>
  days === null ? `1 ${invertDay(receivedOn)}` : `0 ${String(days + FAR).padStart(8, '0')}`;

/** More days than any order is overdue. */
const FAR = 10_000_000;

/** Later days before earlier ones. */
const invertDay = (day: string): string => day.replace(/\d/g, (digit) => String(9 - Number(digit)));
