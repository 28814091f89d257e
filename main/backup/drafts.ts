/** Names what is not finished yet after the process that is at it, so that a later one can clear away what a crash left. */
import { createHash, randomUUID } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { isMissing } from '../journal/disk';
import { isStillRunning } from '../workspace/process-identity';

const UNFINISHED = '.unfinished';

const thisHost = (): string => createHash('sha256').update(hostname()).digest('hex').slice(0, 8);

/** A hidden name beside `target`: on the same disk, so that renaming it is one step. */
export const draftPath = (target: string): string =>
  join(dirname(target), `.${basename(target)}.${thisHost()}-${process.pid}.${randomUUID()}${UNFINISHED}`);

const ownerOf = (name: string, prefix: string): number | null => {
  if (!name.startsWith(prefix) || !name.endsWith(UNFINISHED)) return null;
  const [, host, pid] = /^([0-9a-f]{8})-(\d{1,10})\./.exec(name.slice(prefix.length)) ?? [];
  return host === thisHost() ? Number(pid) : null;
};

const namesIn = async (folder: string): Promise<readonly string[]> => {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
};

/** Removes drafts of `target` whose process on this computer has ended. */
export const removeAbandonedDrafts = async (target: string): Promise<void> => {
  const folder = dirname(target);
  for (const name of await namesIn(folder)) {
    const pid = ownerOf(name, `.${basename(target)}.`);
    if (pid === null || (await isStillRunning(pid, null))) continue;
    await rm(join(folder, name), { recursive: true, force: true });
  }
};
