/** The register's purchase orders: what they say, joined with the licence files that answer them (LP-5). */
import { toCivilDate, toDayNumber, type CivilDate } from '../calendar/civil-date';
import { groupBy } from '../group-by';
import { foldName, isSameName } from '../order/fold-name';
import { issuedByLine } from '../order/issued-by-line';
import type { OrderRecord, Orders } from '../order/orders';
import type { OrderIssue, OrderState, RegisteredOrder } from '../order/registered-order';
import type { Refusal } from '../result';
import type { LedgerEvent } from './event';
import { inEventOrder } from './event-order';
import type { Folded } from './fold-events';
import type { Ledger } from './ledger';
import type { LicenceFile } from './licence-file';
import { standingIssues, type StandingFile } from './standing-imports';

/** LP-5: licences are issued within so many days of the purchase order. */
export const DAYS_TO_ISSUE = 30;

/** Whatever day a licence file bears. */
const LAST_DAY = '9999-12-31' as CivilDate;

/** The last day on which an order is issued in time. */
export const dueDay = (receivedOn: CivilDate): CivilDate => toCivilDate(toDayNumber(receivedOn) + DAYS_TO_ISSUE);

/** Every licence file that stands in the ledger, whatever its day. */
const issuesIn = ({ events, licenceFile }: Ledger, { withdrawn, conflicts }: Folded): readonly StandingFile[] =>
  standingIssues(
    inEventOrder(events).filter(({ id }) => !withdrawn.has(id) && !conflicts.has(id)),
    licenceFile,
  );

type Answering = Pick<LicenceFile, 'partner' | 'purchaseOrder'>;

/** Of the orders of one number. */
const ofPartner = <Order extends Pick<OrderRecord, 'partner'>>(
  namesakes: readonly Order[],
  { partner }: Answering,
): Order | undefined =>
  namesakes.length < 2 ? namesakes[0] : namesakes.find((order) => isSameName(order.partner, partner.name));

/** The number says which order a file answers; the partner where several partners use the same. */
export const orderOf = (file: Answering, { byId, byNumber }: Orders): OrderRecord | undefined => {
  const ids = byNumber.get(foldName(file.purchaseOrder.number)) ?? [];
  const namesakes = [...ids].flatMap((id) => byId.get(id) ?? []);
  return ofPartner(namesakes, file);
};

/** The same among the orders of a register. */
export const answeredOrder = <Order extends Pick<OrderRecord, 'number' | 'partner'>>(
  file: Answering,
  orders: readonly Order[],
): Order | undefined =>
  ofPartner(
    orders.filter(({ number }) => isSameName(number, file.purchaseOrder.number)),
    file,
  );

const quantityIn = (lots: readonly { readonly quantity: number }[]): number =>
  lots.reduce((sum, { quantity }) => sum + quantity, 0);

const toIssue = ({ change, file, firstIssuedOn }: StandingFile): OrderIssue => ({
  docId: change.docId,
  fileName: change.fileName,
  direction: change.kind === 'file-issued' ? 'issued' : 'imported',
  revision: file.revision,
  issuedOn: file.issuedOn,
  firstIssuedOn,
  pool: file.pool.id,
  poolName: file.pool.name,
  quantity: quantityIn(file.lots),
  override: change.kind === 'file-issued' ? (change.override ?? null) : null,
});

/** What exists cannot be cancelled: an order that was issued in full stays so. */
const stateOf = (order: OrderRecord, isIssued: boolean, asOf: CivilDate): OrderState => {
  if (isIssued) return 'issued';
  if (order.cancelledOn !== null) return 'cancelled';
  return dueDay(order.receivedOn) < asOf ? 'overdue' : 'open';
};

const registeredOrder = (order: OrderRecord, files: readonly StandingFile[], asOf: CivilDate): RegisteredOrder => {
  const byLine = issuedByLine(
    order.lines,
    files.flatMap(({ file }) => file.lots),
  );
  const lines = order.lines.map((line, index) => ({ ...line, issued: byLine[index] ?? 0 }));
  const isIssued = lines.every(({ issued, quantity }) => issued === quantity);
  const issues = files.map(toIssue);
  return {
    ...order,
    dueOn: dueDay(order.receivedOn),
    state: stateOf(order, isIssued, asOf),
    lines,
    quantity: quantityIn(order.lines),
    issued: lines.reduce((sum, { issued }) => sum + issued, 0),
    issuedOn: isIssued
      ? (issues
          .map(({ firstIssuedOn }) => firstIssuedOn)
          .sort()
          .at(-1) ?? null)
      : null,
    issues,
  };
};

/** In the order in which they were received, as of a day. `whole` is the fold of everything. */
export const registeredOrders = (
  orders: Orders,
  ledger: Ledger,
  whole: Folded,
  asOf: CivilDate,
): readonly RegisteredOrder[] => {
  const records = [...orders.byId.values()];
  if (records.length === 0) return [];
  const files = issuesIn(ledger, whole).filter(({ file }) => file.issuedOn <= asOf);
  const answers = groupBy(files, ({ file }) => orderOf(file, orders));
  return records.map((order) => registeredOrder(order, answers.get(order) ?? [], asOf));
};

/** What was issued in full exists: its order cannot be cancelled. Other devices may have done so meanwhile, to no effect. */
export const refuseIssuedOrder = (ledger: Ledger, before: () => Folded, { changes }: LedgerEvent): Refusal | null => {
  const cancelled = new Set(
    changes.flatMap((change) => (change.kind === 'purchase-order-cancelled' ? [change.order] : [])),
  );
  if (cancelled.size === 0) return null;
  const orders = registeredOrders(before().register.orders, ledger, before(), LAST_DAY);
  const issued = orders.find(({ order, state }) => state === 'issued' && cancelled.has(order));
  return issued === undefined ? null : { code: 'order/issued', number: issued.number };
};
