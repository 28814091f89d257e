/** Changes of purchase orders, and of the licence files that answer them, as tests write them. */
import type { PlainChange } from '../../builders/simulate-scenario';

const line = { product: 'core', term: 'perpetual', quantity: 10, supMonths: 12 } as const;

export const received = (number: string, over: Readonly<Record<string, unknown>> = {}): PlainChange => ({
  kind: 'purchase-order-received',
  on: '2025-01-01',
  order: `o-${number}`,
  number,
  lines: [line],
  ...over,
});

export const revised = (number: string, over: Readonly<Record<string, unknown>> = {}): PlainChange => ({
  kind: 'purchase-order-revised',
  on: '2025-01-05',
  order: `o-${number}`,
  receivedOn: '2025-01-01',
  number,
  lines: [line],
  ...over,
});

export const cancelled = (number: string, on = '2025-01-06'): PlainChange => ({
  kind: 'purchase-order-cancelled',
  on,
  order: `o-${number}`,
  reason: 'withdrawn by the partner',
});

export const issued = (docId: string, on = '2025-01-02'): PlainChange => ({
  kind: 'file-issued',
  on,
  docId,
  typ: 'ilf-licence.v1+jws',
  fileName: `${docId}.ilf`,
});

/** A lot of a licence file. */
export const lotOf = (lot: string, product: string, quantity: number) => ({
  lot,
  product,
  variant: 'stand-alone',
  term: 'perpetual',
  quantity,
  supMonths: 12,
  warrantyMonths: 12,
});
