/** `coterm purchase-orders`: every purchase order with its 30-day clock (LP-5), as of a day. */
import type { CivilDate } from '../../domain/calendar/civil-date';
import type { Register } from '../../domain/ledger/register';
import { orderTerritory } from '../../domain/order/order-territory';
import type { RegisteredOrder } from '../../domain/order/registered-order';
import { readAsOf } from './as-of';
import { printDone, printRefusal, wrongUse } from './answer';
import type { Command, CommandHost, CommandOutcome } from './command';
import { daysToIssue, exportedOrders, poolsOf } from './exported-orders';
import { inWorkspace } from './in-workspace';
import { textTable } from './pools-text';
import { printNotices } from './print-notices';
import { readArguments } from './read-arguments';
import { tableOptions, writeTable, type TableFiles } from './write-table';

/** As a person says it: "12 days left", "overdue by 3 days", "issued 2025-01-20". */
const clockText = (order: RegisteredOrder, asOf: CivilDate): string => {
  if (order.issuedOn !== null) return `issued ${order.issuedOn}${order.issuedOn > order.dueOn ? ', late' : ''}`;
  const days = daysToIssue(order, asOf);
  if (days === null) return `cancelled ${order.cancelledOn ?? ''}`.trim();
  if (days === 0) return 'due today';
  const count = `${Math.abs(days)} ${Math.abs(days) === 1 ? 'day' : 'days'}`;
  return days > 0 ? `${count} left` : `overdue by ${count}`;
};

const onOneLine = (text: string): string => (text === '' ? '–' : text.replaceAll(/\s+/g, ' '));

const row = (order: RegisteredOrder, asOf: CivilDate): string[] => [
  onOneLine(order.number),
  order.state,
  clockText(order, asOf),
  order.dueOn,
  `${order.issued} of ${order.quantity}`,
  onOneLine(order.partner),
  onOneLine(order.customer),
  onOneLine(poolsOf(order)),
];

const head = ['Number', 'State', 'Clock', 'Due', 'Issued', 'Partner', 'Customer', 'Pool'];

const ordersText = ({ orders, asOf }: Register): string =>
  orders.length === 0
    ? `There are no purchase orders as of ${asOf}.`
    : `As of ${asOf}\n\n${textTable(
        head,
        orders.map((order) => row(order, asOf)),
      )}`;

/** The history is the ledger's; each order has its clock beside it. */
const ordersDocument = ({ orders, agreements, asOf }: Register): object => ({
  asOf,
  orders: orders.map((order) => {
    const { history: _history, ...facts } = order;
    const { covered } = orderTerritory({ agreements }, order, asOf);
    return { ...facts, daysLeft: daysToIssue(order, asOf), isTerritoryCovered: covered };
  }),
});

const counted = (count: number): string => (count === 1 ? '1 row' : `${count} rows`);

const print = async (host: CommandHost, register: Register, given: TableFiles): Promise<CommandOutcome> => {
  const { orders, asOf } = register;
  const document = ordersDocument(register);
  if (given.csv === undefined && given.xlsx === undefined) return printDone(host, document, ordersText(register));
  const written = await writeTable(exportedOrders(orders, asOf), 'Purchase orders', given);
  if (!written.ok) return printRefusal(host, written.error);
  const files = written.value;
  const text = files.map((file) => `Wrote ${counted(orders.length)} as of ${asOf} into ${file}.`);
  return printDone(host, { ...document, files }, text.join('\n'));
};

export const purchaseOrdersCommand: Command = {
  name: 'purchase-orders',
  usage: 'purchase-orders [--as-of DATE] [--csv FILE] [--xlsx FILE] [--force]',
  summary: 'list the purchase orders with their 30-day clock, or write them as a table',
  run: async (args, host) => {
    const options = { 'as-of': { type: 'string' }, ...tableOptions } as const;
    const given = readArguments(args, options, { least: 0, most: 0, names: '' });
    if (!given.ok) return wrongUse(host, given.error, purchaseOrdersCommand.usage);
    const { values } = given.value;
    const asOf = readAsOf(values['as-of'], host.today());
    if (!asOf.ok) return wrongUse(host, asOf.error, purchaseOrdersCommand.usage);
    return await inWorkspace(host, { write: false }, ({ ledger, notices }) => {
      printNotices(host, notices);
      return print(host, ledger.register(asOf.value), values);
    });
  },
};
