/** Says whether sources changed since a build: one short text over the path, size and time of every file that goes in. */
import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Every file at or below a path, in a stable order; a path that is missing has none.
 * @param {string} path
 * @returns {string[]}
 */
const filesBelow = (path) => {
  const facts = statSync(path, { throwIfNoEntry: false });
  if (facts === undefined) return [];
  if (!facts.isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesBelow(join(path, name)));
};

/**
 * @param {string} root folder that the paths are relative to
 * @param {readonly string[]} paths files and folders
 * @returns {string} 64 hexadecimal digits
 */
export const sourceStamp = (root, paths) => {
  const stamp = createHash('sha256');
  for (const file of paths.flatMap((path) => filesBelow(join(root, path)))) {
    const { size, mtimeMs } = statSync(file);
    stamp.update(`${file}\0${size}\0${mtimeMs}\n`);
  }
  return stamp.digest('hex');
};
