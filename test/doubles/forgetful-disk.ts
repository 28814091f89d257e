/** A disk that keeps only what was flushed: at a power cut it forgets other bytes, and names in folders that were not flushed. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { nodeDisk, type Disk, type OpenFile } from '../../main/journal/disk';

export interface ForgetfulDisk {
  readonly disk: Disk;
  /** Puts every file back to what a real disk may have after a power cut, at its worst. */
  readonly cutPower: () => void;
}

const contentOf = (path: string): Buffer | null => (existsSync(path) ? readFileSync(path) : null);

const putBack = (path: string, content: Buffer | null): void => {
  if (content === null) rmSync(path, { force: true });
  else writeFileSync(path, content);
};

export const aForgetfulDisk = (): ForgetfulDisk => {
  /** Bytes that lie on the disk, by the name of the file. */
  const flushed = new Map<string, Buffer>();
  /** What a folder that is not flushed undoes, oldest first. */
  const undone = new Map<string, (() => void)[]>();
  const undoneWith = (path: string, undo: () => void): void => {
    undone.set(dirname(path), [...(undone.get(dirname(path)) ?? []), undo]);
  };
  const forgetfulFile = (path: string, file: OpenFile): OpenFile => ({
    ...file,
    flush: async () => {
      await file.flush();
      flushed.set(path, readFileSync(path));
    },
  });
  const disk: Disk = {
    ...nodeDisk,
    openFile: async (path) => {
      const before = contentOf(path);
      if (before === null) undoneWith(path, () => rmSync(path, { force: true }));
      if (!flushed.has(path)) flushed.set(path, before ?? Buffer.alloc(0));
      return forgetfulFile(path, await nodeDisk.openFile(path));
    },
    rename: async (from, to) => {
      const replaced = flushed.get(to) ?? contentOf(to);
      await nodeDisk.rename(from, to);
      flushed.set(to, flushed.get(from) ?? Buffer.alloc(0));
      flushed.delete(from);
      undoneWith(to, () => putBack(to, replaced));
    },
    flushFolder: async (path) => {
      await nodeDisk.flushFolder(path);
      undone.delete(path);
    },
  };
  const cutPower = (): void => {
    for (const [path, content] of flushed) if (existsSync(path)) writeFileSync(path, content);
    for (const steps of undone.values()) for (const undo of [...steps].reverse()) undo();
  };
  return { disk, cutPower };
};
