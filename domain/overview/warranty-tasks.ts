/** The tasks of product warranties that end (LP-3): claimed before the end or not at all, so none once it has passed. */
import { toDayNumber, type CivilDate } from '../calendar/civil-date';
import type { RegisteredLot, RegisteredPool } from '../ledger/register';
import { expiryBand } from './expiry-band';
import { toTaskPool } from './pool-tasks';
import type { WarrantyTask } from './task';

const byEnd = ({ lots }: RegisteredPool, today: CivilDate): ReadonlyMap<CivilDate, readonly RegisteredLot[]> => {
  const ends = new Map<CivilDate, RegisteredLot[]>();
  for (const lot of lots) {
    const { warrantyUntil } = lot;
    if (warrantyUntil === null || warrantyUntil < today) continue;
    ends.set(warrantyUntil, [...(ends.get(warrantyUntil) ?? []), lot]);
  }
  return ends;
};

/** One for all that ends on one day. */
export const warrantyTasks = (pool: RegisteredPool, today: CivilDate): readonly WarrantyTask[] => {
  if (pool.archivedOn !== null) return [];
  return [...byEnd(pool, today)].map(([on, lots]) => {
    const daysLeft = toDayNumber(on) - toDayNumber(today);
    return {
      kind: 'warranty-ends',
      key: `warranty ${on} ${pool.pool}`,
      band: expiryBand(daysLeft),
      on,
      daysLeft,
      pool: toTaskPool(pool),
      quantity: lots.reduce((sum, { quantity }) => sum + quantity, 0),
    };
  });
};
