/** Puts a backup's content into an empty folder: journal lines into segments, pieces into their files; flushed at the end. */
import { dirname, join } from 'node:path';
import type { Disk, OpenFile } from '../journal/disk';
import { SEGMENT_BYTES } from '../journal/segment-writer';
import { segmentName } from '../journal/segments';
import type { FilePiece } from './backup-records';
import type { BackupSink } from './read-backup';

export interface RestoreSink extends BackupSink {
  /** Flushes the last file and the folders' names. */
  readonly finish: () => Promise<void>;
  /** Closes what is open and leaves it as it is. */
  readonly abandon: () => Promise<void>;
}

interface Writing {
  readonly path: string;
  readonly file: OpenFile;
  length: number;
}

/** One file after the other: a file is flushed and closed when the next one begins. */
export const createRestoreSink = (disk: Disk, folder: string): RestoreSink => {
  const folders = new Set<string>();
  let writing: Writing | null = null;
  let segment = 1;

  const closeFile = async (): Promise<void> => {
    const { file } = writing ?? {};
    writing = null;
    try {
      await file?.flush();
    } finally {
      await file?.close();
    }
  };
  const openAt = async (path: string): Promise<Writing> => {
    if (writing?.path === path) return writing;
    await closeFile();
    const place = dirname(join(folder, path));
    if (!folders.has(place)) await disk.createFolder(place);
    folders.add(place);
    writing = { path, file: await disk.openFile(join(folder, path)), length: 0 };
    return writing;
  };
  const append = async (path: string, bytes: Uint8Array): Promise<void> => {
    const open = await openAt(path);
    await open.file.writeAt(bytes, open.length);
    open.length += bytes.length;
  };
  const segmentFor = (lineLength: number): string => {
    const path = `journal/${segmentName(segment)}`;
    if (writing?.path !== path || writing.length + lineLength <= SEGMENT_BYTES) return path;
    segment += 1;
    return `journal/${segmentName(segment)}`;
  };
  return {
    journalLine: (line) => append(segmentFor(line.length), line),
    filePiece: ({ path, bytes }: FilePiece) => append(path, Buffer.from(bytes, 'base64')),
    finish: async () => {
      await closeFile();
      for (const place of folders) await disk.flushFolder(place);
    },
    abandon: async () => {
      const { file } = writing ?? {};
      writing = null;
      await file?.close();
    },
  };
};
