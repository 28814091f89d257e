/** The small timeline of one row in the pools list, in days; drawn as SVG by `mini-timeline-cell.tsx`. */
import { toDayNumber, type DayNumber } from '../../../domain/calendar/civil-date';
import type { RegisteredPool } from '../../../domain/ledger/register';

export interface DayBar {
  readonly from: DayNumber;
  readonly to: DayNumber;
}

export interface MiniTimeline {
  /** LP-10: from creation until activation or the window's end. */
  readonly window: DayBar | null;
  readonly past: DayBar | null;
  readonly toCome: DayBar | null;
  /** The SUP as it would run if nothing is ever activated. */
  readonly projected: DayBar | null;
  /** From the SSED to today, when the SUP has ended. */
  readonly without: DayBar | null;
  readonly backstop: DayNumber | null;
  readonly ssed: DayNumber | null;
  readonly mark: 'active' | 'projected' | 'lapsed' | 'suspended' | null;
}

const bar = (from: DayNumber, to: DayNumber): DayBar | null => (to > from ? { from, to } : null);

const markOf = (pool: RegisteredPool): MiniTimeline['mark'] => {
  if (pool.ssed === null) return null;
  if (pool.projected) return 'projected';
  return pool.state === 'lapsed' || pool.state === 'suspended' ? pool.state : 'active';
};

/** Where everything of a pool stands in time. Nothing is clipped here; an empty pool has its window alone. */
export const miniTimeline = (pool: RegisteredPool, today: DayNumber): MiniTimeline => {
  const created = toDayNumber(pool.createdOn);
  const starts = toDayNumber(pool.commencedOn ?? pool.activateBy);
  const ssed = pool.ssed === null ? null : toDayNumber(pool.ssed);
  const runs = ssed !== null && !pool.projected;
  return {
    window: bar(created, starts),
    past: runs ? bar(starts, Math.min(ssed, today)) : null,
    toCome: runs ? bar(Math.max(starts, today), ssed) : null,
    projected: ssed !== null && pool.projected ? bar(starts, ssed) : null,
    without: runs ? bar(ssed, today) : null,
    backstop: ssed === null ? null : toDayNumber(pool.backstop),
    ssed,
    mark: markOf(pool),
  };
};
