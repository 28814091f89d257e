/** What the rules still allow for a SUP that has ended (LP-15, LP-16): the same reading that a renewal is decided by. */
import { toCivilDate, toDayNumber, type CivilDate } from '../calendar/civil-date';
import type { RegisteredPool } from '../ledger/register';
import type { ReleaseReport } from '../pool/report';
import { lastUsualRenewal } from '../pool/sup-state';
import type { ReleaseStage } from '../release/life-cycle';

/**
 * `usual`: renewable as usual up to and including `until`. `evaluation`: with a Professional Services evaluation.
 * `discontinued`: not any more, because of the release. `trade-in`: the trade-in programme alone.
 */
export type RenewalOutlook =
  | { readonly as: 'usual'; readonly until: CivilDate }
  | { readonly as: 'evaluation' }
  | { readonly as: 'discontinued' | 'trade-in'; readonly release: string };

/** The first release of the pool's SUP-bearing lots that stands at the stage. */
const releaseAt = (
  pool: RegisteredPool,
  releases: ReadonlyMap<string, ReleaseStage>,
  stage: ReleaseStage,
): string | null => {
  const found = pool.lots.find(
    ({ term, release }) => term === 'perpetual' && release !== null && releases.get(release) === stage,
  );
  return found?.release ?? null;
};

export const stagesByRelease = (releases: readonly ReleaseReport[]): ReadonlyMap<string, ReleaseStage> =>
  new Map(releases.map(({ release, stage }) => [release, stage]));

/** `ssed` is the pool's, past on the register's day; `releases` has the stages of that day. */
export const renewalOutlook = (
  pool: RegisteredPool,
  ssed: CivilDate,
  releases: ReadonlyMap<string, ReleaseStage>,
): RenewalOutlook => {
  const terminated = releaseAt(pool, releases, 'terminated');
  if (terminated !== null) return { as: 'trade-in', release: terminated };
  if (pool.state !== 'suspended') return { as: 'usual', until: toCivilDate(lastUsualRenewal(toDayNumber(ssed))) };
  const discontinued = releaseAt(pool, releases, 'discontinued');
  return discontinued === null ? { as: 'evaluation' } : { as: 'discontinued', release: discontinued };
};
