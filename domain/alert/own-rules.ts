/** The rules of alerts as one pool, installation or customer has them: its own, and what holds where it has none. */
import { isAdministratorSystem } from '../installation/administrator-system';
import type { Register } from '../ledger/register';
import { isUsageChange } from '../usage/usage-change';
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
const ofPools: readonly AlertKind[] = ['sup', 'window', 'subscription', 'warranty', 'transit'];
/** What its parts, orders and serials can call for. */
const ofIdisSystems: readonly AlertKind[] = ['term', 'confirmation', 'no-serial'];
/** What its licence figures can call for, and the servers that say them. */
const ofUsage: readonly AlertKind[] = ['support', 'over-used', 'exhausted', 'deletion'];
const ofServers: readonly AlertKind[] = ['inactive', 'unavailable'];

type Named = Pick<Register, 'pools' | 'installations' | 'licenceServers' | 'alertRules'>;

/** An installation is an IDIS system, or one of which usage is known, or both; a server calls for nobody where none is asked. */
const inInstallation = (register: Named, id: string): ReadonlySet<AlertKind> => {
  const known = register.installations.find(({ installation }) => installation === id);
  const isFollowed = known?.changes.some(({ change }) => isUsageChange(change)) ?? false;
  const isAsked = register.licenceServers.some(({ installation }) => installation === id);
  return new Set([
    ...(known !== undefined && isAdministratorSystem(known) ? [] : ofIdisSystems),
    ...(isFollowed ? ofUsage : []),
    ...(isAsked ? ofServers : []),
  ]);
};

const concerns = (register: Named, scope: AlertScope): ReadonlySet<AlertKind> => {
  if (scope.kind === 'pool') return new Set(ofPools);
  return scope.kind === 'installation' ? inInstallation(register, scope.installation) : new Set(alertKinds);
};

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

/** One for each alert that can come about there, and for each that has a rule of its own all the same. */
export const ownRulesOf = (register: Named, scope: AlertScope): readonly OwnRule[] => {
  const isOwn = (rule: AlertRule): boolean => ruleKey(rule.alert, rule.scope) === ruleKey(rule.alert, scope);
  const ownOf = (alert: AlertKind): AlertRule | null =>
    register.alertRules.find((rule) => rule.alert === alert && isOwn(rule)) ?? null;
  const owner = ownerIn(register, scope);
  const concerned = concerns(register, scope);
  const find = ruleFinder(register.alertRules);
  const findOthers = ruleFinder(register.alertRules.filter((rule) => !isOwn(rule)));
  return alertKinds
    .filter((alert) => concerned.has(alert) || ownOf(alert) !== null)
    .map((alert) => ({
      alert,
      own: ownOf(alert),
      inherited: findOthers(alert, owner),
      inForce: find(alert, owner),
    }));
};
