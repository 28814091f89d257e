/** Restores a workspace from a backup: into a hidden folder beside its place first, and there in one step once it is proved. */
import { rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { done, refuse, type Result } from '../../domain/result';
import { fileErrorReason } from '../files/file-error';
import { nodeDisk, type Disk } from '../journal/disk';
import { draftPath, removeAbandonedDrafts } from '../workspace/drafts';
import { takeWriterLock, type WriterLock } from '../workspace/writer-lock';
import type { BackupKey } from './backup-lock';
import type { BackupManifest } from './backup-records';
import { emptyPlace, type Place } from './empty-place';
import { readBackup } from './read-backup';
import { restoreInto } from './restore-into';

export interface RestoreOrder {
  readonly path: string;
  readonly key: BackupKey;
  /** The folder that becomes the workspace. */
  readonly into: string;
  readonly disk?: Disk;
}

type Restoring = Required<RestoreOrder>;

const nowhere = { journalLine: () => Promise.resolve(), filePiece: () => Promise.resolve() };

/** Reads the whole backup and checks it; writes nothing. Errors: those of `readBackup`. */
export const previewBackup = (path: string, key: BackupKey): Promise<Result<BackupManifest>> =>
  readBackup(path, key, () => nowhere);

/** What stood there is set aside first, holds nothing, and goes only when the restored workspace has its place. */
const takePlace = async ({ into, disk }: Restoring, restored: string, place: Place): Promise<void> => {
  const aside = draftPath(into);
  if (place !== 'nothing') await disk.rename(into, aside);
  try {
    await disk.rename(restored, into);
  } catch (error) {
    if (place !== 'nothing') await disk.rename(aside, into);
    throw error;
  }
  await disk.flushFolder(dirname(into));
  await rm(aside, { recursive: true, force: true }).catch(fileErrorReason);
};

const restoreBeside = async (restoring: Restoring, place: Place): Promise<Result<BackupManifest>> => {
  const { disk, into, path, key } = restoring;
  const draft = draftPath(into);
  try {
    const restored = await restoreInto(disk, draft, path, key);
    if (restored.ok) await takePlace(restoring, draft, place);
    return restored;
  } finally {
    await rm(draft, { recursive: true, force: true }).catch(fileErrorReason);
  }
};

/** An empty workspace may be open in an app: its lock is taken, so that nothing is written to it meanwhile. */
const lockPlace = async (into: string, place: Place): Promise<Result<WriterLock | null>> =>
  place === 'empty-workspace' ? await takeWriterLock(into) : done(null);

const restoreLocked = async (restoring: Restoring): Promise<Result<BackupManifest>> => {
  const { into, disk } = restoring;
  const place = await emptyPlace(into);
  if (!place.ok) return place;
  const lock = await lockPlace(into, place.value);
  if (!lock.ok) return lock;
  try {
    // Asked again: an app may have written between the first look and the lock.
    const still = await emptyPlace(into);
    if (!still.ok) return still;
    await disk.createFolder(dirname(into));
    await removeAbandonedDrafts(into);
    return await restoreBeside(restoring, place.value);
  } finally {
    await lock.value?.release();
  }
};

/**
 * Nothing is changed after a refusal. Errors: `restore/not-empty`, `workspace/in-use`, `restore/write-failed` with
 * `reason`, and those of `readBackup`.
 */
export const restoreBackup = async (order: RestoreOrder): Promise<Result<BackupManifest>> => {
  const into = resolve(order.into);
  try {
    return await restoreLocked({ disk: nodeDisk, ...order, into });
  } catch (error) {
    return refuse('restore/write-failed', { folder: into, reason: fileErrorReason(error) });
  }
};
