/** A purchase order as the register has it: what it says, what was issued for it, and how its 30 days stand (LP-5). */
import type { CivilDate } from '../calendar/civil-date';
import type { OrderRecord } from './orders';
import type { OrderLine } from './purchase-order-change';

export const orderStates = ['overdue', 'open', 'issued', 'cancelled'] as const;
/**
 * `open` until every licence is issued, `overdue` once the 30 days have passed; `issued` when all of them are.
 * `cancelled` with licences still missing.
 */
export type OrderState = (typeof orderStates)[number];

export type RegisteredOrderLine = OrderLine & {
  /** Licences of it that standing licence files hold, at most its quantity. */
  readonly issued: number;
};

/** A licence file that names the order's number. */
export interface OrderIssue {
  readonly docId: string;
  readonly fileName: string;
  /** Issued here, or imported from the issuer. */
  readonly direction: 'issued' | 'imported';
  readonly revision: number;
  readonly issuedOn: CivilDate;
  /** The day on which the first of its revisions was issued. */
  readonly firstIssuedOn: CivilDate;
  readonly pool: string;
  readonly poolName: string;
  readonly quantity: number;
  /** Why it was issued although no agreement covered the order's territory (LP-17); `null` where one did. */
  readonly override: string | null;
}

export interface RegisteredOrder extends Omit<OrderRecord, 'lines'> {
  /** LP-5: the last day on which the licences are issued in time. */
  readonly dueOn: CivilDate;
  readonly state: OrderState;
  readonly lines: readonly RegisteredOrderLine[];
  readonly quantity: number;
  /** Of `quantity`; more than 0 and less than all is partly issued. */
  readonly issued: number;
  /** The day from which every licence was issued; `null` while some are missing. */
  readonly issuedOn: CivilDate | null;
  readonly issues: readonly OrderIssue[];
}
