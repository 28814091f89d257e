/** What needs doing in the whole register, most urgent first. */
import type { Register } from '../ledger/register';
import { activationTasks } from './activation-tasks';
import { eulaTasks } from './eula-tasks';
import { installationTasks } from './installation-tasks';
import { expiryBands, type ExpiryBand } from './expiry-band';
import { openTasks } from './open-tasks';
import { poolTasks } from './pool-tasks';
import { stagesByRelease } from './renewal-outlook';
import type { OverviewTask } from './task';
import { noUsageFacts, type UsageFacts } from './usage-facts';
import { usageTasks } from './usage-tasks';
import { warrantyTasks } from './warranty-tasks';

/** Within a band: what makes other figures wrong, then what was promised, then what has ended, then what ends, then what is on its way. */
const ranks: Readonly<Record<OverviewTask['kind'], number>> = {
  'document-missing': 0,
  conflict: 1,
  'over-used': 2,
  'analytics-deleted': 2,
  'server-unavailable': 2,
  'server-inactive': 2,
  'order-due': 2,
  'request-to-answer': 2,
  'sup-lapsed': 3,
  'sup-suspended': 4,
  'eula-missing': 4,
  'subscription-ends': 5,
  'sup-ends': 5,
  'window-closes': 5,
  'eula-ends': 5,
  'term-ends': 5,
  'support-ends': 5,
  'warranty-ends': 5,
  exhausted: 6,
  'in-transit': 6,
  'request-waiting': 6,
  'installation-order-waits': 6,
  'installation-without-serial': 7,
};

/** Before the day: the nearest first. After it: the latest first, as it can still be mended most easily. */
const byDay = (one: OverviewTask, other: OverviewTask): number => {
  const order = one.on < other.on ? -1 : one.on > other.on ? 1 : 0;
  return one.band === 'lapsed' ? -order : order;
};

const byUrgency = (one: OverviewTask, other: OverviewTask): number =>
  expiryBands.indexOf(one.band) - expiryBands.indexOf(other.band) ||
  ranks[one.kind] - ranks[other.kind] ||
  byDay(one, other);

/** `usage` is what licence servers say, as far as the host asked them. */
export const registerTasks = (register: Register, usage: UsageFacts = noUsageFacts): readonly OverviewTask[] => {
  const releases = stagesByRelease(register.releases);
  const { asOf } = register;
  const ofPools = register.pools.flatMap((pool) => [...poolTasks(pool, asOf, releases), ...warrantyTasks(pool, asOf)]);
  return [
    ...openTasks(register),
    ...ofPools,
    ...eulaTasks(register),
    ...activationTasks(register),
    ...installationTasks(register),
    ...usageTasks(register, usage),
  ].sort(byUrgency);
};

export const countByBand = (tasks: readonly OverviewTask[]): Readonly<Record<ExpiryBand, number>> => {
  const counts = { lapsed: 0, '0-7': 0, '8-14': 0, '15-30': 0, '31-60': 0, '61-90': 0, '91-180': 0, later: 0 };
  for (const { band } of tasks) counts[band] += 1;
  return counts;
};

/** Overdue or within the next 30 days: what the overview's head and the rail count. */
export const isDueSoon = ({ band }: OverviewTask): boolean =>
  band === 'lapsed' || band === '0-7' || band === '8-14' || band === '15-30';
