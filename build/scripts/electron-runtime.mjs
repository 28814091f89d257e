/** Finds Electron's runtime, which its package brings on demand, or fetches it within a minute. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './ensure-built.mjs';

const FETCH_WITHIN_MS = 60_000;
const ANSWER_WITHIN_MS = 10_000;

const folder = join(projectRoot, 'node_modules/electron');

/** @returns {string | null} the executable, if it is here */
export const electronExecutable = () => {
  const named = join(folder, 'path.txt');
  if (!existsSync(named)) return null;
  const executable = join(folder, 'dist', readFileSync(named, 'utf8').trim());
  return existsSync(executable) ? executable : null;
};

/** @returns {Promise<boolean>} whether the runtime is here now */
export const fetchElectron = () =>
  new Promise((resolve) => {
    const install = spawn(process.execPath, [join(folder, 'install.js')], {
      stdio: 'ignore',
      timeout: FETCH_WITHIN_MS,
    });
    install.on('error', () => resolve(false));
    install.on('exit', () => resolve(electronExecutable() !== null));
  });

/**
 * A runtime without its system libraries is there and does not start.
 * @param {string} executable
 * @returns {boolean}
 */
export const electronAnswers = (executable) =>
  spawnSync(executable, ['--version'], { stdio: 'ignore', timeout: ANSWER_WITHIN_MS }).status === 0;
