/** Which lists of used licences stay: those of the last 90 days, the newest, and the last before something disappeared (AC-5). */
import type { Reading } from '../../domain/usage/reading';

const DAY_MS = 24 * 60 * 60_000;
const KEPT_DAYS = 90;

/** Licences of which there are any. */
const present = ({ snapshot: { licences } }: Reading): readonly string[] =>
  licences.filter(({ total, used }) => total > 0 || used > 0).map(({ licence }) => licence);

/** Whether something that the earlier one counts is gone in the later one. */
const losesSomething = (earlier: Reading, later: Reading): boolean => {
  const left = new Set(present(later));
  const lostModule = earlier.snapshot.analyticsModule !== false && later.snapshot.analyticsModule === false;
  return lostModule || present(earlier).some((licence) => !left.has(licence));
};

/** `readings`: of one server, oldest first. A reading stands until the next one was received. */
export const listsToKeep = (readings: readonly Reading[], now: Date): ReadonlySet<string> => {
  const since = now.getTime() - KEPT_DAYS * DAY_MS;
  const kept = readings.filter((reading, index) => {
    const next = readings[index + 1];
    return next === undefined || Date.parse(next.receivedAt) >= since || losesSomething(reading, next);
  });
  return new Set(kept.flatMap(({ used }) => used ?? []));
};
