/** The purchase orders of one fold: what each says after its revisions, and whether it was cancelled. */
import type { CivilDate } from '../calendar/civil-date';
import type { Refusal } from '../result';
import { foldName, isSameName } from './fold-name';
import type { OrderLine, PurchaseOrderChange, PurchaseOrderChangeOf } from './purchase-order-change';

/** One line of an order's history, and the event that brought it: what undo withdraws. */
export interface OrderHistoryEntry {
  readonly event: string;
  readonly change: PurchaseOrderChange;
}

/** What is not said is the empty text. */
export interface OrderRecord {
  readonly order: string;
  readonly number: string;
  readonly partner: string;
  readonly customer: string;
  /** Where the licences are sold (LP-17). */
  readonly territory: string;
  /** LP-6: the existing pool that the licences shall join; `null` for a new one. */
  readonly intoPool: string | null;
  readonly lines: readonly OrderLine[];
  readonly note: string;
  readonly receivedOn: CivilDate;
  /** Counts from 1. */
  readonly revision: number;
  readonly revisedOn: CivilDate | null;
  readonly cancelledOn: CivilDate | null;
  readonly cancelReason: string;
  readonly history: readonly OrderHistoryEntry[];
}

/** Mutable, and owned by one fold. */
export interface Orders {
  /** By their ids, in the order in which they were received. */
  readonly byId: Map<string, OrderRecord>;
  /** The ids of those that have a number, however it is written: a new order is compared with its namesakes alone. */
  readonly byNumber: Map<string, Set<string>>;
}

export const newOrders = (): Orders => ({ byId: new Map(), byNumber: new Map() });

type Stated = PurchaseOrderChangeOf<'purchase-order-received' | 'purchase-order-revised'>;
/** Whether a pool takes licences on that day; the ledger knows its pools. */
type RefusePool = (pool: string) => Refusal | null;

const factsOf = ({ number, partner = '', customer = '', territory = '', intoPool, lines, note = '' }: Stated) => ({
  number,
  partner,
  customer,
  territory,
  intoPool: intoPool ?? null,
  lines,
  note,
});

/** A number is used once by a partner; an order that names no partner may be anybody's. */
const namesakeOf = ({ byId, byNumber }: Orders, { order, number, partner = '' }: Stated): OrderRecord | undefined => {
  for (const id of byNumber.get(foldName(number)) ?? []) {
    const other = byId.get(id);
    if (other === undefined || id === order) continue;
    if (other.partner === '' || partner === '' || isSameName(other.partner, partner)) return other;
  }
  return undefined;
};

const refuseFacts = (orders: Orders, change: Stated, refusePool: RefusePool): Refusal | null => {
  const namesake = namesakeOf(orders, change);
  if (namesake !== undefined) return { code: 'order/exists', number: namesake.number, order: namesake.order };
  const { intoPool } = change;
  // The pool of an order that is already there may have been archived since.
  const isKept = intoPool === undefined || orders.byId.get(change.order)?.intoPool === intoPool;
  return isKept ? null : refusePool(intoPool);
};

/** An order that can be revised or cancelled. */
const refuseStanding = (orders: Orders, id: string): Refusal | null => {
  const order = orders.byId.get(id);
  if (order === undefined) return { code: 'order/unknown', order: id };
  return order.cancelledOn === null ? null : { code: 'order/cancelled', number: order.number, on: order.cancelledOn };
};

const refuseChange = (orders: Orders, change: PurchaseOrderChange, refusePool: RefusePool): Refusal | null => {
  if (change.kind !== 'purchase-order-received') {
    const refusal = refuseStanding(orders, change.order);
    return refusal ?? (change.kind === 'purchase-order-cancelled' ? null : refuseFacts(orders, change, refusePool));
  }
  const known = orders.byId.get(change.order);
  if (known !== undefined) return { code: 'order/exists', number: known.number, order: known.order };
  return refuseFacts(orders, change, refusePool);
};

const receivedOrder = (change: PurchaseOrderChangeOf<'purchase-order-received'>): OrderRecord => ({
  order: change.order,
  ...factsOf(change),
  receivedOn: change.on,
  revision: 1,
  revisedOn: null,
  cancelledOn: null,
  cancelReason: '',
  history: [],
});

const nextOrder = (known: OrderRecord | undefined, change: PurchaseOrderChange): OrderRecord | undefined => {
  if (change.kind === 'purchase-order-received') return receivedOrder(change);
  if (known === undefined) return undefined;
  const { on } = change;
  if (change.kind === 'purchase-order-cancelled')
    return { ...known, cancelledOn: on, cancelReason: change.reason ?? '' };
  const revision = known.revision + 1;
  return { ...known, ...factsOf(change), receivedOn: change.receivedOn, revision, revisedOn: on };
};

/** A revision may give an order another number. */
const keep = ({ byId, byNumber }: Orders, order: OrderRecord): void => {
  const before = byId.get(order.order);
  if (before !== undefined) byNumber.get(foldName(before.number))?.delete(order.order);
  const number = foldName(order.number);
  byNumber.set(number, (byNumber.get(number) ?? new Set()).add(order.order));
  byId.set(order.order, order);
};

/** `null` when applied; a refusal leaves the orders as they were. */
export const applyOrderChange = (
  orders: Orders,
  change: PurchaseOrderChange,
  event: string,
  refusePool: RefusePool,
): Refusal | null => {
  const refusal = refuseChange(orders, change, refusePool);
  if (refusal !== null) return refusal;
  const next = nextOrder(orders.byId.get(change.order), change);
  if (next !== undefined) keep(orders, { ...next, history: [...next.history, { event, change }] });
  return null;
};

/** Whether an order is for the customer, cancelled or not. */
export const hasOrderFor = ({ byId }: Orders, customer: string): boolean =>
  [...byId.values()].some((order) => order.customer === customer);

/** A customer's orders follow it to its new name. */
export const renameInOrders = ({ byId }: Orders, from: string, to: string): void => {
  for (const [id, order] of byId) if (order.customer === from) byId.set(id, { ...order, customer: to });
};
