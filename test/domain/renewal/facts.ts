/** Evaluations, trade-in offers and renewed subscriptions as plain changes. */
import type { PlainChange } from '../../builders/simulate-scenario';

export const evaluated = (on: string, result = 'suitable', rest: PlainChange = {}): PlainChange => ({
  kind: 'evaluation-recorded',
  on,
  pool: 'A',
  by: 'Professional Services',
  result,
  ...rest,
});

export const tradeInOffered = (on: string, rest: PlainChange = {}): PlainChange => ({
  kind: 'trade-in-offered',
  on,
  pool: 'A',
  ...rest,
});

export const subscriptionRenewed = (on: string, expiresOn: string, lot = 'S1'): PlainChange => ({
  kind: 'subscription-renewed',
  on,
  pool: 'A',
  lot,
  expiresOn,
});
