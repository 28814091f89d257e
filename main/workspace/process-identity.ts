/** Tells a running process from another one that was given the same number later. */
import { readFile } from 'node:fs/promises';

/** Boot and start time of a process where the system says so (Linux); `null` elsewhere, or when there is no such process. */
export const processStart = async (pid: number): Promise<string | null> => {
  try {
    const [boot, status] = await Promise.all([
      readFile('/proc/sys/kernel/random/boot_id', 'utf8'),
      readFile(`/proc/${pid}/stat`, 'utf8'),
    ]);
    // The name, in brackets, may itself hold brackets and spaces; the start time is the 20th field after it.
    const startedAt = status.slice(status.lastIndexOf(')') + 2).split(' ')[19];
    return startedAt === undefined ? null : `${boot.trim()}:${startedAt}`;
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
