/** Opens a workspace's journal, for reading or for writing too, and says where it stands. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { LedgerHead } from '../../contract/ipc';
import type { Change } from '../../domain/ledger/change';
import type { LedgerEvent } from '../../domain/ledger/event';
import { done, type Result } from '../../domain/result';
import type { Signer } from '../keys/signer';
import { nextClock } from './chain';
import { findDevice, openDevice } from './device-key';
import type { Disk } from './disk';
import { openJournalWriter, type JournalWriter } from './journal-writer';
import { addKnownDevice, knownDevices, readKnownDevices, type KnownDevices } from './known-devices';
import { mendingNotices, mendJournal, type JournalNotice } from './mend-journal';
import { readJournal, type JournalReading } from './read-journal';
import { removeUnfinished } from './write-durably';

export interface Journal {
  /** In the order of the lines; grows with what is appended. */
  readonly events: readonly LedgerEvent[];
  readonly head: () => LedgerHead;
  /** Thumbprint of this computer's key; `null` where it has none yet. */
  readonly device: string | null;
  /** What the computers that wrote are called, by thumbprint, as far as it is known. */
  readonly deviceNames: ReadonlyMap<string, string>;
  /** An event of this device that follows its last one; nothing is written yet. */
  readonly draft: (changes: readonly Change[], nowMs: number) => LedgerEvent;
  /** `null` when opened for reading. */
  readonly writer: JournalWriter | null;
  readonly notices: readonly JournalNotice[];
}

export interface JournalPlace {
  /** The workspace's folder. */
  readonly folder: string;
  readonly hostName: string;
  /** Checks every signature again, whatever was checked before. */
  readonly afresh?: boolean;
}

const foldersIn = (folder: string) => ({ journal: join(folder, 'journal'), device: join(folder, 'device') });

/** Count, last event and the SHA-256 of all lines' bytes: what `sha256sum` says of the segments one after the other. */
export const headOf = ({ events, hash }: Pick<JournalReading, 'events' | 'hash'>): LedgerHead => ({
  count: events.length,
  head: events.at(-1)?.id ?? null,
  digest: events.length === 0 ? null : `sha256:${hash.copy().digest('base64url')}`,
});

/** Stands for a device in the drafts of a computer that has no key in this workspace: they are looked at, never written. */
const NO_DEVICE = '-'.repeat(43);

const draftEvent = (
  { ends, latestClock }: JournalReading,
  device: string,
  changes: readonly Change[],
  nowMs: number,
): LedgerEvent => {
  const end = ends.get(device);
  return {
    v: 1,
    id: randomUUID(),
    device,
    seq: (end?.seq ?? 0) + 1,
    prev: end?.digest ?? null,
    clock: nextClock(latestClock, nowMs),
    changes: [...changes],
  };
};

const toJournal = (
  reading: JournalReading,
  { device, names }: { readonly device: Signer | null; readonly names: KnownDevices['names'] },
  writer: JournalWriter | null,
  notices: readonly JournalNotice[],
): Journal => ({
  events: reading.events,
  head: () => headOf(reading),
  device: device?.kid ?? null,
  deviceNames: names,
  draft: (changes, nowMs) => draftEvent(reading, device?.kid ?? NO_DEVICE, changes, nowMs),
  writer,
  notices,
});

interface JournalOnDisk {
  readonly reading: JournalReading;
  readonly device: Signer | null;
  readonly names: KnownDevices['names'];
}

/** What lies on the disk, and this computer's key where it has one. Changes nothing. Errors as below. */
export const readJournalIn = async ({
  folder,
  hostName,
  afresh = false,
}: JournalPlace): Promise<Result<JournalOnDisk>> => {
  const folders = foldersIn(folder);
  const device = await findDevice(folders.device, hostName);
  const known = await readKnownDevices(folders.journal);
  if (!known.ok) return known;
  const own = device === null ? [] : [device.publicJwk];
  const reading = await readJournal(folders.journal, { devices: knownDevices([...known.value.all(), ...own]), afresh });
  return reading.ok ? done({ reading: reading.value, device, names: known.value.names }) : reading;
};

/** Changes nothing on the disk. Errors: `journal/chain-broken`, `journal/devices-damaged`. */
export const openJournalForReading = async (place: JournalPlace): Promise<Result<Journal>> => {
  const read = await readJournalIn(place);
  if (!read.ok) return read;
  const { reading } = read.value;
  return done(toJournal(reading, read.value, null, mendingNotices(reading)));
};

export interface JournalWriting extends JournalPlace {
  readonly disk: Disk;
  readonly segmentBytes?: number;
}

/** Mends a torn end first. The caller holds the workspace's lock. Errors: `journal/chain-broken`, `journal/devices-damaged`. */
export const openJournalForWriting = async (place: JournalWriting): Promise<Result<Journal>> => {
  const { disk, folder, hostName, afresh = false, segmentBytes } = place;
  const folders = foldersIn(folder);
  await disk.createFolder(folders.journal);
  const known = await readKnownDevices(folders.journal);
  if (!known.ok) return known;
  await removeUnfinished(disk, folders.journal);
  const { signer, notices } = await openDevice(disk, folders.device, hostName);
  const devices = await addKnownDevice(disk, folders.journal, known.value, { jwk: signer.publicJwk, hostName });
  const reading = await readJournal(folders.journal, { devices, afresh });
  if (!reading.ok) return reading;
  await mendJournal(disk, folders.journal, reading.value);
  const writer = await openJournalWriter(reading.value, {
    disk,
    folder: folders.journal,
    signer,
    ...(segmentBytes && { segmentBytes }),
  });
  const writing = { device: signer, names: devices.names };
  return done(toJournal(reading.value, writing, writer, [...notices, ...mendingNotices(reading.value)]));
};
