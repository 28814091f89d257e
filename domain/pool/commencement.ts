/** Commencement: the first activation, or the end of the activation window, starts a pool's SUP (LP-10). */
import { addMonths, type DayNumber } from '../calendar/civil-date';
import { MANDATORY_SUP_MONTHS, type Policy } from '../policy/policy';
import { redate, recordStep, roundedSsed, supBearingLots, type Pool } from './pool';

/** LP-11: the longest term among the lots that run, or would run, from commencement. */
export const longestSupMonths = (pool: Pool): number =>
  supBearingLots(pool).reduce<number | null>(
    (longest, { term }) => (term.kind === 'months' ? Math.max(longest ?? 0, term.months) : longest),
    null,
  ) ?? MANDATORY_SUP_MONTHS;

/** Starts the pool's SUP on `on`; lots with a term in months run from that day. */
export const commence = (pool: Pool, on: DayNumber): void => {
  pool.backstopMonths = longestSupMonths(pool);
  pool.commencedOn = on;
  redate(pool, ({ term }) => (term.kind === 'months' ? addMonths(on, term.months) : term.date));
};

/** Ends the activation window of a pool that nobody activated; it ends before the changes of its last day. */
export const endWindow = (pool: Pool, today: DayNumber, policy: Policy): void => {
  if (pool.commencedOn !== null || today < pool.activateBy) return;
  commence(pool, pool.activateBy);
  const ssed = roundedSsed(pool, policy);
  if (ssed !== null) recordStep(pool, pool.activateBy, ssed, 'window-ended');
};

/** LP-11: reported only; no date is clamped to it. */
export const poolBackstop = (pool: Pool): DayNumber =>
  addMonths(pool.createdOn, pool.activationWindowMonths + (pool.backstopMonths ?? longestSupMonths(pool)));
