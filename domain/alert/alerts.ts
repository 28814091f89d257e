/** An alert is a task whose lead time has come: which tasks are alerts now, by which rule, and which of them are snoozed. */
import { toDayNumber, type CivilDate } from '../calendar/civil-date';
import type { Register } from '../ledger/register';
import type { OverviewTask } from '../overview/task';
import type { Snooze } from './alert-book';
import type { AlertKind } from './alert-kind';
import { ruleFinder, type RuleFor, type RuleInForce } from './alert-rules';
import { alertKindOf, ownerOf } from './task-alert';

/** The lead of what has ended. */
export const LAPSED = -1;

/** The lead of what is told because it is so, or has been so for long enough. */
const AT_ONCE = 0;

export interface Alert {
  readonly task: OverviewTask;
  readonly alert: AlertKind;
  readonly rule: RuleInForce;
  /** The nearest of its lead days that has come; `LAPSED` once it has ended; 0 for what does not end. */
  readonly lead: number;
  /** Nobody is told before that day. */
  readonly snoozedUntil: CivilDate | null;
  /** The day on which its last snooze ended, where it has ended. */
  readonly awakeSince: CivilDate | null;
}

export type AlertingRegister = Pick<Register, 'asOf' | 'alertRules' | 'snoozes'>;

const HOUR_MS = 3_600_000;
const DAY_HOURS = 24;

const hoursSoFar = (task: OverviewTask, asOf: CivilDate, nowMs: number): number =>
  'since' in task ? (nowMs - Date.parse(task.since)) / HOUR_MS : (toDayNumber(asOf) - toDayNumber(task.on)) * DAY_HOURS;

const nearestLead = (leadDays: readonly number[], daysLeft: number): number | null => {
  if (daysLeft < 0) return LAPSED;
  const come = leadDays.filter((days) => daysLeft <= days);
  return come.length === 0 ? null : Math.min(...come);
};

/** `null` while its time has not come, and where nobody is to be told. */
const leadOf = (task: OverviewTask, rule: RuleInForce, asOf: CivilDate, nowMs: number): number | null => {
  if (rule.off) return null;
  if (rule.leadDays !== null) return nearestLead(rule.leadDays, toDayNumber(task.on) - toDayNumber(asOf));
  if (rule.afterHours === null) return AT_ONCE;
  return hoursSoFar(task, asOf, nowMs) >= rule.afterHours ? AT_ONCE : null;
};

type Snoozes = ReadonlyMap<string, Snooze>;

const sleepOf = (task: OverviewTask, snoozes: Snoozes, asOf: CivilDate): Pick<Alert, 'snoozedUntil' | 'awakeSince'> => {
  const until = snoozes.get(task.key)?.until ?? null;
  const sleeps = until !== null && asOf < until;
  return { snoozedUntil: sleeps ? until : null, awakeSince: sleeps ? null : until };
};

/** In the order of the tasks; snoozed ones too. `nowMs` counts where something is measured in hours. */
export const alertsOf = (
  tasks: readonly OverviewTask[],
  { asOf, alertRules, snoozes }: AlertingRegister,
  nowMs: number,
): readonly Alert[] => {
  const ruleFor = ruleFinder(alertRules);
  const sleeping = new Map(snoozes.map((snooze) => [snooze.alert, snooze]));
  return tasks.flatMap((task): Alert[] => {
    const alert = alertKindOf(task);
    const rule = ruleFor(alert, ownerOf(task));
    const lead = leadOf(task, rule, asOf, nowMs);
    return lead === null ? [] : [{ task, alert, rule, lead, ...sleepOf(task, sleeping, asOf) }];
  });
};

export const isAwake = ({ snoozedUntil }: Pick<Alert, 'snoozedUntil'>): boolean => snoozedUntil === null;

/** What is no task yet while it is no alert: a warranty that still runs, a server that has just stopped answering. */
const waitsForItsTime: ReadonlySet<AlertKind> = new Set(['warranty', 'support', 'inactive', 'unavailable']);

/** The tasks of a register as people see them. */
export interface WatchedTasks {
  /** Those that stand, snoozed ones too, by the key of their task. */
  readonly alerts: ReadonlyMap<string, Alert>;
  /** Without those whose time has not come and those that are snoozed. */
  readonly tasks: readonly OverviewTask[];
  /** Of these what needs somebody: not what is switched off or has time by its own lead. */
  readonly needing: readonly OverviewTask[];
  readonly snoozed: readonly SnoozedTask[];
}

export interface SnoozedTask {
  readonly task: OverviewTask;
  readonly until: CivilDate;
}

/** What only lasts stands among the tasks from its first day on, and counts there. */
const needsSomebody = (task: OverviewTask, alerts: WatchedTasks['alerts'], ruleFor: RuleFor): boolean => {
  if (alerts.has(task.key)) return true;
  const rule = ruleFor(alertKindOf(task), ownerOf(task));
  return !rule.off && rule.leadDays === null;
};

/** `all` most urgent first. */
export const watchTasks = (all: readonly OverviewTask[], register: AlertingRegister, nowMs: number): WatchedTasks => {
  const ruleFor = ruleFinder(register.alertRules);
  const alerts = new Map(alertsOf(all, register, nowMs).map((alert) => [alert.task.key, alert]));
  const sleeping = new Map(register.snoozes.map((snooze) => [snooze.alert, snooze]));
  const untilOf = ({ key }: OverviewTask): CivilDate | null => {
    const until = sleeping.get(key)?.until ?? null;
    return until !== null && register.asOf < until ? until : null;
  };
  const shown = all.filter((task) => alerts.has(task.key) || !waitsForItsTime.has(alertKindOf(task)));
  const tasks = shown.filter((task) => untilOf(task) === null);
  return {
    alerts,
    tasks,
    needing: tasks.filter((task) => needsSomebody(task, alerts, ruleFor)),
    snoozed: shown.flatMap((task) => {
      const until = untilOf(task);
      return until === null ? [] : [{ task, until }];
    }),
  };
};
