/** Gives a finished file its name: in one step, and without replacing another unless that is wanted. */
import { rm, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { done, refuse, type Result } from '../../domain/result';
import { fileErrorCode } from '../files/file-error';
import { linkedTo } from '../files/linked-to';
import type { Disk } from '../journal/disk';

export const exists = async (path: string): Promise<boolean> => (await stat(path).catch(() => null)) !== null;

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
