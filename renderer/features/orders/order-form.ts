/** The form of a purchase order as it is typed: texts and choices, not yet a change. */
import type { CivilDate } from '../../../domain/calendar/civil-date';
import type { OrderLine } from '../../../domain/order/purchase-order-change';
import type { RegisteredOrder } from '../../../domain/order/registered-order';
import { priceText } from '../../ui/parse-price';

export interface LineForm {
  /** Names the row while it is edited. */
  readonly key: string;
  readonly product: string;
  readonly release: string;
  readonly variant: string;
  readonly quantity: string;
  readonly term: OrderLine['term'];
  readonly supMonths: string;
  /** How a subscription's end is said. */
  readonly ends: 'months' | 'date';
  readonly subscriptionMonths: string;
  readonly expiresOn: CivilDate | null;
  readonly warrantyMonths: string;
  readonly unitPrice: string;
}

export interface OrderForm {
  readonly number: string;
  readonly partner: string;
  readonly customer: string;
  readonly territory: string;
  /** Empty for a new pool. */
  readonly intoPool: string;
  readonly receivedOn: CivilDate | null;
  readonly lines: readonly LineForm[];
  readonly currency: string;
  readonly note: string;
}

/** LP-3, LP-4: what is usual where an order says nothing else. */
const USUAL_MONTHS = '12';

export const newLine = (): LineForm => ({
  key: crypto.randomUUID(),
  product: '',
  release: '',
  variant: '',
  quantity: '',
  term: 'perpetual',
  supMonths: USUAL_MONTHS,
  ends: 'months',
  subscriptionMonths: USUAL_MONTHS,
  expiresOn: null,
  warrantyMonths: USUAL_MONTHS,
  unitPrice: '',
});

export const emptyOrderForm = (today: CivilDate): OrderForm => ({
  number: '',
  partner: '',
  customer: '',
  territory: '',
  intoPool: '',
  receivedOn: today,
  lines: [newLine()],
  currency: 'EUR',
  note: '',
});

const typedNumber = (value: number | undefined, unsaid = ''): string => (value === undefined ? unsaid : String(value));

const lineForm = (line: OrderLine): LineForm => ({
  key: crypto.randomUUID(),
  product: line.product,
  release: line.release ?? '',
  variant: line.variant ?? '',
  quantity: String(line.quantity),
  term: line.term,
  supMonths: typedNumber(line.supMonths, USUAL_MONTHS),
  ends: line.subscriptionExpiresOn === undefined ? 'months' : 'date',
  subscriptionMonths: typedNumber(line.subscriptionMonths, USUAL_MONTHS),
  expiresOn: line.subscriptionExpiresOn ?? null,
  warrantyMonths: typedNumber(line.warrantyMonths),
  unitPrice: priceText(line.unitPrice),
});

/** What an order says today, to be said anew. */
export const revisingOrderForm = (order: RegisteredOrder): OrderForm => ({
  number: order.number,
  partner: order.partner,
  customer: order.customer,
  territory: order.territory,
  intoPool: order.intoPool ?? '',
  receivedOn: order.receivedOn,
  lines: order.lines.map(lineForm),
  currency: order.lines.find(({ unitPrice }) => unitPrice !== undefined)?.unitPrice?.currency ?? 'EUR',
  note: order.note,
});
