/** Whether a licence server said something else after an automatic backup was made: readings are no events of the journal. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { namesIn } from '../journal/names-in';
import { automaticBackupFolder } from './automatic-backup-name';

const writtenAt = async (path: string): Promise<number> => (await stat(path).catch(() => null))?.mtimeMs ?? 0;

/** Both times are the disk's own, whatever the clock was set to in between. */
export const isOlderThanReadings = async (workspaceFolder: string, backup: string): Promise<boolean> => {
  const folder = join(workspaceFolder, 'usage', 'readings');
  const names = (await namesIn(folder)) ?? [];
  const newest = Math.max(0, ...(await Promise.all(names.map((name) => writtenAt(join(folder, name))))));
  return newest > (await writtenAt(join(automaticBackupFolder(workspaceFolder), backup)));
};
