/** Whether a workspace can be restored into a folder: where there is nothing, or a workspace in which nothing ever happened. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { done, refuse, type Result } from '../../domain/result';
import { listSegments } from '../journal/segments';
import { readTailCopy } from '../journal/tail-copy';
import { openKeyStore } from '../keys/key-store';
import { noSeal } from '../keys/seal';
import { openTrustStore } from '../keys/trust-store';
import { ownNames, readWorkspaceFile, WORKSPACE_FILE } from '../workspace/workspace-file';
import { namesIn } from '../journal/names-in';

export type Place = 'nothing' | 'empty-folder' | 'empty-workspace';

/** Segments may stand there without a line in them; whoever cannot be read counts as somebody's. */
const holdsEvents = async (folder: string): Promise<boolean> => {
  const journal = join(folder, 'journal');
  if ((await listSegments(journal)).some((number) => number > 1)) return true;
  const first = await readFile(join(journal, '000001.ndjson')).catch(() => new Uint8Array());
  return first.length > 0 || ((await readTailCopy(journal))?.bytes.length ?? 0) > 0;
};

const holdsKeysOrTrust = async (folder: string): Promise<boolean> => {
  const keys = await openKeyStore(join(folder, 'keys'), noSeal).list();
  const issuers = await openTrustStore(join(folder, 'trust')).pinned();
  return !keys.ok || !issuers.ok || keys.value.keys.length + keys.value.damaged.length + issuers.value.length > 0;
};

/** What the system leaves in folders that people look into. */
const systemNames = new Set(['.DS_Store', 'desktop.ini', 'Thumbs.db']);

const isOwnName = (name: string): boolean => name === WORKSPACE_FILE || ownNames.has(name);

const foundIn = (folder: string, names: readonly string[]): Result<never> =>
  refuse('restore/not-empty', { folder, found: names.slice(0, 3).join(', ') });

/** Error: `restore/not-empty` with `folder` and what was `found` there. */
export const emptyPlace = async (folder: string): Promise<Result<Place>> => {
  const all = await namesIn(folder);
  if (all === null) return done('nothing');
  const names = all.filter((name) => !systemNames.has(name));
  if (names.length === 0) return done('empty-folder');
  const strange = names.filter((name) => !isOwnName(name));
  if (strange.length > 0) return foundIn(folder, strange);
  if (!(await readWorkspaceFile(folder)).ok) return foundIn(folder, names);
  const documents = (await namesIn(join(folder, 'files'))) ?? [];
  const readings = (await namesIn(join(folder, 'usage', 'readings'))) ?? [];
  if (documents.length > 0 || readings.length > 0 || (await holdsEvents(folder)) || (await holdsKeysOrTrust(folder)))
    return foundIn(folder, ['a Coterm workspace']);
  return done('empty-workspace');
};
