/** What the rules still allow for a SUP that has ended (LP-15, LP-16): the same reading that a renewal is decided by. */
import { toCivilDate, toDayNumber, type CivilDate } from '../calendar/civil-date';
import type { RegisteredPool } from '../ledger/register';
import type { ReleaseReport } from '../pool/report';
import { lastUsualRenewal } from '../pool/sup-state';
import type { ReleaseStage } from '../release/life-cycle';
import { evaluationStanding, newestEvaluation, type EvaluationStanding } from '../renewal/evaluation';
import { standingTradeIn } from '../renewal/trade-in';

/**
 * `usual`: renewable as usual up to and including `until`. `evaluation`: with a Professional Services evaluation, and how
 * the newest one stands. `discontinued`: not any more, because of the release. `trade-in`: the trade-in programme alone.
 * `offeredOn` is when that programme was offered; `null` while it was not.
 */
export type RenewalOutlook =
  | { readonly as: 'usual'; readonly until: CivilDate }
  | { readonly as: 'evaluation'; readonly standing: EvaluationStanding; readonly evaluatedOn: CivilDate | null }
  | { readonly as: 'discontinued' | 'trade-in'; readonly release: string; readonly offeredOn: CivilDate | null };

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

const offeredOn = ({ changes }: RegisteredPool): CivilDate | null => standingTradeIn(changes)?.on ?? null;

const withEvaluation = ({ changes }: RegisteredPool, ssed: CivilDate): RenewalOutlook => {
  const newest = newestEvaluation(changes);
  return {
    as: 'evaluation',
    standing: evaluationStanding(newest, toDayNumber(ssed)),
    evaluatedOn: newest?.on ?? null,
  };
};

/** `ssed` is the pool's, past on the register's day; `releases` has the stages of that day. */
export const renewalOutlook = (
  pool: RegisteredPool,
  ssed: CivilDate,
  releases: ReadonlyMap<string, ReleaseStage>,
): RenewalOutlook => {
  const terminated = releaseAt(pool, releases, 'terminated');
  if (terminated !== null) return { as: 'trade-in', release: terminated, offeredOn: offeredOn(pool) };
  if (pool.state !== 'suspended')
    return { as: 'usual', until: pool.renewal?.usualUntil ?? toCivilDate(lastUsualRenewal(toDayNumber(ssed))) };
  const discontinued = releaseAt(pool, releases, 'discontinued');
  return discontinued === null
    ? withEvaluation(pool, ssed)
    : { as: 'discontinued', release: discontinued, offeredOn: offeredOn(pool) };
};
