/** A disk whose power fails before a given step: a write that is under way then is half done, and nothing works after it. */
import { nodeDisk, type Disk, type OpenFile } from '../../main/journal/disk';

export interface FailingDisk {
  readonly disk: Disk;
  /** How many steps were begun. */
  readonly steps: () => number;
}

const powerFailed = (): never => {
  throw new Error('the power failed');
};

/** `failBefore` counts from 1; `onFailure` runs at that moment and may end the process. */
export const aFailingDisk = (failBefore: number, onFailure: () => void = () => undefined): FailingDisk => {
  let steps = 0;
  const opened = new Set<OpenFile>();
  /** With the power every open file goes; nobody is left to close them. */
  const letGo = async (): Promise<void> => {
    await Promise.allSettled([...opened].map((file) => file.close()));
    opened.clear();
  };
  const step = async <Value>(
    whole: () => Promise<Value>,
    half: () => Promise<void> = async () => undefined,
  ): Promise<Value> => {
    steps += 1;
    if (steps < failBefore) return await whole();
    if (steps === failBefore) {
      await half();
      onFailure();
      await letGo();
    }
    return powerFailed();
  };
  const failingFile = (file: OpenFile): OpenFile => ({
    writeAt: (bytes, position) =>
      step(
        () => file.writeAt(bytes, position),
        () => file.writeAt(bytes.subarray(0, Math.floor(bytes.length / 2)), position),
      ),
    truncate: (length) => step(() => file.truncate(length)),
    flush: () => step(() => file.flush()),
    close: () => {
      opened.delete(file);
      return file.close();
    },
  });
  const open = async (path: string): Promise<OpenFile> => {
    const file = await nodeDisk.openFile(path);
    if (steps >= failBefore) await file.close();
    else opened.add(file);
    return failingFile(file);
  };
  return {
    steps: () => steps,
    disk: {
      createFolder: (path) => step(() => nodeDisk.createFolder(path)),
      openFile: (path) => step(() => open(path)),
      rename: (from, to) => step(() => nodeDisk.rename(from, to)),
      remove: (path) => step(() => nodeDisk.remove(path)),
      flushFolder: (path) => step(() => nodeDisk.flushFolder(path)),
    },
  };
};

/** A disk that answers one kind of failure of the system, `ENOSPC` for a full one, whenever `isFailing` says so. */
export const aFullDisk = (isFailing: () => boolean, code = 'ENOSPC'): Disk => ({
  ...nodeDisk,
  openFile: async (path) => {
    const file = await nodeDisk.openFile(path);
    return {
      ...file,
      writeAt: async (bytes, position) => {
        if (!isFailing()) return await file.writeAt(bytes, position);
        await file.writeAt(bytes.subarray(0, Math.floor(bytes.length / 2)), position);
        throw Object.assign(new Error(code), { code, syscall: 'write' });
      },
    };
  },
});
