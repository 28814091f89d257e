/** What is known of licence servers and of what they count, as far as it can need a person (AC-1, AC-5 to AC-7, AC-10). */
import type { CivilDate } from '../calendar/civil-date';

/** A licence of which as many are used as there are, or more. Only figures of now: no data is never a figure. */
export interface UsedUp {
  readonly installation: string;
  /** `cameras`, `intercoms` or `level-2`. */
  readonly licence: string;
  /** Of its level; `null` for cameras and intercoms. */
  readonly level: string | null;
  readonly used: number;
  readonly total: number;
  /** The day of the reading that says so. */
  readonly on: CivilDate;
}

/** AC-6, AC-7: a licence server that does not answer as it should. */
export interface FailingServer {
  readonly installation: string;
  readonly purpose: 'cameras' | 'analytics';
  readonly state: 'inactive' | 'unavailable';
  /** Instant since when it gives no good answer, and its day where Coterm runs. */
  readonly since: string;
  readonly on: CivilDate;
}

/** AC-10. */
export interface SupportEndFact {
  readonly installation: string;
  /** The core's or the analytics'; `null` where both end on one day, or where there is the core alone. */
  readonly purpose: 'cameras' | 'analytics' | null;
  readonly on: CivilDate;
}

/** AC-5: analytics of which the licences are gone, and the day on which their data are deleted. */
export interface DeletionFact {
  readonly installation: string;
  readonly licence: string;
  readonly level: string | null;
  readonly on: CivilDate;
}

export interface UsageFacts {
  readonly usedUp: readonly UsedUp[];
  readonly failing: readonly FailingServer[];
  readonly support: readonly SupportEndFact[];
  readonly deletions: readonly DeletionFact[];
}

export const noUsageFacts: UsageFacts = { usedUp: [], failing: [], support: [], deletions: [] };
