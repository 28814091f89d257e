/** Makes a backup without asking anybody anything, beside the workspace, and lets old ones go by the rule. */
import { readdir, rm } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { refuse, type Result } from '../../domain/result';
import { fileErrorReason } from '../files/file-error';
import { nodeDisk } from '../journal/disk';
import { readWorkspaceFile } from '../workspace/workspace-file';
import { automaticBackupFolder, automaticBackupName, datedBackup } from './automatic-backup-name';
import { backupsToKeep } from './backups-to-keep';
import { recoveryRecipient } from './recovery-key';
import { writeBackup, type BackupOrder, type BackupReport } from './write-backup';

/** Files of other names are nobody's business and stay. */
const letOldOnesGo = async (folder: string): Promise<void> => {
  const backups = (await readdir(folder)).flatMap((name) => datedBackup(name) ?? []);
  const kept = backupsToKeep(backups);
  for (const { name } of backups.filter((each) => !kept.has(each.name))) await rm(join(folder, name), { force: true });
};

/** Private keys stay out. Old backups go only when the new one has been tried. Errors: those of `writeBackup`. */
export const makeAutomaticBackup = async (
  order: Pick<BackupOrder, 'folder' | 'now' | 'upTo' | 'tell' | 'disk'>,
): Promise<Result<BackupReport>> => {
  const { disk = nodeDisk } = order;
  const folder = automaticBackupFolder(order.folder);
  const path = join(folder, automaticBackupName(order.now()));
  try {
    // Asked before anything is made: no folder of backups of nothing.
    const workspace = await readWorkspaceFile(resolve(order.folder));
    if (!workspace.ok) return workspace;
    await disk.createFolder(folder);
    const recipient = await recoveryRecipient(disk, folder);
    if (!recipient.ok) return recipient;
    const lock = { kind: 'recipients', recipients: [recipient.value] } as const;
    const written = await writeBackup({ ...order, path, lock, withKeys: false, force: false });
    if (written.ok) await letOldOnesGo(folder);
    return written;
  } catch (error) {
    return refuse('backup/write-failed', { fileName: basename(path), reason: fileErrorReason(error) });
  }
};
