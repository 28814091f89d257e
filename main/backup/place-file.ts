/** Gives a finished file its name: in one step, and without replacing another unless that is wanted. */
import { link, rm, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { done, refuse, type Result } from '../../domain/result';
import { fileErrorCode } from '../files/file-error';
import type { Disk } from '../journal/disk';

export const exists = async (path: string): Promise<boolean> => (await stat(path).catch(() => null)) !== null;

/** True when the file has both names now; false on disks without links (FAT, some network shares). */
const linkedTo = async (draft: string, path: string): Promise<boolean> => {
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if (fileErrorCode(error) === 'EEXIST' || fileErrorCode(error) === null) throw error;
    return false;
  }
};

const placeNew = async (disk: Disk, draft: string, path: string): Promise<void> => {
  if (await linkedTo(draft, path)) await rm(draft, { force: true });
  else await disk.rename(draft, path);
};

/** Error: `file/exists`. Other failures of the disk are thrown. */
export const placeFile = async (
  disk: Disk,
  draft: string,
  path: string,
  mayReplace: boolean,
): Promise<Result<null>> => {
  if (!mayReplace && (await exists(path))) return refuse('file/exists', { fileName: basename(path) });
  try {
    await (mayReplace ? disk.rename(draft, path) : placeNew(disk, draft, path));
  } catch (error) {
    if (fileErrorCode(error) === 'EEXIST' && !mayReplace) return refuse('file/exists', { fileName: basename(path) });
    throw error;
  }
  await disk.flushFolder(dirname(path));
  return done(null);
};
