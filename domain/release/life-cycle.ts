/** LP-9: the life cycle of a release, from General Availability to Terminated. */
import { addMonths, type DayNumber } from '../calendar/civil-date';

export const releaseStages = ['general-availability', 'limited-availability', 'discontinued', 'terminated'] as const;
export type ReleaseStage = (typeof releaseStages)[number];

export interface Release {
  readonly release: string;
  readonly launchedOn: DayNumber;
  /** The day on which a newer release took its place; `null` while none has. */
  readonly supersededOn: DayNumber | null;
}

const MONTHS_TO_DISCONTINUED = 36;
const MONTHS_TO_TERMINATED = 60;

/**
 * The stage on a day. A limit day belongs to the later stage; what nothing has replaced stays generally available.
 * Reading of LP-9: years 4 to 5, which the text leaves out, count as Discontinued.
 */
export const releaseStage = (release: Release, on: DayNumber): ReleaseStage => {
  if (release.supersededOn === null || on < release.supersededOn) return 'general-availability';
  if (on >= addMonths(release.launchedOn, MONTHS_TO_TERMINATED)) return 'terminated';
  if (on >= addMonths(release.launchedOn, MONTHS_TO_DISCONTINUED)) return 'discontinued';
  return 'limited-availability';
};

/** The first day of a stage that ends renewals; `null` while nothing has replaced the release, so that no day is known. */
export const stageBegins = (release: Release, stage: 'discontinued' | 'terminated'): DayNumber | null => {
  if (release.supersededOn === null) return null;
  const months = stage === 'terminated' ? MONTHS_TO_TERMINATED : MONTHS_TO_DISCONTINUED;
  return Math.max(release.supersededOn, addMonths(release.launchedOn, months));
};
