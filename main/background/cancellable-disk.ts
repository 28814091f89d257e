/** A disk on which nothing new is written once work was cancelled; what clears away still works. */
import type { Disk } from '../journal/disk';

/** Thrown by the next write after the work was cancelled. */
class CancelledError extends Error {}

export const cancellableDisk = (disk: Disk, isCancelled: () => boolean): Disk => {
  const check = (): void => {
    if (isCancelled()) throw new CancelledError('cancelled');
  };
  return {
    ...disk,
    openFile: async (path) => {
      check();
      const file = await disk.openFile(path);
      return {
        ...file,
        writeAt: async (bytes, position) => {
          check();
          await file.writeAt(bytes, position);
        },
      };
    },
  };
};
