/** A Channel Partner Agreement with its territories, as the register shows it (LP-17). */
import type { CivilDate } from '../calendar/civil-date';

export interface RegisteredAgreement {
  readonly agreement: string;
  readonly partner: string;
  readonly territories: readonly string[];
  readonly signedOn: CivilDate;
  /** First day on which it is in force. */
  readonly from: CivilDate;
  /** Last day; `null` where none is agreed. */
  readonly until: CivilDate | null;
  /** The first day on which it was no longer in force because somebody ended it. */
  readonly endedOn: CivilDate | null;
  readonly endedFor: string;
  /** The event that recorded it, for those who undo it. */
  readonly event: string;
}
