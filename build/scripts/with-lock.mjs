/** Lets one process at a time do a piece of work; the others wait. A lock whose holder died is taken over. */
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const LOOK_EVERY_MS = 50;

/** @param {unknown} error @param {string} code */
const isCode = (error, code) => error instanceof Error && 'code' in error && error.code === code;

/** @param {number} pid */
const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isCode(error, 'EPERM');
  }
};

/** @param {string} file */
const holder = (file) => {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch (error) {
    if (isCode(error, 'ENOENT')) return Number.NaN;
    throw error;
  }
};

/**
 * A link appears at once and with its content, so that no lock is ever seen without its holder's number.
 * @param {string} file
 * @returns {boolean} whether the lock is ours now
 */
const take = (file) => {
  const mine = `${file}-${process.pid}`;
  writeFileSync(mine, String(process.pid));
  try {
    linkSync(mine, file);
    return true;
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
    const pid = holder(file);
    if (!Number.isNaN(pid) && !isAlive(pid)) rmSync(file, { force: true });
    return false;
  } finally {
    rmSync(mine, { force: true });
  }
};

/**
 * @template Value
 * @param {string} file the lock; its folder is made
 * @param {() => Promise<Value>} work
 * @returns {Promise<Value>}
 */
export const withLock = async (file, work) => {
  mkdirSync(dirname(file), { recursive: true });
  while (!take(file)) await pause(LOOK_EVERY_MS);
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
};
