/** Looks at the names of all the files that a command is to write before it writes the first one. */
import { lstat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { done, refuse, type Result } from '../../domain/result';

const isTaken = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  );

/** A refusal of the second would leave the first behind. Error: `file/exists`, also for one name that is given twice. */
export const freeNames = async (given: readonly (string | undefined)[], force: boolean): Promise<Result<null>> => {
  const paths = given.filter((path) => path !== undefined);
  const places = paths.map((path) => resolve(path));
  const twice = paths.find((_path, index) => places.indexOf(places[index] ?? '') !== index);
  if (twice !== undefined) return refuse('file/exists', { fileName: basename(twice) });
  if (force) return done(null);
  for (const path of paths) if (await isTaken(path)) return refuse('file/exists', { fileName: basename(path) });
  return done(null);
};
