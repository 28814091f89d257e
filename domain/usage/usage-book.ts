/** Licence servers, allotments and imported snapshots while the ledger is folded. */
import type { CivilDate } from '../calendar/civil-date';
import type { Refusal } from '../result';
import { newLevelBook, type LevelBook } from './analytics-levels';
import type { UsagePurpose } from './purpose';
import type { AllotmentSource, InstallationUsageChange, UsageChangeOf } from './usage-change';

/** AC-6: a licence server of an installation. */
export interface RegisteredLicenceServer {
  readonly installation: string;
  readonly purpose: UsagePurpose;
  readonly address: string;
  /** Fingerprint of the certificate that it has to show; `null` where the certificate has to be one that is trusted. */
  readonly pin: string | null;
  readonly note: string | null;
  /** Day from which this address holds. */
  readonly since: CivilDate;
  readonly event: string;
}

/** What was bought for one counter of one installation. */
export interface Allotment {
  readonly allotment: string;
  readonly installation: string;
  readonly licence: string;
  readonly source: AllotmentSource;
  readonly note: string | null;
  readonly on: CivilDate;
  readonly event: string;
}

/** A snapshot that came as a file. */
export interface UsageImport {
  readonly event: string;
  readonly installation: string;
  readonly docId: string;
  /** The table that it was read from; `null` for a signed file. */
  readonly source: string | null;
  readonly fileName: string;
  readonly on: CivilDate;
}

/** Mutable, and owned by one fold. */
export interface UsageBook {
  /** By installation and purpose. */
  readonly servers: Map<string, RegisteredLicenceServer>;
  readonly levels: LevelBook;
  readonly allotments: Map<string, Allotment>;
  /** By installation and document: what two computers import is one reading. */
  readonly imports: Map<string, UsageImport>;
}

export const newUsageBook = (): UsageBook => ({
  servers: new Map(),
  levels: newLevelBook(),
  allotments: new Map(),
  imports: new Map(),
});

/** What the changes are judged by. */
export interface UsageGround {
  readonly refuseInstallation: (installation: string) => Refusal | null;
  readonly refusePool: (pool: string) => Refusal | null;
  readonly hasPart: (part: string) => boolean;
}

const keyOf = (...parts: readonly string[]): string => JSON.stringify(parts);

const setServer = (book: UsageBook, change: UsageChangeOf<'licence-server-set'>, event: string): null => {
  const { installation, purpose, address, pin = null, note = null, on } = change;
  const key = keyOf(installation, purpose);
  const known = book.servers.get(key);
  const since = known?.address === address ? known.since : on;
  book.servers.set(key, { installation, purpose, address, pin, note, since, event });
  return null;
};

const removeServer = (book: UsageBook, change: UsageChangeOf<'licence-server-removed'>): Refusal | null => {
  const { installation, purpose } = change;
  const wasThere = book.servers.delete(keyOf(installation, purpose));
  return wasThere ? null : { code: 'licence-server/unknown', installation, purpose };
};

const refuseSource = (ground: UsageGround, source: AllotmentSource): Refusal | null => {
  if (source.kind === 'pool') return ground.refusePool(source.pool);
  if (source.kind === 'stated' || source.part === undefined) return null;
  return ground.hasPart(source.part) ? null : { code: 'part/unknown', part: source.part };
};

const setAllotment = (
  book: UsageBook,
  change: UsageChangeOf<'allotment-set'>,
  event: string,
  ground: UsageGround,
): Refusal | null => {
  const { allotment, installation, licence, source, note = null, on } = change;
  const known = book.allotments.get(allotment);
  if (known !== undefined && known.installation !== installation) return { code: 'allotment/exists', allotment };
  const refusal = refuseSource(ground, source);
  if (refusal !== null) return refusal;
  book.allotments.set(allotment, { allotment, installation, licence, source, note, on, event });
  return null;
};

const removeAllotment = (book: UsageBook, change: UsageChangeOf<'allotment-removed'>): Refusal | null => {
  const { allotment, installation } = change;
  if (book.allotments.get(allotment)?.installation !== installation) return { code: 'allotment/unknown', allotment };
  book.allotments.delete(allotment);
  return null;
};

const takeImport = (book: UsageBook, change: UsageChangeOf<'usage-imported'>, event: string): null => {
  const { installation, docId, source = null, fileName, on } = change;
  const key = keyOf(installation, docId);
  if (!book.imports.has(key)) book.imports.set(key, { event, installation, docId, source, fileName, on });
  return null;
};

const apply = (
  book: UsageBook,
  change: InstallationUsageChange,
  event: string,
  ground: UsageGround,
): Refusal | null => {
  switch (change.kind) {
    case 'licence-server-set':
      return setServer(book, change, event);
    case 'licence-server-removed':
      return removeServer(book, change);
    case 'allotment-set':
      return setAllotment(book, change, event, ground);
    case 'allotment-removed':
      return removeAllotment(book, change);
    case 'usage-imported':
      return takeImport(book, change, event);
  }
};

/** `null` when applied; a refusal leaves the book as it was. */
export const applyInstallationUsage = (
  book: UsageBook,
  change: InstallationUsageChange,
  event: string,
  ground: UsageGround,
): Refusal | null => ground.refuseInstallation(change.installation) ?? apply(book, change, event, ground);

/** Whether the file is a reading of the installation already. */
export const isImported = (
  { imports }: Pick<UsageBook, 'imports'>,
  { installation, docId }: Pick<UsageImport, 'installation' | 'docId'>,
): boolean => imports.has(keyOf(installation, docId));
