/** LP-17: outside a partner's territories, a licence file is issued and an IDIS order placed only with a reason. */
import { checkSold } from '../installation/order-check';
import { orderTerritory } from '../order/order-territory';
import type { Refusal } from '../result';
import type { Change } from './change';
import type { LedgerEvent } from './event';
import type { Folded } from './fold-events';
import type { Ledger } from './ledger';
import { orderOf } from './purchase-orders';

const refuseIssue = ({ licenceFile }: Ledger, before: () => Folded, change: Change): Refusal | null => {
  const file = change.kind === 'file-issued' && change.override === undefined ? licenceFile(change.docId) : undefined;
  if (file === undefined) return null;
  const { orders, agreements } = before().register;
  const order = orderOf(file, orders);
  if (order === undefined) return null;
  const on = file.issuedOn;
  if (orderTerritory({ agreements: [...agreements.values()] }, order, on).covered) return null;
  const { number, territory, partner } = order;
  return { code: 'order/territory', number, territory, partner, on };
};

/** Every territory that nothing covers, and the partner whose it should be. */
const refuseOrder = (before: () => Folded, change: Change): Refusal | null => {
  if (change.kind !== 'installation-order-placed' || change.territory === undefined) return null;
  return checkSold({ agreements: [...before().register.agreements.values()] }, change)[0] ?? null;
};

/** Asked of what is issued or ordered now alone: what was handed out exists, whatever other devices agreed meanwhile. */
export const refuseUncoveredIssue = (
  ledger: Ledger,
  before: () => Folded,
  { changes }: LedgerEvent,
): Refusal | null => {
  for (const change of changes) {
    const refusal = refuseIssue(ledger, before, change) ?? refuseOrder(before, change);
    if (refusal !== null) return refusal;
  }
  return null;
};
