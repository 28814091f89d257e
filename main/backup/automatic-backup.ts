/** Makes a backup without asking anybody anything, beside the workspace, and lets old ones go by the rule. */
import { readdir, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { refuse, type Result } from '../../domain/result';
import { fileErrorReason } from '../files/file-error';
import { nodeDisk } from '../journal/disk';
import { localDate } from '../local-date';
import { readWorkspaceFile } from '../workspace/workspace-file';
import { backupsToKeep, type DatedBackup } from './backups-to-keep';
import { recoveryRecipient } from './recovery-key';
import { writeBackup, type BackupOrder, type BackupReport } from './write-backup';

/** Beside the workspace and not in it: whoever loses that folder still has its backups. */
export const automaticBackupFolder = (workspaceFolder: string): string => {
  const folder = resolve(workspaceFolder);
  return join(dirname(folder), `${basename(folder)}-backups`);
};

/** The instant without colons, which Windows allows in no name. */
const nameOf = (now: Date): string => `coterm-${now.toISOString().replaceAll(':', '')}.age`;

const dated = (name: string): readonly DatedBackup[] => {
  const [, day, hour, minute, rest] = /^coterm-(\d{4}-\d\d-\d\dT)(\d\d)(\d\d)(\d\d\.\d{3}Z)\.age$/.exec(name) ?? [];
  const madeAt = `${day}${hour}:${minute}:${rest}`;
  return Number.isNaN(Date.parse(madeAt)) ? [] : [{ name, madeAt, on: localDate(new Date(madeAt)) }];
};

/** Files of other names are nobody's business and stay. */
const letOldOnesGo = async (folder: string): Promise<void> => {
  const backups = (await readdir(folder)).flatMap(dated);
  const kept = backupsToKeep(backups);
  for (const { name } of backups.filter((each) => !kept.has(each.name))) await rm(join(folder, name), { force: true });
};

/** Private keys stay out. Old backups go only when the new one has been tried. Errors: those of `writeBackup`. */
export const makeAutomaticBackup = async (
  order: Pick<BackupOrder, 'folder' | 'now' | 'tell'>,
): Promise<Result<BackupReport>> => {
  const folder = automaticBackupFolder(order.folder);
  const path = join(folder, nameOf(order.now()));
  try {
    // Asked before anything is made: no folder of backups of nothing.
    const workspace = await readWorkspaceFile(resolve(order.folder));
    if (!workspace.ok) return workspace;
    await nodeDisk.createFolder(folder);
    const recipient = await recoveryRecipient(nodeDisk, folder);
    if (!recipient.ok) return recipient;
    const lock = { kind: 'recipients', recipients: [recipient.value] } as const;
    const written = await writeBackup({ ...order, path, lock, withKeys: false, force: false });
    if (written.ok) await letOldOnesGo(folder);
    return written;
  } catch (error) {
    return refuse('backup/write-failed', { fileName: basename(path), reason: fileErrorReason(error) });
  }
};
