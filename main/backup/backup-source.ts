/** Plans a backup: which bytes of the workspace go into it, in which order, and how many. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { documentFileName } from '../ledger/document-files';
import { isMissing } from '../journal/disk';
import type { ReadLines } from '../journal/earlier-reading';
import { segmentName } from '../journal/segments';
import { usageInBackup } from '../licence-servers/usage-in-backup';
import { fileChunks } from './byte-stream';
import type { WorkspaceContents } from './workspace-contents';
import { keyNamesIn } from './keep-keys';

/** A file as it will be named in the backup, relative to the workspace with forward slashes. */
export interface SourceFile {
  readonly path: string;
  readonly size: number;
  /** Of a small file that may be written anew meanwhile; others are read when their turn comes. */
  readonly content?: Uint8Array;
}

export interface BackupSource {
  readonly folder: string;
  readonly journal: ReadLines;
  readonly files: readonly SourceFile[];
  /** How many of the files hold private keys. */
  readonly keys: number;
}

const sourceFile = async (folder: string, path: string): Promise<readonly SourceFile[]> => {
  try {
    const facts = await stat(join(folder, path));
    return facts.isFile() ? [{ path, size: facts.size }] : [];
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
};

/** As long as they are now: a log only grows, and a list that is named here stays for another day. */
const usageFiles = async (folder: string, now: Date): Promise<readonly SourceFile[]> => {
  const { paths, status } = await usageInBackup(folder, now);
  const files: SourceFile[] = [];
  for (const path of paths) files.push(...(await sourceFile(folder, path)));
  if (status === null) return files;
  return [...files, { path: status.path, size: status.content.length, content: status.content }];
};

/** The keys of devices stay where they are: two computers with one would contradict each other in the journal. */
export const planSource = async (
  folder: string,
  { reading, documents }: WorkspaceContents,
  { withKeys, now }: { readonly withKeys: boolean; readonly now: Date },
): Promise<BackupSource> => {
  const keyPaths = withKeys ? [...(await keyNamesIn(folder))].sort().map((name) => `keys/${name}`) : [];
  const documentPaths = documents.map((document) => `files/${documentFileName(document)}`);
  const paths = ['workspace.json', ...documentPaths, 'trust/issuers.json', 'journal/devices.json', ...keyPaths];
  const files: SourceFile[] = [];
  for (const path of paths) files.push(...(await sourceFile(folder, path)));
  files.push(...(await usageFiles(folder, now)));
  return { folder, journal: reading, files, keys: files.filter(({ path }) => path.startsWith('keys/key-')).length };
};

/**
 * The journal's lines as they were read: all segments but the last from the disk, where they no longer change, and the
 * last from memory, because an app may be appending to it.
 */
export async function* journalBytes({ folder, journal }: BackupSource): AsyncGenerator<Uint8Array> {
  const { number, good, owed } = journal.last;
  for (let segment = 1; segment < number; segment += 1)
    yield* fileChunks(join(folder, 'journal', segmentName(segment)));
  yield good;
  yield owed;
}
