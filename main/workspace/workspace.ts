/** Opens a workspace: its folder, its lock, its journal and documents, its keys and whom it trusts. */
import { hostname } from 'node:os';
import { join, resolve } from 'node:path';
import { done, refuse, type Result } from '../../domain/result';
import { fileErrorReason } from '../files/file-error';
import { nodeDisk, type Disk } from '../journal/disk';
import type { JournalNotice } from '../journal/mend-journal';
import { openJournalForReading, openJournalForWriting, type Journal } from '../journal/open-journal';
import { openKeyStore, type KeyStore } from '../keys/key-store';
import { noSeal, type Seal } from '../keys/seal';
import { openTrustStore, type TrustStore } from '../keys/trust-store';
import { storedDocumentsIn } from '../ledger/document-files';
import { openDocumentShelf, sweepShelf, type DocumentShelf } from '../ledger/document-shelf';
import { createLedgerDesk, type LedgerDesk } from '../ledger/ledger-desk';
import { openUsageDesk, type UsageDesk } from '../licence-servers/usage-desk';
import { localDate } from '../local-date';
import { clockNotices } from './clock-notices';
import { finishSwap } from './swap-workspace';
import { sweepDrafts } from './sweep-drafts';
import { openWorkspaceFile, type WorkspaceFile } from './workspace-file';
import { currentWriter, takeWriterLock, type WriterLock } from './writer-lock';

export interface Workspace {
  readonly folder: string;
  /** UUID; the window's database carries it in its name. */
  readonly id: string;
  readonly readOnly: boolean;
  /** Thumbprint of this computer's journal key; `null` where it has none in this workspace yet. */
  readonly device: string | null;
  /** What the computers that wrote here are called, by thumbprint. */
  readonly deviceNames: ReadonlyMap<string, string>;
  readonly keys: KeyStore;
  readonly trust: TrustStore;
  readonly ledger: LedgerDesk;
  /** What its licence servers said, how they stand, and their access tokens. */
  readonly usage: UsageDesk;
  /** What was found and mended at the start, with codes that `refusals.ts` gives sentences. */
  readonly notices: readonly JournalNotice[];
  /** Waits for the write that is under way, then lets the next one write. */
  readonly close: () => Promise<void>;
}

export interface WorkspaceOptions {
  /** Takes the writer's lock; `workspace/in-use` while somebody else has it. */
  readonly write: boolean;
  readonly seal?: Seal;
  readonly now?: () => Date;
  readonly disk?: Disk;
}

type Opening = Required<WorkspaceOptions> & { readonly folder: string };

const openJournal = async ({ folder, write, disk }: Opening): Promise<Result<Journal>> => {
  const place = { folder, hostName: hostname() };
  return write ? await openJournalForWriting({ ...place, disk }) : await openJournalForReading(place);
};

const openShelf = async ({ folder, write, disk }: Opening): Promise<DocumentShelf> => {
  const files = join(folder, 'files');
  if (write) await sweepShelf(disk, files);
  return openDocumentShelf(disk, files);
};

/** A line that another process is writing at this moment looks torn to a reader, and is none. */
const journalNotices = async ({ folder, write }: Opening, { notices }: Journal): Promise<readonly JournalNotice[]> =>
  write || (await currentWriter(folder)) === null ? notices : [];

const loadDocuments = async (shelf: DocumentShelf, { events }: Journal): Promise<readonly JournalNotice[]> => {
  const refused = await shelf.load(storedDocumentsIn(events), 'present');
  return refused.flatMap((each) => {
    if (each.ok) return [];
    const { code, ...facts } = each.error;
    return [{ code, facts }];
  });
};

/** Closing twice is closing once. */
const once = (step: () => Promise<void>): (() => Promise<void>) => {
  let result: Promise<void> | null = null;
  return () => (result ??= step());
};

const assemble = async (
  opening: Opening,
  { id }: WorkspaceFile,
  lock: WriterLock | null,
  journal: Journal,
): Promise<Workspace> => {
  const { folder, write, seal, now, disk } = opening;
  const shelf = await openShelf(opening);
  const notices = [
    ...(await journalNotices(opening, journal)),
    ...(await loadDocuments(shelf, journal)),
    ...clockNotices(journal.events, shelf.issuedAt(), now()),
  ];
  const trust = openTrustStore(join(folder, 'trust'), now);
  const keys = openKeyStore(join(folder, 'keys'), seal, now);
  const usage = openUsageDesk({ disk, folder, seal });
  const ledger = createLedgerDesk({ journal, shelf, trust, keys, now, today: () => localDate(now()) });
  return {
    folder,
    id,
    readOnly: !write,
    device: journal.device,
    deviceNames: journal.deviceNames,
    keys,
    trust,
    ledger,
    usage,
    notices,
    close: once(async () => {
      await usage.close();
      await ledger.close();
      await lock?.release();
    }),
  };
};

const openContents = async (
  opening: Opening,
  file: WorkspaceFile,
  lock: WriterLock | null,
): Promise<Result<Workspace>> => {
  if (opening.write) await sweepDrafts(opening.folder);
  const journal = await openJournal(opening);
  if (!journal.ok) return journal;
  try {
    return done(await assemble(opening, file, lock, journal.value));
  } catch (error) {
    await journal.value.writer?.close();
    throw error;
  }
};

const openLocked = async (opening: Opening, file: WorkspaceFile): Promise<Result<Workspace>> => {
  if (!opening.write) return await openContents(opening, file, null);
  const lock = await takeWriterLock(opening.folder);
  if (!lock.ok) return lock;
  const workspace = await openContents(opening, file, lock.value).catch(async (error: unknown) => {
    await lock.value.release();
    throw error;
  });
  if (!workspace.ok) await lock.value.release();
  return workspace;
};

/**
 * Makes the folder where there is none yet. Errors: `workspace/in-use`, `workspace/foreign`, `workspace/damaged`,
 * `workspace/newer`, `workspace/unreadable` with `reason`, `journal/chain-broken` with segment and line,
 * `journal/devices-damaged`. A workspace that is refused is left as it was.
 */
export const openWorkspace = async (folder: string, options: WorkspaceOptions): Promise<Result<Workspace>> => {
  const opening: Opening = { seal: noSeal, now: () => new Date(), disk: nodeDisk, ...options, folder: resolve(folder) };
  try {
    const swapped = await finishSwap(opening.disk, opening.folder);
    if (!swapped.ok) return swapped;
    const file = await openWorkspaceFile(opening.disk, opening.folder, opening.now());
    return file.ok ? await openLocked(opening, file.value) : file;
  } catch (error) {
    return refuse('workspace/unreadable', { folder: opening.folder, reason: fileErrorReason(error) });
  }
};
