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
/** Where the text's "from 3rd year up to 4th year" ends, and the Reading begins. */
const MONTHS_TO_READING = 48;
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

/** One stage of a release, from its first day to the day before `until`; `null` where no end is known. */
export interface StageSpan {
  readonly stage: ReleaseStage;
  readonly from: DayNumber;
  readonly until: DayNumber | null;
  /** The part of Discontinued that the text leaves out, from year 4 to 5. */
  readonly isReading: boolean;
}

/** The stages of a release one after the other; one that is skipped, because its replacement came late, has no days. */
export const stageSpans = ({ launchedOn, supersededOn }: Omit<Release, 'release'>): readonly StageSpan[] => {
  if (supersededOn === null)
    return [{ stage: 'general-availability', from: launchedOn, until: null, isReading: false }];
  const notBefore = (months: number): DayNumber => Math.max(supersededOn, addMonths(launchedOn, months));
  const [discontinued, reading, terminated] = [
    notBefore(MONTHS_TO_DISCONTINUED),
    notBefore(MONTHS_TO_READING),
    notBefore(MONTHS_TO_TERMINATED),
  ];
  const spans: readonly StageSpan[] = [
    { stage: 'general-availability', from: launchedOn, until: supersededOn, isReading: false },
    { stage: 'limited-availability', from: supersededOn, until: discontinued, isReading: false },
    { stage: 'discontinued', from: discontinued, until: reading, isReading: false },
    { stage: 'discontinued', from: reading, until: terminated, isReading: true },
    { stage: 'terminated', from: terminated, until: null, isReading: false },
  ];
  return spans.filter(({ from, until }) => until === null || until > from);
};
