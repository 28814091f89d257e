/** To which day a renewal would bring an SSED, and from which day it counts (LP-4, LP-15). */
import { addMonths, toCivilDate, toDayNumber, type CivilDate } from '../calendar/civil-date';
import type { RenewalBasis } from '../policy/policy';
import { isLapsed, isSuspended } from '../pool/sup-state';

/** The day from which a renewal on `on` counts: `old-date` is the SSED as it stands. */
export interface RenewalStart {
  readonly from: 'old-date' | 'renewal-day';
  readonly on: CivilDate;
  /** Why the renewal day: a suspended SUP counts from it whatever the policy says. */
  readonly because: 'running' | 'policy' | 'suspended';
}

export const renewalStart = (ssed: CivilDate, on: CivilDate, basis: RenewalBasis): RenewalStart => {
  const [ends, day] = [toDayNumber(ssed), toDayNumber(on)];
  if (isSuspended(ends, day)) return { from: 'renewal-day', on, because: 'suspended' };
  if (!isLapsed(ends, day)) return { from: 'old-date', on: ssed, because: 'running' };
  return basis === 'from-renewal-date'
    ? { from: 'renewal-day', on, because: 'policy' }
    : { from: 'old-date', on: ssed, because: 'policy' };
};

/** The SSED after a renewal that the rules allow. */
export const renewedTo = ({ on }: Pick<RenewalStart, 'on'>, months: number): CivilDate =>
  toCivilDate(addMonths(toDayNumber(on), months));
