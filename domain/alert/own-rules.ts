/** The rules of alerts as one pool, installation or customer has them: its own, and what holds where it has none. */
import type { Register } from '../ledger/register';
import { ruleKey, type AlertRule } from './alert-book';
import type { AlertScope } from './alert-change';
import { alertKinds, type AlertKind } from './alert-kind';
import { ruleFinder, type AlertOwner, type RuleInForce } from './alert-rules';

export interface OwnRule {
  readonly alert: AlertKind;
  /** `null` where there is none of its own. */
  readonly own: AlertRule | null;
  /** What holds without one of its own. */
  readonly inherited: RuleInForce;
  readonly inForce: RuleInForce;
}

/** What can come about in a pool. */
const ofPools: ReadonlySet<AlertKind> = new Set(['sup', 'window', 'subscription', 'warranty', 'transit']);
const ofInstallations: ReadonlySet<AlertKind> = new Set([
  'term',
  'support',
  'over-used',
  'exhausted',
  'inactive',
  'unavailable',
  'deletion',
  'confirmation',
  'no-serial',
]);

const concerns = (scope: AlertScope, alert: AlertKind): boolean => {
  if (scope.kind === 'pool') return ofPools.has(alert);
  return scope.kind === 'installation' ? ofInstallations.has(alert) : true;
};

type Named = Pick<Register, 'pools' | 'installations' | 'alertRules'>;

const ownerIn = ({ pools, installations }: Named, scope: AlertScope): AlertOwner => {
  switch (scope.kind) {
    case 'all':
      return { customer: '' };
    case 'customer':
      return { customer: scope.customer };
    case 'pool':
      return { pool: scope.pool, customer: pools.find(({ pool }) => pool === scope.pool)?.customer ?? '' };
    case 'installation': {
      const known = installations.find(({ installation }) => installation === scope.installation);
      return { installation: scope.installation, customer: known?.customer ?? '' };
    }
  }
};

/** One for each alert that can come about there. */
export const ownRulesOf = (register: Named, scope: AlertScope): readonly OwnRule[] => {
  const isOwn = (rule: AlertRule): boolean => ruleKey(rule.alert, rule.scope) === ruleKey(rule.alert, scope);
  const owner = ownerIn(register, scope);
  const find = ruleFinder(register.alertRules);
  const findOthers = ruleFinder(register.alertRules.filter((rule) => !isOwn(rule)));
  return alertKinds
    .filter((alert) => concerns(scope, alert))
    .map((alert) => ({
      alert,
      own: register.alertRules.find((rule) => rule.alert === alert && isOwn(rule)) ?? null,
      inherited: findOthers(alert, owner),
      inForce: find(alert, owner),
    }));
};
