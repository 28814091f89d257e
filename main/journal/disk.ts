/** The few things that are done to a disk, each of them finished only when the disk has it; one argument, so that a test can cut the power between two of them. */
import { mkdir, open, rename, rm, type FileHandle } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { retryBusy } from './retry-busy';

/** A file that is written at known places. */
export interface OpenFile {
  readonly writeAt: (bytes: Uint8Array, position: number) => Promise<void>;
  readonly truncate: (length: number) => Promise<void>;
  /** Returns when the bytes are on the disk. */
  readonly flush: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface Disk {
  /** With all folders above it; open to the owner only. */
  readonly createFolder: (path: string) => Promise<void>;
  /** A file for reading and writing, created when missing. */
  readonly openFile: (path: string) => Promise<OpenFile>;
  readonly rename: (from: string, to: string) => Promise<void>;
  /** Removes a file; one that is not there is no error. */
  readonly remove: (path: string) => Promise<void>;
  /** Makes names in a folder last: a new or renamed file is lost with its folder's page otherwise. */
  readonly flushFolder: (path: string) => Promise<void>;
}

const OWNER_ONLY = 0o600;
const OWNER_ONLY_FOLDER = 0o700;

/** About a third of a second on Windows; elsewhere no program keeps a file from being renamed. */
const RENAME_ATTEMPTS = process.platform === 'win32' ? 6 : 1;

const writeAll = async (handle: FileHandle, bytes: Uint8Array, position: number): Promise<void> => {
  let written = 0;
  while (written < bytes.length) {
    written += (await handle.write(bytes, written, bytes.length - written, position + written)).bytesWritten;
  }
};

const toOpenFile = (handle: FileHandle): OpenFile => ({
  writeAt: (bytes, position) => writeAll(handle, bytes, position),
  truncate: (length) => handle.truncate(length),
  flush: () => handle.datasync(),
  close: () => handle.close(),
});

const openOrCreate = async (path: string): Promise<FileHandle> => {
  try {
    return await open(path, 'r+');
  } catch (error) {
    if (!isMissing(error)) throw error;
    return await open(path, 'wx+', OWNER_ONLY);
  }
};

const flushFolder = async (path: string): Promise<void> => {
  // Windows opens no folder for flushing; NTFS journals the names by itself.
  if (process.platform === 'win32') return;
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** Every new name on the way down is made to last, too. */
const createFolder = async (path: string): Promise<void> => {
  const highest = await mkdir(path, { recursive: true, mode: OWNER_ONLY_FOLDER });
  if (highest === undefined) return;
  for (let folder = resolve(path); folder.length >= highest.length; folder = dirname(folder))
    await flushFolder(dirname(folder));
};

/** Whether a file-system error says that there is nothing at that path. */
export const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

export const nodeDisk: Disk = {
  createFolder,
  openFile: async (path) => toOpenFile(await openOrCreate(path)),
  rename: (from, to) => retryBusy(() => rename(from, to), RENAME_ATTEMPTS),
  remove: (path) => rm(path, { force: true }),
  flushFolder,
};
