/** Moves a finished build into its place file by file, so that whoever runs the former one is not disturbed. */
import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

const DAY_MS = 24 * 60 * 60 * 1000;

/** @param {string} folder @returns {string[]} files in it, relative to it */
const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(folder, name)).isFile());

/**
 * Chunks carry a hash of their content in their names: the old ones stay for a day for programs that run from them.
 * @param {string} folder
 * @param {ReadonlySet<string>} fresh
 * @param {number} nowMs
 */
const sweep = (folder, fresh, nowMs) => {
  for (const name of filesIn(folder)) {
    const file = join(folder, name);
    if (!fresh.has(name) && /-[\w-]{8}\.\w+$/.test(name) && nowMs - statSync(file).mtimeMs > DAY_MS)
      rmSync(file, { force: true });
  }
};

/**
 * @param {string} from the finished build; empty afterwards
 * @param {string} to its place
 * @param {string} entry the file that names the others; it moves last
 * @param {number} nowMs
 */
export const publishFolder = (from, to, entry, nowMs) => {
  const names = filesIn(from);
  const ordered = [...names.filter((name) => name !== entry), ...names.filter((name) => name === entry)];
  for (const name of ordered) {
    mkdirSync(dirname(join(to, name)), { recursive: true });
    renameSync(join(from, name), join(to, name));
  }
  sweep(to, new Set(names), nowMs);
};
