/** Applies what concerns alerts to the register under construction: a rule of its own needs its pool or installation. */
import { applyToAlertBook, type AlertBook } from '../alert/alert-book';
import type { AlertChange, AlertScope } from '../alert/alert-change';
import { refuseInstallation, type Installations } from '../installation/installations';
import type { Refusal } from '../result';
import { refusePool } from './apply-customer-change';
import type { PoolRecord } from './pool-record';

interface Alerting {
  readonly records: ReadonlyMap<string, PoolRecord>;
  readonly installations: Installations;
  readonly alerts: AlertBook;
}

/** A customer is whoever is named. */
const refuseScope = ({ records, installations }: Alerting, scope: AlertScope): Refusal | null => {
  if (scope.kind === 'pool') return refusePool(records)(scope.pool);
  return scope.kind === 'installation' ? refuseInstallation(installations, scope.installation) : null;
};

/** `null` when applied. */
export const applyAlertChange = (register: Alerting, change: AlertChange, event: string): Refusal | null => {
  const refusal = change.kind === 'alert-rule-set' ? refuseScope(register, change.scope) : null;
  return refusal ?? applyToAlertBook(register.alerts, change, event);
};
