/** All readings of a workspace: what its licence servers said, and what came as files. */
import { licenceStatusPayloadSchema } from '../../domain/usage/licence-status-file';
import type { CivilDate } from '../../domain/calendar/civil-date';
import { refuse, done, type Result } from '../../domain/result';
import { instantMs } from '../../domain/usage/instant';
import { purposeOfLicence } from '../../domain/usage/licence-id';
import {
  inTime,
  newestReadings,
  readingsOfImports,
  type StatedSnapshots,
} from '../../domain/usage/readings-of-imports';
import { presentOutage, type Outage } from '../../domain/usage/outage';
import type { Reading, ServerStatus } from '../../domain/usage/reading';
import { tableSnapshotsSchema } from '../../domain/usage/table-snapshots';
import type { RegisteredLicenceServer, UsageImport } from '../../domain/usage/usage-book';
import type { LedgerDesk } from '../ledger/ledger-desk';
import { localDate } from '../local-date';
import type { UsedLists } from './read-used';
import type { UsageDesk } from './usage-desk';

export interface AllReadings {
  /** The newest of each installation and purpose. */
  readonly latest: () => Promise<readonly Reading[]>;
  /** Every one of an installation, in the order of their time. */
  readonly of: (installation: string) => Promise<readonly Reading[]>;
  /** Spans without a good answer of its servers, oldest first; those that last are the last ones. */
  readonly outages: (installation: string) => Promise<readonly Outage[]>;
  /** What used each licence then. Errors: `server/no-list`, `server/list-not-kept`, `server/list-damaged`. */
  readonly lists: (reading: Reading) => Promise<Result<UsedLists>>;
}

interface ReadingPlaces {
  readonly usage: Pick<UsageDesk, 'readings' | 'statuses'>;
  readonly ledger: Pick<LedgerDesk, 'register' | 'licenceStatus' | 'documentBytes' | 'attachmentBytes'>;
}

const dayOf = (instant: string): CivilDate => localDate(new Date(instant));

const payloadOf = (bytes: Uint8Array): unknown => {
  const { payload } = JSON.parse(Buffer.from(bytes).toString('utf8')) as { readonly payload: string };
  return JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
};

/** The lists of one purpose: a file has those of both. */
const listsInFile = async (
  { ledger }: ReadingPlaces,
  docId: string,
  { purpose }: Reading,
): Promise<Result<UsedLists>> => {
  const document = await ledger.documentBytes(docId);
  if (!document.ok) return refuse('server/list-not-kept');
  const { lists = {} } = licenceStatusPayloadSchema.parse(payloadOf(document.value.bytes));
  return done(Object.fromEntries(Object.entries(lists).filter(([licence]) => purposeOfLicence(licence) === purpose)));
};

const jsonIn = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return null;
  }
};

/** What was read from a table; `undefined` where it is missing, or where the ledger names a document that is none. */
const snapshotsOfTable = async ({ ledger }: ReadingPlaces, docId: string): Promise<StatedSnapshots | undefined> => {
  const bytes = await ledger.attachmentBytes(docId);
  if (!bytes.ok) return undefined;
  return tableSnapshotsSchema.safeParse(jsonIn(bytes.value.bytes)).data;
};

const statedIn = async (
  places: ReadingPlaces,
  imports: readonly UsageImport[],
): Promise<ReadonlyMap<string, StatedSnapshots | undefined>> => {
  const stated = new Map<string, StatedSnapshots | undefined>();
  for (const { docId, source } of imports)
    stated.set(docId, source === null ? places.ledger.licenceStatus(docId) : await snapshotsOfTable(places, docId));
  return stated;
};

const isOfOne = (one: Reading, other: Pick<Reading, 'installation' | 'purpose'>): boolean =>
  one.installation === other.installation && one.purpose === other.purpose;

/**
 * What a server said is kept once, however often it says it again. Where a file tells of a time between the first and the
 * last time, the last one stands as well, so that what is older takes nothing’s place.
 */
const saidAgain = async (
  { usage, ledger }: ReadingPlaces,
  servers: readonly Reading[],
  files: readonly Reading[],
  today: CivilDate,
): Promise<readonly Reading[]> => {
  if (servers.length === 0 || files.length === 0) return [];
  const again: Reading[] = [];
  for (const server of ledger.register(today).licenceServers) {
    const newest = servers.findLast((reading) => isOfOne(reading, server));
    const status = newest === undefined ? null : await usage.statuses.find(server);
    // An active server with an error is one whose answer could not be kept.
    if (newest === undefined || !status?.goodAt || (status.state === 'active' && status.error !== null)) continue;
    const { goodAt } = status;
    const isBetween = ({ at }: Reading): boolean =>
      instantMs(newest.at) < instantMs(at) && instantMs(at) <= instantMs(goodAt);
    if (files.some((file) => isOfOne(file, server) && isBetween(file)))
      again.push({ ...newest, at: goodAt, on: dayOf(goodAt), receivedAt: goodAt });
  }
  return again;
};

const statusNow = async ({ usage }: ReadingPlaces, server: RegisteredLicenceServer): Promise<ServerStatus | null> => {
  const status = await usage.statuses.find(server);
  return status === null ? null : { ...status, checking: false };
};

export const allReadings = (places: ReadingPlaces, today: () => CivilDate): AllReadings => {
  const { usage, ledger } = places;
  const imported = async (installation: string | null): Promise<readonly Reading[]> => {
    const imports = ledger.register(today()).usageImports;
    const asked = imports.filter((each) => (installation ?? each.installation) === each.installation);
    const stated = await statedIn(places, asked);
    return readingsOfImports(asked, { documentOf: (docId) => stated.get(docId), dayOf });
  };
  const together = async (servers: readonly Reading[], files: readonly Reading[]): Promise<readonly Reading[]> => [
    ...servers,
    ...files,
    ...(await saidAgain(places, servers, files, today())),
  ];
  return {
    latest: async () => newestReadings(await together(await usage.readings.latest(), await imported(null))),
    of: async (installation) =>
      inTime(await together(await usage.readings.of(installation), await imported(installation))),
    outages: async (installation) => {
      const servers = ledger.register(today()).licenceServers.filter((each) => each.installation === installation);
      const present = await Promise.all(servers.map(async (server) => presentOutage(await statusNow(places, server))));
      return [...(await usage.readings.outages(installation)), ...present.filter((outage) => outage !== null)];
    },
    lists: async (reading) => {
      if (reading.used === null) return refuse('server/no-list');
      return reading.source.kind === 'file'
        ? await listsInFile(places, reading.source.docId, reading)
        : await usage.readings.lists(reading.used);
    },
  };
};
