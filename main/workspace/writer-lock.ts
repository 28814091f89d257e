/** Lets one process at a time write to a workspace: a file that is created only where there is none. */
import { randomUUID } from 'node:crypto';
import { readFile, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { done, refuse, type Result } from '../../domain/result';
import { fileErrorReason } from '../files/file-error';
import { isMissing } from '../journal/disk';
import { createOnly } from './create-only';
import { isStillRunning, processStart } from './process-identity';

export const LOCK_FILE = 'writer.lock';
const TAKEOVER_FILE = 'writer.lock.takeover';

/** A lock without readable content is one that is being written; after this long it is one that never was. */
const UNWRITTEN_MS = 10_000;

/** The first may find that a takeover was cut short, and clears that away. */
const LOOKS = 2;

const holderSchema = z.strictObject({
  v: z.literal(1),
  pid: z.int().min(1),
  /** See `processStart`. */
  start: z.string().nullable(),
  host: z.string(),
  token: z.string(),
  since: z.string(),
});

/** Who writes to the workspace. */
export type LockHolder = Readonly<z.infer<typeof holderSchema>>;

export interface WriterLock {
  readonly holder: LockHolder;
  /** Lets the next one write; a lock that somebody else took meanwhile is left alone. */
  readonly release: () => Promise<void>;
}

const ownHolder = async (): Promise<LockHolder> => ({
  v: 1,
  pid: process.pid,
  start: await processStart(process.pid),
  host: hostname(),
  token: randomUUID(),
  since: new Date().toISOString(),
});

const parseHolder = (text: string): LockHolder | null => {
  try {
    return holderSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
};

export type LockState = 'free' | 'being-written' | 'abandoned' | LockHolder;

const ageMs = async (path: string): Promise<number> => Date.now() - (await stat(path)).mtimeMs;

const readLock = async (path: string): Promise<LockState> => {
  try {
    const holder = parseHolder(await readFile(path, 'utf8'));
    if (holder === null) return (await ageMs(path)) > UNWRITTEN_MS ? 'abandoned' : 'being-written';
    // Of a process on another computer nothing can be known, so it is believed to run.
    const isHeld = holder.host !== hostname() || (await isStillRunning(holder.pid, holder.start));
    return isHeld ? holder : 'abandoned';
  } catch (error) {
    if (isMissing(error)) return 'free';
    throw error;
  }
};

/** The lock as anyone can see it: its holder, or why there is none. */
export const lockState = (folder: string): Promise<LockState> => readLock(join(folder, LOCK_FILE));

/** Who writes to the workspace at the moment; `null` when nobody does. */
export const currentWriter = async (folder: string): Promise<LockHolder | null> => {
  const state = await lockState(folder);
  return typeof state === 'string' ? null : state;
};

/** Removes a dead process's lock, under a lock of its own: two processes that find it dead must not remove each other's. */
export const removeAbandonedLock = async (folder: string): Promise<void> => {
  const guard = join(folder, TAKEOVER_FILE);
  if (!(await createOnly(guard, `${JSON.stringify(await ownHolder())}\n`))) {
    // Whoever was taking over may have been ended there.
    if ((await readLock(guard)) === 'abandoned') await rm(guard, { force: true });
    return;
  }
  try {
    if ((await readLock(join(folder, LOCK_FILE))) === 'abandoned') await rm(join(folder, LOCK_FILE), { force: true });
  } finally {
    await rm(guard, { force: true });
  }
};

const inUse = async (path: string): Promise<Result<never>> => {
  const state = await readLock(path);
  return refuse(
    'workspace/in-use',
    typeof state === 'string' ? {} : { pid: state.pid, host: state.host, since: state.since },
  );
};

/** Where the folder with the lock in it was moved to meanwhile. */
export const releaseLockIn = async (folder: string, { token }: LockHolder): Promise<void> => {
  const path = join(folder, LOCK_FILE);
  try {
    const state = await readLock(path);
    if (typeof state !== 'string' && state.token === token) await rm(path, { force: true });
  } catch (error) {
    // What was done under the lock stays done: a disk that fails now leaves a lock that the next one takes over.
    fileErrorReason(error);
  }
};

const lockHeld = (folder: string, holder: LockHolder): WriterLock => ({
  holder,
  release: () => releaseLockIn(folder, holder),
});

/** `workspace/in-use` with `pid`, `host` and `since` while another process, or this one, holds the lock. */
export const takeWriterLock = async (folder: string): Promise<Result<WriterLock>> => {
  const path = join(folder, LOCK_FILE);
  for (let look = 0; look < LOOKS && (await readLock(path)) === 'abandoned'; look += 1)
    await removeAbandonedLock(folder);
  const holder = await ownHolder();
  const isTaken = await createOnly(path, `${JSON.stringify(holder)}\n`);
  return isTaken ? done(lockHeld(folder, holder)) : await inUse(path);
};
