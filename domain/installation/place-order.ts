/** Places and cancels an order for an installation while the ledger is folded. */
import type { Refusal, Result } from '../result';
import { expandLines, toQuantities, type SinglePart } from './expand-parts';
import type { InstallationOrderChangeOf } from './installation-order-change';
import { ownSerial, statedSerial, type InstallationRecord } from './installations';
import { serialKey } from './lineage';
import { checkOrder } from './order-check';
import type { OrderGround } from './order-ground';
import type { RegisteredInstallationOrder, RegisteredSerial } from './registered-installation';
import type { Surroundings } from './surroundings';

type Placed = InstallationOrderChangeOf<'installation-order-placed'>;

/** The current serials, and those that the order quotes: all that it is checked by, however long the lineage is. */
const serialsFor = (
  { installations }: Surroundings,
  record: InstallationRecord,
  { serials }: Placed,
): readonly RegisteredSerial[] => {
  const quoted = serials.flatMap(({ serial }) => ownSerial(installations, record, serial) ?? []);
  return [...record.current, ...quoted.filter((serial) => !record.current.includes(serial))];
};

/** What the order is checked against while the ledger is folded. */
const groundOf = (around: Surroundings, record: InstallationRecord, change: Placed): OrderGround => ({
  parts: around.parts,
  serialPer: around.per,
  installation: { ...record, serials: serialsFor(around, record, change) },
  openOrders: record.openOrders.flatMap((order) => around.installations.orders.get(order) ?? []),
  ownerOf: (serial) => around.installations.ownerOf.get(serialKey(serial))?.record,
  // LP-17 is asked of what is placed now alone: an order that was sent exists, whatever others agreed meanwhile.
  agreements: [],
});

const refusePlaced = (around: Surroundings, change: Placed): Refusal | null => {
  const { installations } = around;
  const known = installations.orders.get(change.order);
  if (known !== undefined) return { code: 'installation-order/exists', order: known.order, number: known.number };
  const installation = installations.byId.get(change.installation);
  if (installation === undefined) return { code: 'installation/unknown', installation: change.installation };
  return checkOrder(groundOf(around, installation, change), change)[0] ?? null;
};

const checkPlaced = (around: Surroundings, change: Placed): Result<readonly SinglePart[]> => {
  const refusal = refusePlaced(around, change);
  return refusal === null ? expandLines(around.parts, change.lines) : { ok: false, error: refusal };
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
  const record = byId.get(change.installation);
  if (record !== undefined) record.openOrders = [...record.openOrders, change.order];
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
  const record = byId.get(order.installation);
  if (record !== undefined) record.openOrders = record.openOrders.filter((open) => open !== id);
  return null;
};
