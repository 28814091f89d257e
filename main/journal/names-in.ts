/** The names in a folder, for those to whom a folder that is not there is no error. */
import { readdir } from 'node:fs/promises';
import { isMissing } from './disk';

/** `null` where there is no folder; anything else that goes wrong is thrown. */
export const namesIn = async (folder: string): Promise<readonly string[] | null> => {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
};
