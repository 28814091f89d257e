/** Gives a finished file its name in one step, and only where nobody has that name. */
import { link } from 'node:fs/promises';
import { fileErrorCode } from './file-error';

/** True when the file has both names now; false on disks without links (FAT, some network shares). Throws `EEXIST`. */
export const linkedTo = async (draft: string, path: string): Promise<boolean> => {
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if (fileErrorCode(error) === 'EEXIST' || fileErrorCode(error) === null) throw error;
    return false;
  }
};
