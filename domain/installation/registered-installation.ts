/** An IDIS installation as the register has it: its serials with their lineage, the parts that it holds, its orders. */
import type { CivilDate } from '../calendar/civil-date';
import type { CustomerChange } from '../customer/customer-change';
import type { LicenceFamily } from '../part/part-change';
import type { InstallationUsageChange } from '../usage/usage-change';
import type { InstallationChange } from './installation-change';
import type { ConfirmedLine, InstallationOrderLine } from './installation-order-change';
import type { PartQuantity, StatedSerial } from './order-line';
import type { SerialScope } from './scope';

/** What came with a serial, packs expanded. */
export interface SerialPart extends PartQuantity {
  /** The part that left with it. */
  readonly replaces: string | null;
}

/** One serial of an installation, current or superseded (ID-7). It is current while `supersededBy` is `null`. */
export interface RegisteredSerial extends SerialScope {
  readonly serial: string;
  /** `null` for an older serial of which the day is not known. */
  readonly since: CivilDate | null;
  /** `null` while it is current, and where the day is not known. */
  readonly supersededOn: CivilDate | null;
  /** The serial after it. */
  readonly supersededBy: string | null;
  readonly order: string | null;
  /** `null` for what was there before Coterm knew of it. */
  readonly confirmation: string | null;
  readonly event: string;
  readonly parts: readonly SerialPart[];
}

/** So many of a part, from one confirmation and with one end. */
export interface HeldPart extends PartQuantity {
  readonly family: LicenceFamily;
  readonly since: CivilDate;
  /** ID-10: the last day of a subscription; `null` for what never ends. */
  readonly expiresOn: CivilDate | null;
  readonly confirmation: string | null;
}

export interface RegisteredConfirmation {
  readonly confirmation: string;
  readonly event: string;
  readonly on: CivilDate;
  readonly order: string | null;
  readonly revised: boolean;
  readonly serials: readonly StatedSerial[];
  /** As they were confirmed. */
  readonly lines: readonly ConfirmedLine[];
  /** The lines with their packs expanded. */
  readonly parts: readonly PartQuantity[];
  /** The attachment that the mail is kept as. */
  readonly mail: string | null;
  readonly note: string | null;
}

/** One line of an installation's history, and the event that brought it: what undo withdraws. */
export interface InstallationHistoryEntry {
  readonly event: string;
  readonly change:
    | InstallationChange
    | InstallationUsageChange
    | Extract<CustomerChange, { kind: 'customer-renamed' | 'customers-merged' }>;
  /** The imported register that it came with. */
  readonly docId: string | null;
}

export interface RegisteredInstallation {
  readonly installation: string;
  readonly name: string;
  readonly customer: string | null;
  readonly site: string | null;
  readonly note: string | null;
  readonly createdOn: CivilDate;
  readonly archivedOn: CivilDate | null;
  /** Oldest first. */
  readonly serials: readonly RegisteredSerial[];
  readonly held: readonly HeldPart[];
  readonly confirmations: readonly RegisteredConfirmation[];
  /** Scopes of its open orders for which it has no serial yet (ID-2). */
  readonly awaiting: readonly SerialScope[];
  readonly changes: readonly InstallationHistoryEntry[];
}

export type InstallationOrderState = 'open' | 'confirmed' | 'cancelled';

/** An order for an installation, beside the purchase orders of the iSentry side. */
export interface RegisteredInstallationOrder {
  readonly order: string;
  readonly number: string;
  readonly on: CivilDate;
  readonly installation: string;
  readonly installationIs: 'new' | 'existing';
  readonly serials: readonly StatedSerial[];
  /** As they were ordered. */
  readonly lines: readonly InstallationOrderLine[];
  /** The lines with their packs expanded, by part. */
  readonly expanded: readonly PartQuantity[];
  readonly partner: string | null;
  readonly territory: string | null;
  readonly override: string | null;
  readonly contact: string | null;
  readonly note: string | null;
  readonly state: InstallationOrderState;
  /** The confirmation that answers it. */
  readonly confirmation: string | null;
  readonly cancelledOn: CivilDate | null;
  readonly cancelReason: string | null;
  readonly event: string;
}
