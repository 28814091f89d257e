/** Puts another workspace into a folder's place and sets aside what stood there; a crash leaves one of both, whole. */
import { readdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { done, refuse, type Result } from '../../domain/result';
import { isMissing, type Disk } from '../journal/disk';
import { RUNNING_HOST_FILE } from './workspace-file';
import { currentWriter, LOCK_FILE, releaseLockIn, takeWriterLock } from './writer-lock';

/** A workspace that was replaced, beside the one that has its place. */
export interface SetAside {
  readonly path: string;
  /** Instant at which it was set aside. */
  readonly at: string;
}

/** Without colons, which Windows allows in no name. */
const nameOf = (at: Date): string => at.toISOString().replaceAll(':', '');

const instantOf = (text: string): string => text.replace(/T(\d\d)(\d\d)/, 'T$1:$2:');

const asidePath = (folder: string, name: string): string =>
  join(dirname(folder), `${basename(folder)}-before-restore-${name}`);

/** As long as a folder has this name, its place may be empty; the lock in it says whether somebody is at it. */
const leavingPath = (folder: string, name: string): string =>
  join(dirname(folder), `.${basename(folder)}.${name}.leaving`);

/** Names beside the folder that are its own, a prefix, an instant and an ending. */
const instantsBeside = async (folder: string, prefix: string, ending: string): Promise<readonly string[]> => {
  const names = await readdir(dirname(folder)).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  return names
    .filter((name) => name.startsWith(prefix) && name.endsWith(ending))
    .map((name) => name.slice(prefix.length, name.length - ending.length))
    .filter((name) => /^\d{4}-\d\d-\d\dT\d{6}\.\d{3}Z$/.test(name))
    .sort();
};

/** The one that was set aside last; `null` where there is none. */
export const lastSetAside = async (workspaceFolder: string): Promise<SetAside | null> => {
  const folder = resolve(workspaceFolder);
  const name = (await instantsBeside(folder, `${basename(folder)}-before-restore-`, '')).at(-1);
  return name === undefined ? null : { path: asidePath(folder, name), at: instantOf(name) };
};

const exists = async (folder: string): Promise<boolean> => {
  try {
    await readdir(folder);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
};

const setAside = async (disk: Disk, leaving: string, aside: string): Promise<void> => {
  await disk.remove(join(leaving, LOCK_FILE));
  await disk.rename(leaving, aside);
  await disk.flushFolder(dirname(aside));
};

/** Where a running host can be found stays with the place. */
const keepRunningHost = async (disk: Disk, from: string, to: string): Promise<void> => {
  try {
    await disk.rename(join(from, RUNNING_HOST_FILE), join(to, RUNNING_HOST_FILE));
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
};

export interface Swap {
  readonly disk: Disk;
  /** The place. Nobody writes to what stands there. */
  readonly folder: string;
  /** What takes the place, on the same disk. */
  readonly by: string;
  readonly now: Date;
}

const moveBoth = async ({ disk, folder, by, now }: Swap): Promise<void> => {
  const leaving = leavingPath(folder, nameOf(now));
  await disk.rename(folder, leaving);
  try {
    await disk.rename(by, folder);
  } catch (error) {
    await disk.rename(leaving, folder);
    throw error;
  }
  await disk.flushFolder(dirname(folder));
  await keepRunningHost(disk, leaving, folder);
  await setAside(disk, leaving, asidePath(folder, nameOf(now)));
};

/** Errors: `workspace/in-use`. Failures of the disk are thrown; what stood there stands there again then. */
export const swapWorkspace = async (swap: Swap): Promise<Result<null>> => {
  const folder = resolve(swap.folder);
  const lock = await takeWriterLock(folder);
  if (!lock.ok) return lock;
  try {
    await moveBoth({ ...swap, folder });
    return done(null);
  } finally {
    await lock.value.release();
    await releaseLockIn(leavingPath(folder, nameOf(swap.now)), lock.value.holder);
  }
};

/**
 * Ends what a crash cut short: what was leaving gets its place back, or is set aside where something else has it.
 * Error: `workspace/in-use` while another process is at it.
 */
export const finishSwap = async (disk: Disk, workspaceFolder: string): Promise<Result<null>> => {
  const folder = resolve(workspaceFolder);
  for (const name of await instantsBeside(folder, `.${basename(folder)}.`, '.leaving')) {
    const leaving = leavingPath(folder, name);
    const writer = await currentWriter(leaving);
    if (writer !== null) return refuse('workspace/in-use', { pid: writer.pid, host: writer.host, since: writer.since });
    if (await exists(folder)) await setAside(disk, leaving, asidePath(folder, name));
    else await disk.rename(leaving, folder);
    await disk.flushFolder(dirname(folder));
  }
  return done(null);
};
