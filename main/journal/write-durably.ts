/** Writes a whole file so that after a power cut either the old content or the new one is there, never a mixture. */
import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Disk } from './disk';

const UNFINISHED = '.unfinished';

/** Removes what a crash left behind in a folder. The caller is the only one who writes there. */
export const removeUnfinished = async (disk: Disk, folder: string): Promise<void> => {
  const names = await readdir(folder);
  for (const name of names.filter((each) => each.endsWith(UNFINISHED))) await disk.remove(join(folder, name));
};

const writeFlushed = async (disk: Disk, path: string, bytes: Uint8Array): Promise<void> => {
  const file = await disk.openFile(path);
  try {
    await file.writeAt(bytes, 0);
    await file.flush();
  } finally {
    await file.close();
  }
};

/** Flushes the bytes under another name, renames, and flushes the folder. The file is readable by its owner only. */
export const writeDurably = async (disk: Disk, path: string, bytes: Uint8Array): Promise<void> => {
  const unfinished = `${path}.${randomUUID()}${UNFINISHED}`;
  try {
    await writeFlushed(disk, unfinished, bytes);
    await disk.rename(unfinished, path);
  } catch (error) {
    await disk.remove(unfinished);
    throw error;
  }
  await disk.flushFolder(dirname(path));
};
