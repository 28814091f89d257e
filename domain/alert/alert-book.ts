/** The rules of alerts and the snoozes while the ledger is folded. */
import type { CivilDate } from '../calendar/civil-date';
import type { Refusal } from '../result';
import type { AlertChange, AlertScope } from './alert-change';
import type { AlertKind } from './alert-kind';

/** A rule as the register knows it. */
export interface AlertRule {
  readonly alert: AlertKind;
  readonly scope: AlertScope;
  /** Most days first; `null` for what does not end, and where the alert is off. */
  readonly leadDays: readonly number[] | null;
  /** `null` for what does not last, and where the alert is off. */
  readonly afterHours: number | null;
  readonly off: boolean;
  readonly since: CivilDate;
  readonly event: string;
}

/** On `until` it is awake again. */
export interface Snooze {
  /** The key of its task. */
  readonly alert: string;
  readonly until: CivilDate;
  readonly since: CivilDate;
  readonly event: string;
}

/** Mutable, and owned by one fold. */
export interface AlertBook {
  readonly rules: Map<string, AlertRule>;
  readonly snoozes: Map<string, Snooze>;
}

export const newAlertBook = (): AlertBook => ({ rules: new Map(), snoozes: new Map() });

const scopeName = (scope: AlertScope): string => {
  switch (scope.kind) {
    case 'all':
      return '';
    case 'customer':
      return scope.customer;
    case 'pool':
      return scope.pool;
    case 'installation':
      return scope.installation;
  }
};

/** The same for two rules that cannot hold beside each other. */
export const ruleKey = (alert: AlertKind, scope: AlertScope): string => [alert, scope.kind, scopeName(scope)].join(' ');

type RuleSet = Extract<AlertChange, { kind: 'alert-rule-set' }>;

const toRule = ({ alert, scope, leadDays, afterHours, off, on }: RuleSet, event: string): AlertRule => ({
  alert,
  scope,
  leadDays: leadDays === undefined ? null : leadDays.toSorted((one, other) => other - one),
  afterHours: afterHours ?? null,
  off: off ?? false,
  since: on,
  event,
});

type SnoozeChange = Extract<AlertChange, { kind: 'alert-snoozed' | 'alert-woken' }>;

const applySnooze = ({ snoozes }: AlertBook, change: SnoozeChange, event: string): Refusal | null => {
  const { alert, on } = change;
  if (change.kind === 'alert-woken') return snoozes.delete(alert) ? null : { code: 'alert/not-snoozed', alert };
  const { until } = change;
  if (until <= on) return { code: 'alert/until-past', until, on };
  snoozes.set(alert, { alert, until, since: on, event });
  return null;
};

/** `null` when applied; a refusal leaves the book as it was. */
export const applyToAlertBook = (book: AlertBook, change: AlertChange, event: string): Refusal | null => {
  if (change.kind === 'alert-snoozed' || change.kind === 'alert-woken') return applySnooze(book, change, event);
  const { alert, scope } = change;
  const key = ruleKey(alert, scope);
  if (change.kind === 'alert-rule-set') book.rules.set(key, toRule(change, event));
  else if (!book.rules.delete(key)) return { code: 'alert-rule/unknown', alert, scope: scopeName(scope) };
  return null;
};

/** A customer's rules follow it to its new name; where both have one, that of the name that stays holds. */
export const renameInAlertRules = ({ rules }: AlertBook, from: string, to: string): void => {
  for (const [key, rule] of [...rules]) {
    if (rule.scope.kind !== 'customer' || rule.scope.customer !== from) continue;
    const scope = { kind: 'customer', customer: to } as const;
    const renamed = ruleKey(rule.alert, scope);
    rules.delete(key);
    if (!rules.has(renamed)) rules.set(renamed, { ...rule, scope });
  }
};
