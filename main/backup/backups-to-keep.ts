/** Which of the automatic backups stay: the newest of 7 days, 4 weeks and 12 months, and all of the newest day. Pure. */
import { toDayNumber, type CivilDate } from '../../domain/calendar/civil-date';

/** An automatic backup, by its name and when it was made. */
export interface DatedBackup {
  readonly name: string;
  /** Instant, RFC 3339 in UTC, so that texts sort like instants. */
  readonly madeAt: string;
  /** The local day of that instant. */
  readonly on: CivilDate;
}

const DAYS = 7;
const WEEKS = 4;
const MONTHS = 12;

/** Backups before imports may be many in a day; more than these go although they are of the newest one. */
const MOST_OF_NEWEST_DAY = 12;

/** Weeks begin on Monday; day 0, 1970-01-01, was a Thursday. */
const weekOf = (date: CivilDate): string => String(Math.floor((toDayNumber(date) + 3) / 7));
const monthOf = (date: CivilDate): string => date.slice(0, 7);

/** The newest of each of the last `count` periods that have any: a computer that was off for a year loses nothing by it. */
const newestOfEach = (
  newestFirst: readonly DatedBackup[],
  periodOf: (date: CivilDate) => string,
  count: number,
): readonly DatedBackup[] => {
  const newest = new Map<string, DatedBackup>();
  for (const backup of newestFirst) {
    const period = periodOf(backup.on);
    if (!newest.has(period)) newest.set(period, backup);
  }
  return [...newest.values()].slice(0, count);
};

/** For which part of the rule a backup stays. */
export type KeptAs = 'newest-day' | 'daily' | 'weekly' | 'monthly';

/** Names of those that stay, with why. The newest always does. */
export const backupsToKeep = (backups: readonly DatedBackup[]): ReadonlyMap<string, readonly KeptAs[]> => {
  const newestFirst = [...backups].sort((one, other) => (one.madeAt < other.madeAt ? 1 : -1));
  const kept: readonly (readonly [KeptAs, readonly DatedBackup[]])[] = [
    ['newest-day', newestFirst.filter(({ on }) => on === newestFirst[0]?.on).slice(0, MOST_OF_NEWEST_DAY)],
    ['daily', newestOfEach(newestFirst, (date) => date, DAYS)],
    ['weekly', newestOfEach(newestFirst, weekOf, WEEKS)],
    ['monthly', newestOfEach(newestFirst, monthOf, MONTHS)],
  ];
  const reasons = new Map<string, readonly KeptAs[]>();
  for (const [keptAs, each] of kept)
    for (const { name } of each) reasons.set(name, [...(reasons.get(name) ?? []), keptAs]);
  return reasons;
};
