/** A signed end user licence agreement, as the register shows it (LP-8). */
import type { CivilDate } from '../calendar/civil-date';

export interface RegisteredEula {
  readonly eula: string;
  readonly customer: string;
  /** `null` where it holds everywhere at the customer's. */
  readonly site: string | null;
  /** `null` where it is for every product of the vendor's, or for a third party's. */
  readonly product: string | null;
  /** The product of another vendor's that it is for. */
  readonly thirdParty: string | null;
  readonly signedOn: CivilDate;
  /** The empty text where nobody is named. */
  readonly signedBy: string;
  readonly expiresOn: CivilDate | null;
  /** Id of the attached document. */
  readonly attachment: string | null;
  /** The first day on which it was no longer in force because somebody ended it. */
  readonly endedOn: CivilDate | null;
  readonly endedFor: string;
  /** The event that recorded it, for those who undo it. */
  readonly event: string;
}
