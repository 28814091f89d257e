/** Lists the automatic backups of a workspace, with what each says of itself. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { done, refuse, type Result } from '../../domain/result';
import { fileErrorReason } from '../files/file-error';
import { automaticBackupFolder, datedBackup } from './automatic-backup-name';
import type { StatedKey } from './backup-lock';
import type { BackupManifest } from './backup-records';
import { backupsToKeep, type DatedBackup, type KeptAs } from './backups-to-keep';
import { readManifest } from './read-backup';
import { recoveryIdentity } from './recovery-key';
import { namesIn } from '../journal/names-in';

export interface ListedBackup extends DatedBackup {
  readonly sizeBytes: number;
  readonly keptAs: readonly KeptAs[];
  /** `null` for one that the recovery key beside it does not open. */
  readonly manifest: BackupManifest | null;
}

/** Newest first. Error: `backup/list-failed`. */
export type ListBackups = () => Promise<Result<readonly ListedBackup[]>>;

/** A backup never changes once it has its name, so its manifest is read once. */
const rememberManifests = (folder: string) => {
  const known = new Map<string, BackupManifest>();
  return async (name: string, key: StatedKey | null): Promise<BackupManifest | null> => {
    const before = known.get(name);
    if (before !== undefined || key === null) return before ?? null;
    const read = await readManifest(join(folder, name), key);
    if (!read.ok) return null;
    known.set(name, read.value);
    return read.value;
  };
};

/** What opens the backups of this workspace. */
export const recoveryKeyOf = async (workspaceFolder: string): Promise<StatedKey | null> => {
  const identity = await recoveryIdentity(automaticBackupFolder(workspaceFolder));
  return identity === null ? null : { kind: 'identities', identities: [identity] };
};

export const createBackupList = (workspaceFolder: string): ListBackups => {
  const folder = automaticBackupFolder(workspaceFolder);
  const manifestOf = rememberManifests(folder);
  const sizeOf = async (name: string): Promise<number | null> =>
    (await stat(join(folder, name)).catch(() => null))?.size ?? null;
  const list = async (): Promise<readonly ListedBackup[]> => {
    const backups = ((await namesIn(folder)) ?? []).flatMap((name) => datedBackup(name) ?? []);
    const kept = backupsToKeep(backups);
    const key = await recoveryKeyOf(workspaceFolder);
    const listed: ListedBackup[] = [];
    for (const backup of [...backups].sort((one, other) => (one.madeAt < other.madeAt ? 1 : -1))) {
      const sizeBytes = await sizeOf(backup.name);
      // One that went meanwhile is not there.
      if (sizeBytes === null) continue;
      const keptAs = kept.get(backup.name) ?? [];
      listed.push({ ...backup, sizeBytes, keptAs, manifest: await manifestOf(backup.name, key) });
    }
    return listed;
  };
  return async () => {
    try {
      return done(await list());
    } catch (error) {
      return refuse('backup/list-failed', { folder, reason: fileErrorReason(error) });
    }
  };
};
