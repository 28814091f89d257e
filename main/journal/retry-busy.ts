/** Tries again where another program has a file open for a moment: virus scanners and indexers on Windows do. */
import { setTimeout as wait } from 'node:timers/promises';

const busyCodes = new Set(['EPERM', 'EACCES', 'EBUSY']);

const FIRST_PAUSE_MS = 10;

const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && busyCodes.has(error.code);

/** Throws what the last of `attempts` threw; pauses grow from 10 ms, each twice as long as the one before. */
export const retryBusy = async (
  step: () => Promise<void>,
  attempts: number,
  pauseMs = FIRST_PAUSE_MS,
): Promise<void> => {
  try {
    await step();
  } catch (error) {
    if (attempts <= 1 || !isBusy(error)) throw error;
    await wait(pauseMs);
    await retryBusy(step, attempts - 1, pauseMs * 2);
  }
};
