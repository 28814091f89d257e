/** Every kind of change of alerts, for the tests that take one of each. */
import type { Change } from '../../domain/ledger/change';
import { day } from './a-lot';
import type { ValidInputs } from './listening-host';

const on = day('2025-06-01');

export const alertChanges: readonly Change[] = [
  { kind: 'alert-rule-set', on, alert: 'sup', scope: { kind: 'all' }, leadDays: [90, 30] },
  { kind: 'alert-rule-set', on, alert: 'inactive', scope: { kind: 'installation', installation: 'N1' }, afterHours: 4 },
  { kind: 'alert-rule-set', on, alert: 'conflict', scope: { kind: 'customer', customer: 'Port' }, off: true },
  { kind: 'alert-rule-removed', on, alert: 'sup', scope: { kind: 'pool', pool: 'P-1' } },
  { kind: 'alert-snoozed', on, alert: 'sup P-1', until: day('2025-07-01') },
  { kind: 'alert-woken', on, alert: 'sup P-1' },
];

/** What a window may send of alerts. */
export const alertInputs: Pick<ValidInputs, 'alerts.state' | 'alerts.told'> = {
  'alerts.state': [{}],
  'alerts.told': [{ digest: '2025-03-12T09:00:00.000Z' }],
};
