/** Removes what a process that was ended in the middle of a write left in the workspace. */
import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { removeAbandonedDraftsIn } from './drafts';
import { namesIn } from '../journal/names-in';

/** As `writeDurably` and `writeAtomically` name what has no name of its own yet. */
const isUnfinished = (name: string): boolean => name.endsWith('.unfinished') || /^\..+\.tmp$/.test(name);

const unfinishedIn = async (folder: string): Promise<readonly string[]> =>
  ((await namesIn(folder)) ?? []).filter(isUnfinished).map((name) => join(folder, name));

/** `workspace.json` is made before the lock is taken: two first starts at once may each be at a draft of it. */
const ABANDONED_MS = 10_000;

const isOld = async (path: string): Promise<boolean> => {
  const facts = await stat(path).catch(() => null);
  return facts !== null && Date.now() - facts.mtimeMs > ABANDONED_MS;
};

/** The caller holds the workspace's lock, under which all of these are written. */
export const sweepDrafts = async (folder: string): Promise<void> => {
  for (const place of ['device', 'keys', 'trust', 'usage', join('usage', 'used'), join('journal', 'torn')])
    for (const path of await unfinishedIn(join(folder, place))) await rm(path, { force: true });
  await removeAbandonedDraftsIn(folder);
  const first = (await unfinishedIn(folder)).filter((path) => path.includes('workspace.json.'));
  for (const path of first) if (await isOld(path)) await rm(path, { force: true });
};
