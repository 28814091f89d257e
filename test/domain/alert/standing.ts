/** Tasks and their register for the tests of alerts: days are counted from 1 January 2025. */
import { toCivilDate, toDayNumber, type CivilDate } from '../../../domain/calendar/civil-date';
import type { AlertRule, Snooze } from '../../../domain/alert/alert-book';
import { alertsOf, type Alert } from '../../../domain/alert/alerts';
import type { Told } from '../../../domain/alert/digest';
import { expiryBand } from '../../../domain/overview/expiry-band';
import type { OverviewTask } from '../../../domain/overview/task';

const DAY_MS = 86_400_000;
const first = toDayNumber('2025-01-01' as CivilDate);

export const onDay = (day: number): CivilDate => toCivilDate(first + day);

/** Noon of a day, in milliseconds. */
export const atNoon = (day: number, hours = 0): number => (first + day) * DAY_MS + (12 + hours) * 3_600_000;

/** The SUP of a pool that ends on a day. */
export const supEnds = (pool: string, endsOn: number, today: number, customer = ''): OverviewTask => ({
  kind: 'sup-ends',
  key: `sup ${pool}`,
  pool: { pool, name: pool, customer },
  quantity: 1,
  on: onDay(endsOn),
  daysLeft: endsOn - today,
  band: expiryBand(endsOn - today),
  startedByItself: null,
});

export const overUsed = (installation: string): OverviewTask => ({
  kind: 'over-used',
  key: `over-used ${installation} cameras`,
  band: '0-7',
  on: onDay(0),
  installation: { installation, name: installation, customer: '' },
  licence: 'cameras',
  level: null,
  used: 12,
  total: 10,
});

export const unavailable = (installation: string, since: number): OverviewTask => ({
  kind: 'server-unavailable',
  key: `server ${installation} cameras`,
  band: '0-7',
  on: toCivilDate(Math.floor(since / DAY_MS)),
  since: new Date(since).toISOString(),
  installation: { installation, name: installation, customer: '' },
  purpose: 'cameras',
});

interface Stood {
  readonly rules?: readonly AlertRule[];
  readonly snoozes?: readonly Snooze[];
  readonly hours?: number;
}

export const alertsOn = (
  day: number,
  tasks: readonly OverviewTask[],
  { rules = [], snoozes = [], hours = 0 }: Stood = {},
): readonly Alert[] => alertsOf(tasks, { asOf: onDay(day), alertRules: rules, snoozes }, atNoon(day, hours));

export const aSnooze = (alert: string, until: number): Snooze => ({
  alert,
  until: onDay(until),
  since: onDay(0),
  event: 'e',
});

export const aRule = (
  alert: AlertRule['alert'],
  scope: AlertRule['scope'],
  says: Partial<Pick<AlertRule, 'leadDays' | 'afterHours' | 'off'>>,
): AlertRule => ({ alert, scope, leadDays: null, afterHours: null, off: false, since: onDay(0), event: 'e', ...says });

export const nothingTold: readonly Told[] = [];
