/** One file that a host holds for its windows beside the automatic backups; it goes with the next one, or with the host. */
import { open, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { draftPath, removeAbandonedDrafts } from '../workspace/drafts';
import type { Disk } from '../journal/disk';

export interface HeldFile {
  /** `null` while none is held. */
  readonly path: () => string | null;
  /** The path of a new one; the one before is gone. */
  readonly renew: () => Promise<string>;
  readonly drop: () => Promise<void>;
}

export const createHeldFile = (disk: Disk, folder: string, name: string): HeldFile => {
  let path: string | null = null;
  const drop = async (): Promise<void> => {
    if (path !== null) await rm(path, { force: true });
    path = null;
  };
  return {
    path: () => path,
    renew: async () => {
      await drop();
      await disk.createFolder(folder);
      await removeAbandonedDrafts(join(folder, name));
      path = draftPath(join(folder, name));
      return path;
    },
    drop,
  };
};

/** At most so many bytes from there on, and how many the whole file has. */
export const readPiece = async (path: string, offset: number, mostBytes: number) => {
  const { size } = await stat(path);
  const bytes = new Uint8Array(Math.max(0, Math.min(mostBytes, size - offset)));
  const file = await open(path, 'r');
  try {
    const { bytesRead } = await file.read(bytes, 0, bytes.length, offset);
    return { bytes: bytes.slice(0, bytesRead), sizeBytes: size };
  } finally {
    await file.close();
  }
};

/** Puts a piece behind what is there. */
export const writePiece = async (disk: Disk, path: string, offset: number, bytes: Uint8Array): Promise<void> => {
  const file = await disk.openFile(path);
  try {
    await file.writeAt(bytes, offset);
  } finally {
    await file.close();
  }
};

/** A folder that was made for the window and is not wanted any more. */
export const dropFolder = (path: string): Promise<void> => rm(path, { recursive: true, force: true });
