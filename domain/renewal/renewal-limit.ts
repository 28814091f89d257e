/**
 * The last day on which a pool's SUP can be renewed once it has ended (LP-9, LP-15, LP-16), with what is known on the
 * register's day: as usual for a year, then with an evaluation until a release is Discontinued, then only by trade-in.
 */
import { toCivilDate, type CivilDate, type DayNumber } from '../calendar/civil-date';
import type { Policy } from '../policy/policy';
import { roundedSsed, supBearingLots, type Pool } from '../pool/pool';
import { lastUsualRenewal } from '../pool/sup-state';
import { stageBegins, type Release } from '../release/life-cycle';

/** The release that ends it, and the stage that it then enters. */
export interface RenewalEnd {
  readonly release: string;
  readonly stage: 'discontinued' | 'terminated';
  readonly on: CivilDate;
}

export interface RenewalLimit {
  /** Last day of a renewal as usual: without an evaluation. */
  readonly usualUntil: CivilDate;
  /** Last day of any renewal; `null` while no release has a day that ends it. */
  readonly until: CivilDate | null;
  /** What ends it; `null` with `until`. */
  readonly end: RenewalEnd | null;
}

interface Ending {
  readonly release: string;
  readonly on: DayNumber;
}

/** The earliest day on which one of the pool's releases enters the stage. */
const firstToEnter = (
  pool: Pool,
  releases: ReadonlyMap<string, Release>,
  stage: RenewalEnd['stage'],
): Ending | null => {
  let first: Ending | null = null;
  for (const { release: name } of supBearingLots(pool)) {
    const release = name === null ? undefined : releases.get(name);
    const on = release === undefined ? null : stageBegins(release, stage);
    if (release !== undefined && on !== null && (first === null || on < first.on))
      first = { release: release.release, on };
  }
  return first;
};

const endedBy = (
  ending: Ending,
  stage: RenewalEnd['stage'],
  usualUntil: DayNumber,
  until: DayNumber,
): RenewalLimit => ({
  usualUntil: toCivilDate(usualUntil),
  until: toCivilDate(until),
  end: { release: ending.release, stage, on: toCivilDate(ending.on) },
});

/** `ssed` is the last covered day: on it a SUP can always be renewed, whatever has become of its release. */
const limitOf = (ssed: DayNumber, discontinued: Ending | null, terminated: Ending | null): RenewalLimit => {
  const usual = lastUsualRenewal(ssed);
  if (terminated !== null && terminated.on <= usual) {
    const last = Math.max(ssed, terminated.on - 1);
    return endedBy(terminated, 'terminated', last, last);
  }
  if (discontinued !== null) return endedBy(discontinued, 'discontinued', usual, Math.max(usual, discontinued.on - 1));
  return { usualUntil: toCivilDate(usual), until: null, end: null };
};

/** `null` without SUP-bearing licences. */
export const renewalLimit = (
  pool: Pool,
  policy: Policy,
  releases: ReadonlyMap<string, Release>,
): RenewalLimit | null => {
  const ssed = roundedSsed(pool, policy);
  if (ssed === null) return null;
  return limitOf(ssed, firstToEnter(pool, releases, 'discontinued'), firstToEnter(pool, releases, 'terminated'));
};
