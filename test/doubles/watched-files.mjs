/**
 * Stands under Node's own file system functions, so that nothing that Coterm does to its files goes past it: every
 * step in a folder is told before it is done, and whoever is told may let it fail or end the process.
 */
import fs, { writeSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { basename, dirname, resolve, sep } from 'node:path';

/**
 * @typedef {object} FileStep
 * @property {'open' | 'create' | 'write' | 'flush' | 'truncate' | 'read' | 'list' | 'look' | 'rename' | 'link' | 'remove' | 'make-folder'} does
 * @property {string} path absolute
 * @property {() => void} doHalf writes the first half of what is to be written; nothing for any other step
 */

/** @typedef {(step: FileStep) => void} OnStep throws what the step is to fail with */
/** @typedef {FileStep['does']} Does */
/** @typedef {(...given: any[]) => any} Work */

const promises = fs.promises;
const nothing = () => undefined;

/** @type {Readonly<Record<string, Does>>} */
const byPath = {
  readFile: 'read',
  writeFile: 'write',
  appendFile: 'write',
  readdir: 'list',
  stat: 'look',
  lstat: 'look',
  access: 'look',
  realpath: 'look',
  rename: 'rename',
  link: 'link',
  copyFile: 'write',
  rm: 'remove',
  unlink: 'remove',
  mkdir: 'make-folder',
};

/** @type {Readonly<Record<string, Does>>} */
const byHandle = {
  read: 'read',
  readFile: 'read',
  write: 'write',
  writeFile: 'write',
  appendFile: 'write',
  datasync: 'flush',
  sync: 'flush',
  truncate: 'truncate',
  stat: 'look',
};

/** As `write(bytes, offset, length, position)` is called, and `writeFile(text)`. @type {(handle: {fd: number}, given: any[]) => void} */
const writeHalf = ({ fd }, [content, offset = 0, length, position = null]) => {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const most = typeof length === 'number' ? length : bytes.length - offset;
  writeSync(fd, bytes, offset, Math.floor(most / 2), position);
};

/** @type {(flags: unknown) => Does} */
const openingOf = (flags) => (typeof flags === 'string' && /[wa]/.test(flags) ? 'create' : 'open');

/** @type {(folders: readonly string[], path: unknown) => string | null} */
const pathInside = (folders, path) => {
  if (typeof path !== 'string') return null;
  const place = resolve(path);
  return folders.some((folder) => place === folder || place.startsWith(folder + sep)) ? place : null;
};

/** @type {(handle: any, path: string, onStep: OnStep) => any} */
const watchHandle = (handle, path, onStep) => {
  for (const [name, does] of Object.entries(byHandle)) {
    const original = /** @type {Work} */ (handle[name]).bind(handle);
    handle[name] = async (/** @type {any[]} */ ...given) => {
      onStep({ does, path, doHalf: does === 'write' ? () => writeHalf(handle, given) : nothing });
      return await original(...given);
    };
  }
  return handle;
};

/**
 * @param {readonly string[]} folders absolute; steps elsewhere are nobody's business
 * @param {OnStep} onStep
 * @returns {() => void} what ends the watch
 */
export const watchFiles = (folders, onStep) => {
  const all = /** @type {Record<string, Work>} */ (/** @type {unknown} */ (promises));
  const before = { ...all };
  for (const [name, does] of Object.entries(byPath)) {
    const original = /** @type {Work} */ (before[name]);
    all[name] = async (...given) => {
      const path = pathInside(folders, given[0]);
      if (path !== null) onStep({ does, path, doHalf: nothing });
      return await original.apply(promises, given);
    };
  }
  all['open'] = async (...given) => {
    const path = pathInside(folders, given[0]);
    if (path === null) return await before['open']?.(...given);
    onStep({ does: openingOf(given[1]), path, doHalf: nothing });
    return watchHandle(await before['open']?.(...given), path, onStep);
  };
  syncBuiltinESMExports();
  return () => {
    Object.assign(all, before);
    syncBuiltinESMExports();
  };
};

/** What a system answers. @type {(code: string, step: FileStep) => Error} */
export const fileError = (code, { does, path }) =>
  Object.assign(new Error(`${code}: made up, ${does} '${path}'`), { code, syscall: does, path });

/** A name for a step that says what kind of file it is about, without what differs from run to run. @type {(step: FileStep) => string} */
export const stageOf = ({ does, path }) => {
  const place = `${basename(dirname(path))}/${basename(path)}`
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27,}/g, '*')
    .replace(/\d{4}-\d\d-\d\dT\d+\.\d+Z/g, '*')
    .replace(/[0-9a-f]{16,}/g, '*')
    .replace(/[0-9a-f]{8}-\d+(?=\.)/g, '*')
    .replace(/\d+/g, '#');
  return `${does} ${place}`;
};
