/** Where the public test vectors lie: the folder that COTERM_VECTORS names; they are others' data and not in this project. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** One of the folders; `null` when COTERM_VECTORS is not set, and an error when it names a folder without this one. */
export const vectorFolder = (name: string): string | null => {
  const root = process.env['COTERM_VECTORS'];
  if (root === undefined || root === '') return null;
  const folder = join(root, name);
  if (!existsSync(folder)) throw new Error(`COTERM_VECTORS names ${root}, but there is no ${name} in it.`);
  return folder;
};

/** Ends a group's title, so that a skipped group says why. */
export const unlessSet = (folder: string | null): string =>
  folder === null ? ' (skipped: COTERM_VECTORS is not set)' : '';
