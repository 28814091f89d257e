/** A pool's SUP is renewed: every SUP-bearing lot gains the days by which the rounded SSED moves (LP-4, LP-15, LP-16). */
import { addMonths, type DayNumber } from '../calendar/civil-date';
import { add } from '../exact/exact';
import { releaseStage, type ReleaseStage } from '../release/life-cycle';
import type { Refusal } from '../result';
import { poolOn, type Book } from './book';
import { redate, roundedSsed, supBearingLots, type Pool } from './pool';
import type { SupRenewed } from './pool-change';
import { isLapsed, isSuspended } from './sup-state';

/** The first release in the pool that has reached one of the stages. */
const releaseAt = (book: Book, pool: Pool, on: DayNumber, stages: readonly ReleaseStage[]): string | null => {
  for (const { release: name } of supBearingLots(pool)) {
    const release = name === null ? undefined : book.releases.get(name);
    if (release !== undefined && stages.includes(releaseStage(release, on))) return release.release;
  }
  return null;
};

const refuseRenewal = (book: Book, pool: Pool, ssed: DayNumber, { on, evaluation }: SupRenewed): Refusal | null => {
  const terminated = isLapsed(ssed, on) ? releaseAt(book, pool, on, ['terminated']) : null;
  if (terminated !== null) return { code: 'sup/release-terminated', pool: pool.pool, release: terminated };
  if (!isSuspended(ssed, on)) return null;
  const discontinued = releaseAt(book, pool, on, ['discontinued']);
  if (discontinued !== null) return { code: 'sup/release-discontinued', pool: pool.pool, release: discontinued };
  return evaluation ? null : { code: 'sup/evaluation-required', pool: pool.pool };
};

export const renewSup = (book: Book, change: SupRenewed): Refusal | null => {
  const pool = poolOn(book, change.pool, change.on);
  if (pool === null) return { code: 'pool/unknown', pool: change.pool };
  if (pool.commencedOn === null) return { code: 'pool/not-commenced', pool: change.pool };
  const ssed = roundedSsed(pool, book.policy);
  if (ssed === null) return { code: 'pool/no-sup', pool: change.pool };
  const refusal = refuseRenewal(book, pool, ssed, change);
  if (refusal !== null) return refusal;
  const fromToday =
    isSuspended(ssed, change.on) || (isLapsed(ssed, change.on) && book.policy.renewalBasis === 'from-renewal-date');
  const basis = fromToday ? change.on : ssed;
  const delta = addMonths(basis, change.months) - basis;
  redate(pool, ({ term }) => add(fromToday ? change.on : term.date, delta));
  return null;
};
