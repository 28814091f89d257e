/** What a program needs that a test ends with kill -9: to say what it does, and a disk with which it dies. */
import { nodeDisk, type Disk } from '../../main/journal/disk';
import { aFailingDisk } from '../doubles/failing-disk';
import type { Said } from './run-until-killed';

/** On its way before it returns. */
export const say = (words: Said): Promise<void> =>
  new Promise((resolve) => {
    process.stdout.write(`${JSON.stringify(words)}\n`, () => resolve());
  });

const die = (): void => {
  process.kill(process.pid, 'SIGKILL');
};

/** Before a step; without one the program lives until somebody else ends it. */
export const aDiskDeadlyAt = (step: string | undefined): Disk =>
  aFailingDisk(step === undefined ? Number.POSITIVE_INFINITY : Number(step), die).disk;

/** In the middle of the first write that has this text in it. */
export const aDiskDeadlyToWrite = (text: string): Disk => ({
  ...nodeDisk,
  openFile: async (path) => {
    const file = await nodeDisk.openFile(path);
    return {
      ...file,
      writeAt: async (bytes, position) => {
        if (!Buffer.from(bytes).includes(text)) return await file.writeAt(bytes, position);
        await file.writeAt(bytes.subarray(0, Math.floor(bytes.length / 2)), position);
        return die();
      },
    };
  },
});
