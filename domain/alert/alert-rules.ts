/** Which rule of alerts holds: what came with Coterm, what is set for everything, for a customer, for a pool or installation. */
import { ruleKey, type AlertRule } from './alert-book';
import type { AlertScope } from './alert-change';
import { isEnding, isLasting, type AlertKind } from './alert-kind';

/** What a task is about, from which its rule follows. */
export interface AlertOwner {
  readonly pool?: string | undefined;
  readonly installation?: string | undefined;
  /** Empty where nobody is named. */
  readonly customer: string;
}

export interface RuleInForce {
  /** Most days first; what has ended is told beside them. `null` for what does not end. */
  readonly leadDays: readonly number[] | null;
  readonly afterHours: number | null;
  readonly off: boolean;
  /** Whose rule it is; `null` for what came with Coterm. */
  readonly from: AlertScope | null;
}

const DEFAULT_LEADS: readonly number[] = [180, 90, 60, 30, 14, 7];

/** What differs from the six: a warranty is claimed while it runs (LP-3), and deletion comes within a week (AC-5). */
const ownLeads: Readonly<Partial<Record<AlertKind, readonly number[]>>> = {
  warranty: [30, 7],
  support: [90, 30, 7],
  order: [30, 14, 7],
  deletion: [7, 3, 1],
};

const DAY_HOURS = 24;

const hours: Readonly<Partial<Record<AlertKind, number>>> = {
  transit: 30 * DAY_HOURS,
  request: 7 * DAY_HOURS,
  confirmation: 14 * DAY_HOURS,
  'no-serial': 14 * DAY_HOURS,
};

/** What holds where nobody said anything else. */
export const builtInRule = (alert: AlertKind): RuleInForce => ({
  leadDays: isEnding(alert) ? (ownLeads[alert] ?? DEFAULT_LEADS) : null,
  afterHours: isLasting(alert) ? (hours[alert] ?? DAY_HOURS) : null,
  off: false,
  from: null,
});

/** Narrowest first. */
const scopesOf = ({ pool, installation, customer }: AlertOwner): readonly AlertScope[] => [
  ...(pool === undefined ? [] : [{ kind: 'pool', pool } as const]),
  ...(installation === undefined ? [] : [{ kind: 'installation', installation } as const]),
  ...(customer === '' ? [] : [{ kind: 'customer', customer } as const]),
  { kind: 'all' },
];

/** The narrowest rule holds, whole. */
export type RuleFor = (alert: AlertKind, owner: AlertOwner) => RuleInForce;

const inForce = ({ leadDays, afterHours, off, scope }: AlertRule): RuleInForce => ({
  leadDays,
  afterHours,
  off,
  from: scope,
});

export const ruleFinder = (rules: readonly AlertRule[]): RuleFor => {
  const byKey = new Map(rules.map((rule) => [ruleKey(rule.alert, rule.scope), rule]));
  // A register without rules of its own spares the search for each of its tasks.
  if (byKey.size === 0) return builtInRule;
  return (alert, owner) => {
    for (const scope of scopesOf(owner)) {
      const rule = byKey.get(ruleKey(alert, scope));
      if (rule !== undefined) return inForce(rule);
    }
    return builtInRule(alert);
  };
};
