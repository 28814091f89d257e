/** Places and cancels an order for an installation while the ledger is folded. */
import { done, type Refusal, type Result } from '../result';
import { expandLines, toQuantities, type SinglePart } from './expand-parts';
import type { InstallationOrderChangeOf } from './installation-order-change';
import { refuseInstallation, statedSerial } from './installations';
import type { RegisteredInstallationOrder } from './registered-installation';
import type { Surroundings } from './surroundings';

type Placed = InstallationOrderChangeOf<'installation-order-placed'>;

/** What is withdrawn is ordered no more, in a pack neither. */
const refuseWithdrawn = ({ parts }: Surroundings, { lines }: Placed): Refusal | null => {
  for (const { part } of lines) {
    const withdrawnOn = parts.get(part)?.withdrawnOn ?? null;
    if (withdrawnOn !== null) return { code: 'part/withdrawn', part, on: withdrawnOn };
  }
  return null;
};

const refuseReplaced = ({ parts }: Surroundings, { lines }: Placed): Refusal | null => {
  const unknown = lines.find(({ replaces }) => replaces !== undefined && !parts.has(replaces));
  return unknown === undefined ? null : { code: 'part/unknown', part: unknown.replaces };
};

const checkPlaced = (around: Surroundings, change: Placed): Result<readonly SinglePart[]> => {
  const known = around.installations.orders.get(change.order);
  const refusal =
    known === undefined
      ? refuseInstallation(around.installations, change.installation)
      : { code: 'installation-order/exists', order: known.order, number: known.number };
  if (refusal !== null) return { ok: false, error: refusal };
  const expanded = expandLines(around.parts, change.lines);
  if (!expanded.ok) return expanded;
  const refused = refuseWithdrawn(around, change) ?? refuseReplaced(around, change);
  return refused === null ? done(expanded.value) : { ok: false, error: refused };
};

const toOrder = (change: Placed, expanded: readonly SinglePart[], event: string): RegisteredInstallationOrder => ({
  order: change.order,
  number: change.number,
  on: change.on,
  installation: change.installation,
  installationIs: change.installationIs,
  serials: change.serials.map(statedSerial),
  lines: change.lines,
  expanded: toQuantities(expanded),
  partner: change.partner ?? null,
  territory: change.territory ?? null,
  override: change.override ?? null,
  contact: change.contact ?? null,
  note: change.note ?? null,
  state: 'open',
  confirmation: null,
  cancelledOn: null,
  cancelReason: null,
  event,
});

/** `null` when applied. */
export const placeOrder = (around: Surroundings, change: Placed, event: string): Refusal | null => {
  const checked = checkPlaced(around, change);
  if (!checked.ok) return checked.error;
  const { orders, byId } = around.installations;
  orders.set(change.order, toOrder(change, checked.value, event));
  byId.get(change.installation)?.openOrders.add(change.order);
  return null;
};

/** An order that can be cancelled or confirmed. */
export const refuseOpenOrder = ({ installations: { orders } }: Surroundings, id: string): Refusal | null => {
  const order = orders.get(id);
  if (order === undefined) return { code: 'installation-order/unknown', order: id };
  const { number, state } = order;
  if (state === 'cancelled') return { code: 'installation-order/cancelled', number, on: order.cancelledOn };
  return state === 'confirmed'
    ? { code: 'installation-order/confirmed', number, confirmation: order.confirmation }
    : null;
};

/** `null` when applied. */
export const cancelOrder = (
  around: Surroundings,
  { order: id, on, reason }: InstallationOrderChangeOf<'installation-order-cancelled'>,
): Refusal | null => {
  const { orders, byId } = around.installations;
  const refusal = refuseOpenOrder(around, id);
  const order = orders.get(id);
  if (refusal !== null || order === undefined) return refusal;
  orders.set(id, { ...order, state: 'cancelled', cancelledOn: on, cancelReason: reason ?? null });
  byId.get(order.installation)?.openOrders.delete(id);
  return null;
};
