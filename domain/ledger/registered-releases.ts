/** The releases as of a day, with what their launches say of them (LP-9). */
import { toCivilDate, type DayNumber } from '../calendar/civil-date';
import type { Book } from '../pool/book';
import { releaseStage } from '../release/life-cycle';
import type { ChangeOf } from './change';
import type { GeneralChange, RegisteredRelease } from './register';

type Launch = ChangeOf<'release-launched'>;

const launchesIn = (general: readonly GeneralChange[]): readonly Launch[] =>
  general.flatMap(({ change }) => (change.kind === 'release-launched' ? [change] : []));

/** In the order in which they were launched. */
export const registeredReleases = (
  { releases }: Book,
  general: readonly GeneralChange[],
  on: DayNumber,
): RegisteredRelease[] => {
  const launches = launchesIn(general);
  return [...releases.values()].map((one) => ({
    release: one.release,
    stage: releaseStage(one, on),
    product: launches.find(({ release }) => release === one.release)?.product ?? null,
    launchedOn: toCivilDate(one.launchedOn),
    supersededOn: one.supersededOn === null ? null : toCivilDate(one.supersededOn),
    // What was superseded once stays superseded from its first day.
    supersededBy: launches.find(({ supersedes }) => supersedes === one.release)?.release ?? null,
  }));
};
