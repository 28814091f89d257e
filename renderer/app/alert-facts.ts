/** What a step of alerts is called: until when, and for whom. */
import i18next from 'i18next';
import type { AlertScope } from '../../domain/alert/alert-change';
import type { Change } from '../../domain/ledger/change';
import { registerState } from '../db/register-state';
import { formatDate } from '../ui/format-date';
import { namedPool } from './named-pool';

const installationName = (installation: string): string => {
  const { register } = registerState.getState();
  return register?.installations.find((each) => each.installation === installation)?.name ?? installation;
};

/** Whom a rule of alerts is for, as people call them. */
export const scopeWords = (scope: AlertScope): string => {
  switch (scope.kind) {
    case 'all':
      return i18next.t('app:step.everybody');
    case 'customer':
      return scope.customer;
    case 'pool':
      return namedPool(scope.pool);
    case 'installation':
      return installationName(scope.installation);
  }
};

export const alertFacts = (change: Change): Readonly<Record<string, string>> => {
  if (change.kind === 'alert-snoozed') return { untilDay: formatDate(change.until) };
  if (change.kind !== 'alert-rule-set' && change.kind !== 'alert-rule-removed') return {};
  const { alert, scope } = change;
  return { alertName: i18next.t(`app:alertKind.${alert}`), scopeName: scopeWords(scope) };
};
