/** Says what a workspace holds, the same way before a backup, after its trial restore and after a real one. */
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { LedgerHead } from '../../contract/ipc';
import type { CivilDate } from '../../domain/calendar/civil-date';
import { foldLedger } from '../../domain/ledger/fold-ledger';
import { done, type Result } from '../../domain/result';
import { nodeDisk } from '../journal/disk';
import { earlierReading, type ReadLines } from '../journal/earlier-reading';
import { headOf, readJournalIn } from '../journal/open-journal';
import type { JournalReading } from '../journal/read-journal';
import { ledgerOf } from '../ledger/desk-parts';
import { storedDocumentsIn, type DocumentName } from '../ledger/document-files';
import { openDocumentShelf } from '../ledger/document-shelf';
import { readWorkspaceFile } from '../workspace/workspace-file';
import type { BackupManifest } from './backup-records';

/** What is counted and compared. */
export type Contents = Pick<
  BackupManifest,
  'workspace' | 'head' | 'newestAt' | 'pools' | 'documents' | 'documentsMissing'
>;

export interface WorkspaceContents {
  readonly contents: Contents;
  readonly reading: ReadLines;
  /** Every document that the journal names. */
  readonly documents: readonly DocumentName[];
}

export interface ContentsQuestion {
  readonly folder: string;
  /** The day on which pools are counted. */
  readonly asOf: CivilDate;
  /** Checks every signature of the journal, whatever was checked before. */
  readonly afresh?: boolean;
  /** Leaves out what was appended after this head. */
  readonly upTo?: LedgerHead | undefined;
}

/** Clocks of events may be set to what no date can name. */
const instantOf = (wallMs: number | undefined): string | null =>
  wallMs === undefined || wallMs > 253_402_300_799_999 ? null : new Date(wallMs).toISOString();

interface Standing {
  readonly lines: ReadLines;
  readonly head: LedgerHead;
}

const standingOf = (reading: JournalReading, upTo: LedgerHead | undefined): Standing => {
  const earlier = upTo === undefined ? null : earlierReading(reading, upTo);
  return upTo === undefined || earlier === null
    ? { lines: reading, head: headOf(reading) }
    : { lines: earlier, head: upTo };
};

const contentsOf = async (
  { folder, asOf, upTo }: ContentsQuestion,
  workspace: string,
  reading: JournalReading,
): Promise<WorkspaceContents> => {
  const { lines, head } = standingOf(reading, upTo);
  const { events, latestClock } = lines;
  const shelf = openDocumentShelf(nodeDisk, join(folder, 'files'));
  const documents = storedDocumentsIn(events);
  const documentsMissing = (await shelf.load(documents, 'whole')).length;
  const { pools } = foldLedger(ledgerOf({ journal: { events }, shelf }), asOf);
  const counts = { pools: pools.length, documents: documents.length - documentsMissing, documentsMissing };
  const newestAt = instantOf(latestClock?.wallMs);
  return { contents: { workspace, head, newestAt, ...counts }, reading: lines, documents };
};

/** Errors: `workspace/missing`, `workspace/damaged`, `workspace/newer`, `journal/chain-broken`, `journal/devices-damaged`. */
export const readContents = async (question: ContentsQuestion): Promise<Result<WorkspaceContents>> => {
  const { folder, afresh = false } = question;
  const file = await readWorkspaceFile(folder);
  if (!file.ok) return file;
  const read = await readJournalIn({ folder, hostName: hostname(), afresh });
  return read.ok ? done(await contentsOf(question, file.value.id, read.value.reading)) : read;
};

const parts = ['workspace', 'newestAt', 'pools', 'documents', 'documentsMissing'] as const;

/** Whether two workspaces hold the same, event for event and document for document. */
export const isSameContents = (one: Contents, other: Contents): boolean =>
  parts.every((part) => one[part] === other[part]) &&
  one.head.count === other.head.count &&
  one.head.head === other.head.head &&
  one.head.digest === other.head.digest;
