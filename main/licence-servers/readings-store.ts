/** The readings of a workspace’s licence servers, beside its journal: observations, which nobody decides and nothing undoes. */
import { join } from 'node:path';
import { done, refuse, type Result } from '../../domain/result';
import { timeHeard } from '../../domain/usage/heard-order';
import { inOrder, type Outage } from '../../domain/usage/outage';
import { usagePurposes } from '../../domain/usage/purpose';
import type { Reading } from '../../domain/usage/reading';
import type { Snapshot } from '../../domain/usage/snapshot';
import { fileErrorReason } from '../files/file-error';
import type { Disk } from '../journal/disk';
import { namesIn } from '../journal/names-in';
import { removeUnfinished } from '../journal/write-durably';
import { takeTurns } from '../keys/take-turns';
import { listsToKeep } from './lists-to-keep';
import type { KnownUse, UsedLists } from './read-used';
import { saysTheSame, type KeptOutage, type KeptReading } from './reading-lines';
import { openReadingsLog, type ReadingsLog } from './readings-log';
import { serverDigest, type ServerName } from './server-key';
import { openUsedShelf } from './used-shelf';

/** What a server said, and when it was heard. */
export interface Heard extends ServerName {
  readonly snapshot: Snapshot;
  /** `null` where the lists could not be had. */
  readonly lists: UsedLists | null;
  readonly receivedAt: Date;
}

export interface LogFacts {
  readonly fileName: string;
  readonly readings: readonly Reading[];
  readonly outages: readonly KeptOutage[];
  readonly damaged: number;
}

export interface ReadingsStore {
  /** The newest reading of each server. */
  readonly latest: () => Promise<readonly Reading[]>;
  /** Every reading of an installation in the order in which they were heard. */
  readonly of: (installation: string) => Promise<readonly Reading[]>;
  /** On the disk when it returns; `null` where it says what the last one said. Error: `usage/write-failed`. */
  readonly record: (heard: Heard) => Promise<Result<Reading | null>>;
  /** On the disk when it returns. Error: `usage/write-failed`. */
  readonly recordOutage: (outage: KeptOutage) => Promise<Result<null>>;
  /** Those of an installation that are over, each once, oldest first. */
  readonly outages: (installation: string) => Promise<readonly Outage[]>;
  /** Errors: `server/list-not-kept`, `server/list-damaged`. */
  readonly lists: (digest: string) => Promise<Result<UsedLists>>;
  /** What the newest reading said, with its lists; `null` where either is not there. */
  readonly known: (name: ServerName) => Promise<KnownUse | null>;
  /** Removes lists that are kept for nothing any more. */
  readonly sweep: (now: Date) => Promise<void>;
  /** Cuts torn lines off; how many there were. */
  readonly mend: () => Promise<number>;
  readonly logs: () => Promise<readonly LogFacts[]>;
  readonly digests: () => Promise<readonly string[]>;
  /** Waits for what is being written; nothing is written afterwards. */
  readonly close: () => Promise<void>;
}

export const READINGS_FOLDER = 'readings';
export const USED_FOLDER = 'used';

export const isReadingsFile = (name: string): boolean => /^[0-9a-f]{64}\.ndjson$/.test(name);

/** What is said again is kept again after a clock of ours that was ahead: else it would stand in the future alone. */
const isSaidBefore = (reading: KeptReading, before: Reading | null): boolean =>
  before !== null && saysTheSame(reading, before) && Date.parse(before.receivedAt) <= Date.parse(reading.receivedAt);

/** One log for each server, opened once. */
const openLogs = (disk: Disk, readingsFolder: string) => {
  const opened = new Map<string, ReadingsLog>();
  const logNamed = (fileName: string): ReadingsLog => {
    const log = opened.get(fileName) ?? openReadingsLog(disk, join(readingsFolder, fileName));
    opened.set(fileName, log);
    return log;
  };
  const logOf = (name: ServerName): ReadingsLog => logNamed(`${serverDigest(name)}.ndjson`);
  const fileNames = async (): Promise<readonly string[]> =>
    ((await namesIn(readingsFolder)) ?? []).filter(isReadingsFile).sort();
  const logs = async (): Promise<readonly LogFacts[]> =>
    await Promise.all(
      (await fileNames()).map(async (fileName) => ({ fileName, ...(await logNamed(fileName).read()) })),
    );
  return { logNamed, logOf, fileNames, logs };
};

