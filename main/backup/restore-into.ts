/** Restores a backup into a folder of its own and proves that it holds what its manifest says: each backup's trial, and each restore's first half. */
import { done, refuse, type Result } from '../../domain/result';
import type { Disk } from '../journal/disk';
import type { BackupKey } from './backup-lock';
import type { BackupManifest } from './backup-records';
import { readBackup } from './read-backup';
import { createRestoreSink } from './restore-sink';
import { isSameContents, readContents } from './workspace-contents';

/** The journal is checked signature by signature; documents by the digests that name them. */
const checkRestored = async (folder: string, manifest: BackupManifest): Promise<Result<BackupManifest>> => {
  const restored = await readContents({ folder, asOf: manifest.asOf, afresh: true });
  if (!restored.ok) return refuse('backup/damaged', { reason: restored.error.code });
  return isSameContents(restored.value.contents, manifest) ? done(manifest) : refuse('backup/damaged');
};

/** `folder` must not exist yet; after a refusal the caller removes it. Errors: those of `readBackup`. */
export const restoreInto = async (
  disk: Disk,
  folder: string,
  path: string,
  key: BackupKey,
): Promise<Result<BackupManifest>> => {
  const sink = createRestoreSink(disk, folder);
  await disk.createFolder(folder);
  try {
    const read = await readBackup(path, key, () => sink);
    if (!read.ok) return read;
    await sink.finish();
    return await checkRestored(folder, read.value);
  } finally {
    await sink.abandon();
  }
};
