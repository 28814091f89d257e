/** LP-17: a licence file for an order outside its partner's territories is issued only with a reason. */
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

/** Asked of what is issued now alone: a file that was handed out exists, whatever other devices agreed meanwhile. */
export const refuseUncoveredIssue = (
  ledger: Ledger,
  before: () => Folded,
  { changes }: LedgerEvent,
): Refusal | null => {
  for (const change of changes) {
    const refusal = refuseIssue(ledger, before, change);
    if (refusal !== null) return refusal;
  }
  return null;
};
