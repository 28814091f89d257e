/** Whether a pool whose SUP has ended takes SUP-bearing licences, and what becomes of its past dates. */
import { toCivilDate, type DayNumber } from '../calendar/civil-date';
import type { Policy } from '../policy/policy';
import type { Refusal } from '../result';
import { redate, roundedSsed, type Pool } from './pool';
import { isLapsed, isSuspended } from './sup-state';

/** `null` when SUP-bearing licences may join on that day (parameter `lapsed`; LP-15, LP-16 for suspended pools). */
export const refuseLicences = (pool: Pool, on: DayNumber, policy: Policy): Refusal | null => {
  const ssed = roundedSsed(pool, policy);
  if (pool.commencedOn === null || ssed === null || !isLapsed(ssed, on)) return null;
  const facts = { pool: pool.pool, ssed: toCivilDate(ssed) };
  if (isSuspended(ssed, on)) return { code: 'pool/sup-suspended', ...facts };
  return policy.lapsed === 'refuse' ? { code: 'pool/sup-lapsed', ...facts } : null;
};

/** Reading `zero`: the lots of a lapsed pool count from the day on which licences join it. */
export const settleLapsed = (pool: Pool, on: DayNumber, policy: Policy): void => {
  const ssed = roundedSsed(pool, policy);
  if (pool.commencedOn === null || ssed === null || !isLapsed(ssed, on)) return;
  if (policy.lapsed === 'zero') redate(pool, () => on);
};
