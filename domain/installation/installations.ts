/** The installations of one fold with their orders and serials: an id is used once, and a serial belongs to one of them. */
import type { CivilDate } from '../calendar/civil-date';
import type { Refusal } from '../result';
import { currentSerial, serialKey } from './lineage';
import type { StatedSerial } from './order-line';
import type {
  HeldPart,
  InstallationHistoryEntry,
  RegisteredConfirmation,
  RegisteredInstallationOrder,
  RegisteredSerial,
} from './registered-installation';
import type { SerialScope } from './scope';

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
  /** Those that nothing has superseded: few, however long the lineage is. */
  current: readonly RegisteredSerial[];
  held: HeldPart[];
  readonly confirmations: RegisteredConfirmation[];
  openOrders: readonly string[];
  readonly changes: InstallationHistoryEntry[];
}

/** A serial's installation, and its place in the lineage. */
export interface SerialPlace {
  readonly record: InstallationRecord;
  readonly index: number;
}

/** Mutable, and owned by one fold. */
export interface Installations {
  /** In the order in which they were created. */
  readonly byId: Map<string, InstallationRecord>;
  /** Where each serial is, by its key, old ones too. */
  readonly ownerOf: Map<string, SerialPlace>;
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

const nothing: readonly never[] = [];

export type InstallationFacts = Pick<InstallationRecord, 'name' | 'customer' | 'site' | 'note'>;

/** One in which nothing has happened yet. Member by member: 100,000 of them are made at every start. */
export const newRecord = (
  installation: string,
  facts: InstallationFacts,
  createdOn: CivilDate,
): InstallationRecord => ({
  installation,
  name: facts.name,
  customer: facts.customer,
  site: facts.site,
  note: facts.note,
  createdOn,
  archivedOn: null,
  serials: [],
  current: nothing,
  held: [],
  confirmations: [],
  openOrders: nothing,
  changes: [],
});

/** The installation's own serial, old or current; `undefined` where it never had it. */
export const ownSerial = (
  { ownerOf }: Installations,
  record: InstallationRecord,
  serial: string,
): RegisteredSerial | undefined => {
  const place = ownerOf.get(serialKey(serial));
  return place?.record === record ? record.serials[place.index] : undefined;
};

/** The current serial of a scope. */
export const currentIn = ({ current }: InstallationRecord, scope: SerialScope): RegisteredSerial | null =>
  currentSerial({ serials: current }, scope);

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
