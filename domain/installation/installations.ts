/** The installations of one fold with their orders and serials: an id is used once, and a serial belongs to one of them. */
import type { CivilDate } from '../calendar/civil-date';
import type { Refusal } from '../result';
import type { StatedSerial } from './order-line';
import type {
  HeldPart,
  InstallationHistoryEntry,
  RegisteredConfirmation,
  RegisteredInstallationOrder,
  RegisteredSerial,
} from './registered-installation';

/** Mutable, and owned by one fold. */
export interface InstallationRecord {
  readonly installation: string;
  name: string;
  customer: string | null;
  site: string | null;
  note: string | null;
  readonly createdOn: CivilDate;
  archivedOn: CivilDate | null;
  /** Oldest first. */
  readonly serials: RegisteredSerial[];
  held: readonly HeldPart[];
  readonly confirmations: RegisteredConfirmation[];
  readonly openOrders: Set<string>;
  readonly changes: InstallationHistoryEntry[];
}

/** Mutable, and owned by one fold. */
export interface Installations {
  /** In the order in which they were created. */
  readonly byId: Map<string, InstallationRecord>;
  /** Installations by the keys of all their serials, old ones too. */
  readonly ownerOf: Map<string, string>;
  /** In the order in which they were placed. */
  readonly orders: Map<string, RegisteredInstallationOrder>;
  readonly confirmations: Set<string>;
}

export const newInstallations = (): Installations => ({
  byId: new Map(),
  ownerOf: new Map(),
  orders: new Map(),
  confirmations: new Set(),
});

/** It has to be there and in use. */
export const refuseInstallation = ({ byId }: Installations, installation: string): Refusal | null => {
  const record = byId.get(installation);
  if (record === undefined) return { code: 'installation/unknown', installation };
  return record.archivedOn === null ? null : { code: 'installation/archived', installation, name: record.name };
};

/** As it is stored: nothing is said of a part where nothing was. */
export const statedSerial = ({ family, part, serial }: StatedSerial): StatedSerial =>
  part === undefined ? { family, serial } : { family, part, serial };

export const hasInstallationOf = ({ byId }: Installations, customer: string): boolean =>
  [...byId.values()].some((record) => record.customer === customer);
