/** When a licence server is asked next (AC-6): hourly by the clock on the wall, sooner after a failure, never all at once. */

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const JITTER_MS = 5 * MINUTE_MS;

/** After the first failure in a row, the second and so on; after the last, hourly as ever. */
const RETRY_MINUTES = [1, 2, 4, 8, 16, 30] as const;
const RETRY_JITTER = 0.2;

/** Servers that are due together are asked at once up to so many, and spread over a while beyond. */
const MOST_AT_ONCE = 4;
const SPREAD_MS = 6000;
const MOST_SPREAD_MS = 10 * MINUTE_MS;

/** More than a minute that was late: the computer slept. */
const SLEPT_MS = 2.5 * MINUTE_MS;

/** From 0 up to 1. */
export type Dice = () => number;

/** From -1 up to 1. */
const either = (dice: Dice): number => dice() * 2 - 1;

/** `failures` in a row, 0 after a good answer. */
export const nextCheck = (at: Date, failures: number, dice: Dice): Date => {
  const minutes = RETRY_MINUTES[failures - 1];
  const pause =
    minutes === undefined
      ? HOUR_MS + either(dice) * JITTER_MS
      : minutes * MINUTE_MS * (1 + either(dice) * RETRY_JITTER);
  return new Date(at.getTime() + pause);
};

/** Due: its time has come, none was ever set, or the clock was set back behind it. */
export const isDue = (nextAt: string | null, now: Date): boolean => {
  if (nextAt === null) return true;
  const left = Date.parse(nextAt) - now.getTime();
  return left <= 0 || left > HOUR_MS + JITTER_MS;
};

/** Whether minutes are missing since the last look, as they are after a start, a sleep or a change of the clock. */
export const hasSlept = (last: Date | null, now: Date): boolean => {
  if (last === null) return true;
  const passed = now.getTime() - last.getTime();
  return passed > SLEPT_MS || passed < 0;
};

/** When each of `count` servers that are due together is asked: a few at once, many over up to ten minutes. */
export const spread = (count: number, now: Date, dice: Dice): readonly Date[] => {
  const within = count <= MOST_AT_ONCE ? 0 : Math.min(count * SPREAD_MS, MOST_SPREAD_MS);
  return Array.from({ length: count }, () => new Date(now.getTime() + Math.floor(dice() * within)));
};
