/** Makes anew what a workspace derives from its journal, after checking every line and document as if nobody had before. */
import { hostname } from 'node:os';
import { join, resolve } from 'node:path';
import type { LedgerHead } from '../../contract/ipc';
import { foldLedger } from '../../domain/ledger/fold-ledger';
import { done, refuse, type Refusal, type Result } from '../../domain/result';
import { fileErrorReason } from '../files/file-error';
import { nodeDisk } from '../journal/disk';
import type { JournalNotice } from '../journal/mend-journal';
import { openJournalForWriting, type Journal } from '../journal/open-journal';
import { noSeal } from '../keys/seal';
import { ledgerOf } from '../ledger/desk-parts';
import { storedDocumentsIn } from '../ledger/document-files';
import { openDocumentShelf, sweepShelf } from '../ledger/document-shelf';
import { checkReadings } from '../licence-servers/check-readings';
import { openUsageDesk } from '../licence-servers/usage-desk';
import { localDate } from '../local-date';
import { readWorkspaceFile } from './workspace-file';
import { takeWriterLock } from './writer-lock';

export type RebuildStage = 'journal' | 'documents' | 'register';

export interface Rebuilt {
  readonly head: LedgerHead;
  readonly documents: number;
  readonly pools: number;
  readonly conflicts: number;
  /** What was mended in the journal. */
  readonly notices: readonly JournalNotice[];
  /** Documents and readings that are missing or damaged: only a backup or their files can bring them back. */
  readonly findings: readonly Refusal[];
}

interface Rebuilding {
  readonly folder: string;
  readonly now: Date;
  readonly tell: (stage: RebuildStage) => void;
}

/** Torn lines are cut off, and lists that nothing needs any more are let go of. */
const mendUsage = async ({ folder, now }: Rebuilding): Promise<readonly Refusal[]> => {
  const desk = openUsageDesk({ disk: nodeDisk, folder, seal: noSeal });
  await desk.readings.mend();
  await desk.readings.sweep(now);
  return (await checkReadings(desk, now)).findings;
};

const readDocuments = async (rebuilding: Rebuilding, journal: Journal): Promise<Rebuilt> => {
  const { folder, now, tell } = rebuilding;
  tell('documents');
  const files = join(folder, 'files');
  await sweepShelf(nodeDisk, files);
  const shelf = openDocumentShelf(nodeDisk, files);
  const documents = storedDocumentsIn(journal.events);
  const damaged = (await shelf.load(documents, 'whole')).flatMap((each) => (each.ok ? [] : [each.error]));
  tell('register');
  const { pools, conflicts } = foldLedger(ledgerOf({ journal, shelf }), localDate(now));
  return {
    head: journal.head(),
    documents: documents.length - damaged.length,
    pools: pools.length,
    conflicts: conflicts.length,
    notices: journal.notices,
    findings: [...damaged, ...(await mendUsage(rebuilding))],
  };
};

/** Opening for writing mends a torn end, and writes the copy of the last lines and the mark of what was checked anew. */
const rebuildLocked = async (rebuilding: Rebuilding): Promise<Result<Rebuilt>> => {
  rebuilding.tell('journal');
  const { folder } = rebuilding;
  const journal = await openJournalForWriting({ folder, hostName: hostname(), disk: nodeDisk, afresh: true });
  if (!journal.ok) return journal;
  try {
    return done(await readDocuments(rebuilding, journal.value));
  } finally {
    await journal.value.writer?.close();
  }
};

const rebuildFolder = async (rebuilding: Rebuilding): Promise<Result<Rebuilt>> => {
  const file = await readWorkspaceFile(rebuilding.folder);
  if (!file.ok) return file;
  const lock = await takeWriterLock(rebuilding.folder);
  if (!lock.ok) return lock;
  try {
    return await rebuildLocked(rebuilding);
  } finally {
    await lock.value.release();
  }
};

/**
 * A mark of what was checked before is not believed, and still counts as a witness: a journal that is shorter than it
 * says is refused. Errors: `workspace/missing`, `workspace/damaged`, `workspace/newer`, `workspace/in-use`,
 * `workspace/unreadable`, `journal/chain-broken`, `journal/devices-damaged`.
 */
export const rebuildWorkspace = async (
  folder: string,
  now: Date,
  tell: (stage: RebuildStage) => void = () => undefined,
): Promise<Result<Rebuilt>> => {
  const place = resolve(folder);
  try {
    return await rebuildFolder({ folder: place, now, tell });
  } catch (error) {
    return refuse('workspace/unreadable', { folder: place, reason: fileErrorReason(error) });
  }
};