/** `folder` need not exist yet. */
export const openReadingsStore = (disk: Disk, folder: string): ReadingsStore => {
  const readingsFolder = join(folder, READINGS_FOLDER);
  const shelf = openUsedShelf(disk, join(folder, USED_FOLDER));
  const inTurn = takeTurns();
  let isClosed = false;

  const { logNamed, logOf, fileNames, logs } = openLogs(disk, readingsFolder);
  const append = async ({ installation, purpose, snapshot, lists, ...heard }: Heard): Promise<Reading | null> => {
    const log = logOf({ installation, purpose });
    const before = await log.latest();
    const receivedAt = heard.receivedAt.toISOString();
    const reading: KeptReading = {
      installation,
      purpose,
      at: timeHeard({ takenAt: snapshot.takenAt, receivedAt }, before?.at ?? null),
      receivedAt,
      snapshot,
      used: lists === null ? null : await shelf.put(lists),
    };
    return isSaidBefore(reading, before) ? null : await log.append(reading);
  };
  const record = async (heard: Heard): Promise<Result<Reading | null>> => {
    try {
      return isClosed ? done(null) : done(await append(heard));
    } catch (error) {
      return refuse('usage/write-failed', { reason: fileErrorReason(error) });
    }
  };
  const recordOutage = async (outage: KeptOutage): Promise<Result<null>> => {
    try {
      if (!isClosed) await logOf(outage).appendOutage(outage);
      return done(null);
    } catch (error) {
      return refuse('usage/write-failed', { reason: fileErrorReason(error) });
    }
  };
  const both = async (installation: string) =>
    await Promise.all(usagePurposes.map((purpose) => logOf({ installation, purpose }).read()));
  const sweep = async (now: Date): Promise<void> => {
    if (isClosed) return;
    const kept = new Set((await logs()).flatMap(({ readings }) => [...listsToKeep(readings, now)]));
    for (const digest of await shelf.digests()) if (!kept.has(digest)) await shelf.remove(digest);
  };
  const mend = async (): Promise<number> => {
    const torn = [];
    for (const fileName of await fileNames()) torn.push(await logNamed(fileName).mend());
    for (const place of [folder, join(folder, USED_FOLDER)])
      if ((await namesIn(place)) !== null) await removeUnfinished(disk, place);
    return torn.filter((bytes) => bytes > 0).length;
  };

  return {
    latest: async () => {
      const latest = await Promise.all((await fileNames()).map((fileName) => logNamed(fileName).latest()));
      return latest.filter((reading) => reading !== null);
    },
    of: async (installation) => {
      const readings = (await both(installation)).flatMap((log) => log.readings);
      return readings.sort((left, right) => Date.parse(left.at) - Date.parse(right.at));
    },
    record: (heard) => inTurn(() => record(heard)),
    recordOutage: (outage) => inTurn(() => recordOutage(outage)),
    outages: async (installation) => (await both(installation)).flatMap((log) => inOrder(log.outages)),
    lists: shelf.find,
    known: async (name) => {
      const reading = await logOf(name).latest();
      const used = reading?.used ?? null;
      const lists = used === null ? null : await shelf.find(used);
      return reading === null || lists?.ok !== true ? null : { snapshot: reading.snapshot, lists: lists.value };
    },
    sweep: (now) => inTurn(() => sweep(now)),
    mend: () => inTurn(mend),
    logs,
    digests: shelf.digests,
    close: () =>
      inTurn(() => {
        isClosed = true;
        return Promise.resolve();
      }),
  };
};
