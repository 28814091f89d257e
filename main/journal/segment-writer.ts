/** Appends lines to the last segment, and begins a new one when it is full. */
import { join } from 'node:path';
import type { Disk, OpenFile } from './disk';
import { segmentName } from './segments';

/** Small enough to be read in one go, large enough that 100,000 events take a handful of files. */
export const SEGMENT_BYTES = 16 * 1024 * 1024;

/** Where the next line goes. */
export interface SegmentEnd {
  readonly number: number;
  readonly length: number;
}

export interface SegmentWriter {
  readonly end: () => SegmentEnd;
  /** Begins the next segment if the line does not fit into this one; true when it did. */
  readonly makeRoom: (lineLength: number) => Promise<boolean>;
  /** Writes and flushes a line; it counts once it is confirmed. */
  readonly append: (line: Uint8Array) => Promise<void>;
  readonly confirm: (lineLength: number) => void;
  /** Takes an unconfirmed line back. */
  readonly undo: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export const openSegmentWriter = async (
  disk: Disk,
  folder: string,
  last: SegmentEnd,
  segmentBytes: number,
): Promise<SegmentWriter> => {
  const open = async (number: number): Promise<OpenFile> => {
    const opened = await disk.openFile(join(folder, segmentName(number)));
    try {
      await disk.flushFolder(folder);
      return opened;
    } catch (error) {
      await opened.close();
      throw error;
    }
  };
  let { number, length } = last;
  let file = await open(number);
  return {
    end: () => ({ number, length }),
    makeRoom: async (lineLength) => {
      if (length === 0 || length + lineLength <= segmentBytes) return false;
      const next = await open(number + 1);
      await file.close();
      file = next;
      number += 1;
      length = 0;
      return true;
    },
    append: async (line) => {
      await file.writeAt(line, length);
      await file.flush();
    },
    confirm: (lineLength) => {
      length += lineLength;
    },
    undo: async () => {
      await file.truncate(length);
      await file.flush();
    },
    close: () => file.close(),
  };
};
