/** Names what is not finished yet after the process that is at it, so that a later one can clear away what a crash left. */
import { createHash, randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { isStillRunning } from './process-identity';
import { namesIn } from '../journal/names-in';

const thisHost = (): string => createHash('sha256').update(hostname()).digest('hex').slice(0, 8);

/** A hidden name beside `target`: on the same disk, so that renaming it is one step. */
export const draftPath = (target: string): string =>
  join(dirname(target), `.${basename(target)}.${thisHost()}-${process.pid}.${randomUUID()}.unfinished`);

interface Draft {
  /** Name of what it was to become. */
  readonly target: string;
  readonly pid: number;
}

/** `null` for other names, and for drafts of another computer, of which nothing can be known. */
const parseDraft = (name: string): Draft | null => {
  const [, target = '', host, pid] = /^\.(.+)\.([0-9a-f]{8})-(\d{1,10})\.[0-9a-f-]{36}\.unfinished$/.exec(name) ?? [];
  return host === thisHost() ? { target, pid: Number(pid) } : null;
};

/** Removes the drafts in a folder whose process on this computer has ended. */
export const removeAbandonedDraftsIn = async (
  folder: string,
  isWanted: (target: string) => boolean = () => true,
): Promise<void> => {
  for (const name of (await namesIn(folder)) ?? []) {
    const draft = parseDraft(name);
    if (draft === null || !isWanted(draft.target) || (await isStillRunning(draft.pid, null))) continue;
    await rm(join(folder, name), { recursive: true, force: true });
  }
};

/** Those of `target` alone. */
export const removeAbandonedDrafts = (target: string): Promise<void> =>
  removeAbandonedDraftsIn(dirname(target), (name) => name === basename(target));
