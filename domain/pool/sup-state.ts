/** The SUP state of a pool on a day (policy-rules.md, "SUP states of a pool"). */
import { addMonths, type DayNumber } from '../calendar/civil-date';
import type { PoolState } from './report';

/** A SUP may be renewed as usual for this long after it lapsed; then it is suspended (LP-15). */
const MONTHS_TO_SUSPENSION = 12;

/** An expiry date is the last covered day. */
export const isLapsed = (ssed: DayNumber, on: DayNumber): boolean => on > ssed;

/** The last day on which a SUP that lapsed can be renewed as usual. */
export const lastUsualRenewal = (ssed: DayNumber): DayNumber => addMonths(ssed, MONTHS_TO_SUSPENSION);

export const isSuspended = (ssed: DayNumber, on: DayNumber): boolean => on > lastUsualRenewal(ssed);

/** `ssed` is the rounded one, `null` without SUP-bearing licences. */
export const supState = (ssed: DayNumber | null, commenced: boolean, on: DayNumber): PoolState => {
  if (ssed === null) return 'none';
  if (!commenced) return 'awaiting-activation';
  if (isSuspended(ssed, on)) return 'suspended';
  return isLapsed(ssed, on) ? 'lapsed' : 'active';
};
