/** Tells a running process from another one that was given the same number later. */
import { readFile } from 'node:fs/promises';

/** States of a process that ended and that its parent, as in many containers, never asks after. */
const ended = ['Z', 'X'];

/** Boot and start time of a process where the system says so (Linux); `null` elsewhere, or when no such process runs. */
export const processStart = async (pid: number): Promise<string | null> => {
  try {
    const [boot, status] = await Promise.all([
      readFile('/proc/sys/kernel/random/boot_id', 'utf8'),
      readFile(`/proc/${pid}/stat`, 'utf8'),
    ]);
    // The name, in brackets, may itself hold brackets and spaces; the state follows, the start time is the 20th field.
    const fields = status.slice(status.lastIndexOf(')') + 2).split(' ');
    const [state = '', startedAt] = [fields[0], fields[19]];
    return startedAt === undefined || ended.includes(state) ? null : `${boot.trim()}:${startedAt}`;
  } catch {
    return null;
  }
};

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, under another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

/** Whether the very process that `pid` and `start` named is still there; without a `start`, whether any has its number. */
export const isStillRunning = async (pid: number, start: string | null): Promise<boolean> => {
  if (!isRunning(pid)) return false;
  return start === null || (await processStart(pid)) === start;
};
