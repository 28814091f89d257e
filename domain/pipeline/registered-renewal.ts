/** A renewal as the register has it: the stage of its running cycle, its owner and note, and the cycles before. */
import type { CivilDate } from '../calendar/civil-date';
import type { Change } from '../ledger/change';
import type { RenewalStage } from './pipeline-change';
import type { Renewal } from './renewal';

/** So many licences of one product, or cameras of one part. */
export interface RenewedLicences {
  readonly product: string;
  readonly variant: string | null;
  readonly quantity: number;
}

/** A cycle that ended because the thing was renewed, with what was said of it then. */
export interface EndedCycle {
  /** The event that renewed it. */
  readonly event: string;
  /** The day of the renewal. */
  readonly on: CivilDate;
  /** The date that it had before. */
  readonly deadline: CivilDate;
  /** The date that it has since; `null` for a term, which makes way for another. */
  readonly next: CivilDate | null;
  readonly licences: readonly RenewedLicences[];
  readonly stage: RenewalStage;
  readonly owner: string;
  readonly note: string;
  readonly reason: string;
}

/** A change of the pipeline, or the renewal that ended a cycle; and its event: what undo withdraws. */
export interface RenewalHistoryEntry {
  readonly event: string;
  readonly change: Change;
}

/** Of those alone that somebody touched, or that were renewed; the others have not been started. */
export interface RegisteredRenewal {
  readonly key: string;
  readonly renewal: Renewal;
  /** Key of the term that the first of its line replaced; its own where it follows none. */
  readonly root: string;
  readonly stage: RenewalStage;
  /** The day on which the stage was set; `null` where nobody has set one in this cycle. */
  readonly since: CivilDate | null;
  /** Empty where nobody looks after it; it stays from cycle to cycle. */
  readonly owner: string;
  readonly note: string;
  readonly reason: string;
  /** Oldest first. */
  readonly cycles: readonly EndedCycle[];
  readonly history: readonly RenewalHistoryEntry[];
}
