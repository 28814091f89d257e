/** Whether somebody was trusted, or no longer, after an automatic backup was made: no event of the journal tells that. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { automaticBackupFolder } from './automatic-backup-name';

const writtenAt = async (path: string): Promise<number | null> => (await stat(path).catch(() => null))?.mtimeMs ?? null;

/** Both times are the disk's own, whatever the clock was set to in between. */
export const isOlderThanTrust = async (workspaceFolder: string, backup: string): Promise<boolean> => {
  const trust = await writtenAt(join(workspaceFolder, 'trust', 'issuers.json'));
  const made = await writtenAt(join(automaticBackupFolder(workspaceFolder), backup));
  return trust !== null && made !== null && trust > made;
};
