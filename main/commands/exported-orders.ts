/** The register's purchase orders as a table for a file: a row each, with what `coterm purchase-orders` prints of it. */
import { toDayNumber, type CivilDate } from '../../domain/calendar/civil-date';
import type { RegisteredOrder } from '../../domain/order/registered-order';
import { dayCell, type ExportedTable, type TableCell } from '../../contract/table/exported-table';

/** Whole days to the last of the 30 (LP-5); `null` once nothing is waited for. */
export const daysToIssue = ({ state, dueOn }: RegisteredOrder, asOf: CivilDate): number | null =>
  state === 'open' || state === 'overdue' ? toDayNumber(dueOn) - toDayNumber(asOf) : null;

/** Where the licences went, or shall go; empty for a new pool that is still to come. */
export const poolsOf = ({ issues, intoPool }: RegisteredOrder): string => {
  const pools = [...new Set(issues.map(({ pool }) => pool))];
  return pools.length > 0 ? pools.join(', ') : (intoPool ?? '');
};

const textCell = (text: string): TableCell => (text === '' ? null : text);

type Column = readonly [title: string, cell: (order: RegisteredOrder, asOf: CivilDate) => TableCell];

const columns: readonly Column[] = [
  ['Number', ({ number }) => number],
  ['State', ({ state }) => state],
  ['Partner', ({ partner }) => textCell(partner)],
  ['Customer', ({ customer }) => textCell(customer)],
  ['Territory', ({ territory }) => textCell(territory)],
  ['Licences', ({ quantity }) => quantity],
  ['Issued', ({ issued }) => issued],
  ['Received', ({ receivedOn }) => dayCell(receivedOn)],
  ['Due', ({ dueOn }) => dayCell(dueOn)],
  ['Days left', (order, asOf) => daysToIssue(order, asOf)],
  ['Issued on', ({ issuedOn }) => dayCell(issuedOn)],
  ['Pool', (order) => textCell(poolsOf(order))],
  ['Revision', ({ revision }) => revision],
  ['Cancelled', ({ cancelledOn }) => dayCell(cancelledOn)],
];

export const exportedOrders = (orders: readonly RegisteredOrder[], asOf: CivilDate): ExportedTable => ({
  titles: columns.map(([title]) => title),
  rows: orders.map((order) => columns.map(([, cell]) => cell(order, asOf))),
});
