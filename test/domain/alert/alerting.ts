/** Changes of alerts for tests, with a day of their own. */
import type { AlertScope } from '../../../domain/alert/alert-change';
import type { AlertKind } from '../../../domain/alert/alert-kind';
import { changeSchema } from '../../../domain/ledger/change';
import type { PlainChange } from '../../builders/simulate-scenario';

interface Says {
  readonly leadDays?: readonly number[];
  readonly afterHours?: number;
  readonly off?: true;
}

export const ruleSet = (alert: AlertKind, scope: AlertScope, says: Says, on = '2025-02-01'): PlainChange => ({
  kind: 'alert-rule-set',
  on,
  alert,
  scope,
  ...says,
});

export const snoozed = (alert: string, until: string, on = '2025-02-01'): PlainChange => ({
  kind: 'alert-snoozed',
  on,
  alert,
  until,
});

export const alertRuleSchemaFor = (alert: AlertKind, says: Says): boolean =>
  changeSchema.safeParse(ruleSet(alert, { kind: 'all' }, says)).success;
