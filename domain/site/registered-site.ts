/** Sites and the licences assigned to them, as the register shows them. */
import type { CivilDate } from '../calendar/civil-date';

/** Where licences run. What is not known of it is the empty text. */
export interface RegisteredSite {
  readonly site: string;
  readonly customer: string;
  readonly name: string;
  readonly address: string;
  readonly territory: string;
  readonly addedOn: CivilDate;
  /** Of the latest change to it; `null` where it is as it was added. */
  readonly changedOn: CivilDate | null;
  /** Thumbprint of the device key that wrote it last. */
  readonly device: string;
}

/** What was taken away, and the event that did it: undoing that one brings it back. */
export interface RemovedSite extends RegisteredSite {
  readonly removedOn: CivilDate;
  readonly removedBy: string;
}

/** LP-7: so many licences of a pool, or of one of its lots, are meant for a site. Never 0. */
export interface RegisteredAssignment {
  readonly pool: string;
  readonly site: string;
  /** `null` where no lot was named. */
  readonly lot: string | null;
  readonly quantity: number;
  /** Of the latest change to it. */
  readonly on: CivilDate;
  /** Why it was done although no agreement covered the site's territory (LP-17); `null` where one did. */
  readonly override: string | null;
}
