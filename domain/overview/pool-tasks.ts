/** The tasks that one pool has on the register's day: its window, its SUP and its subscriptions. */
import { toDayNumber, type CivilDate } from '../calendar/civil-date';
import type { RegisteredLot, RegisteredPool } from '../ledger/register';
import type { ReleaseStage } from '../release/life-cycle';
import { expiryBand } from './expiry-band';
import { renewalOutlook } from './renewal-outlook';
import type { PoolTask, SubscriptionTask, TaskPool } from './task';

export const toTaskPool = ({ pool, name, customer }: RegisteredPool): TaskPool => ({
  pool,
  name: name === '' ? pool : name,
  customer,
});

const sum = (lots: readonly RegisteredLot[]): number => lots.reduce((total, { quantity }) => total + quantity, 0);

/** What every dated task of the pool says; `what` tells it from the pool's others. */
const dated = (pool: RegisteredPool, what: string, lots: readonly RegisteredLot[], on: CivilDate, today: CivilDate) => {
  const daysLeft = toDayNumber(on) - toDayNumber(today);
  return {
    key: `${what} ${pool.pool}`,
    pool: toTaskPool(pool),
    quantity: sum(lots),
    on,
    daysLeft,
    band: expiryBand(daysLeft),
  };
};

const startedByItself = ({ activated, history }: RegisteredPool): CivilDate | null =>
  activated > 0 ? null : (history.find(({ cause }) => cause === 'window-ended')?.on ?? null);

const supTask = (
  pool: RegisteredPool,
  today: CivilDate,
  releases: ReadonlyMap<string, ReleaseStage>,
): PoolTask | null => {
  const { state, ssed } = pool;
  if (ssed === null || state === 'none') return null;
  const lots = pool.lots.filter(({ term }) => term === 'perpetual');
  if (state === 'awaiting-activation')
    return { kind: 'window-closes', ...dated(pool, 'sup', lots, pool.activateBy, today) };
  const ending = dated(pool, 'sup', lots, ssed, today);
  if (state === 'active') return { kind: 'sup-ends', ...ending, startedByItself: startedByItself(pool) };
  return { kind: `sup-${state}`, ...ending, renewal: renewalOutlook(pool, ssed, releases) };
};

const subscriptionTasks = (pool: RegisteredPool, today: CivilDate): SubscriptionTask[] => {
  const byEnd = new Map<CivilDate, RegisteredLot[]>();
  for (const lot of pool.lots)
    if (lot.expiresOn !== null) byEnd.set(lot.expiresOn, [...(byEnd.get(lot.expiresOn) ?? []), lot]);
  return [...byEnd].map(([on, lots]) => ({
    kind: 'subscription-ends',
    ...dated(pool, `subscription ${on}`, lots, on, today),
    products: [...new Set(lots.map(({ product }) => product))],
  }));
};

/** None for an archived pool: it is finished. */
export const poolTasks = (
  pool: RegisteredPool,
  today: CivilDate,
  releases: ReadonlyMap<string, ReleaseStage>,
): PoolTask[] => {
  if (pool.archivedOn !== null) return [];
  const sup = supTask(pool, today, releases);
  return [...(sup === null ? [] : [sup]), ...subscriptionTasks(pool, today)];
};
