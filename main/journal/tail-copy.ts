/** A second copy of the journal's last lines, flushed with them: what was acknowledged survives a torn or shortened last segment. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { isMissing, type Disk, type OpenFile } from './disk';
import { completeLength, completeLines } from './lines';
import { writeDurably } from './write-durably';

/** The bytes of `segment` from `offset` on. */
export interface TailCopy {
  readonly segment: number;
  readonly offset: number;
  readonly bytes: Uint8Array;
}

const headSchema = z.strictObject({ v: z.literal(1), segment: z.int().min(1), offset: z.int().min(0) });

/** Lines that a copy keeps when it is written anew, and those that it takes before that. */
const KEPT_LINES = 64;
const MOST_ADDED_LINES = 192;

const copyPath = (folder: string): string => join(folder, 'tail.ndjson');

const parseCopy = (file: Uint8Array): TailCopy | null => {
  const bodyAt = file.indexOf(0x0a) + 1;
  try {
    const { segment, offset } = headSchema.parse(JSON.parse(Buffer.from(file.subarray(0, bodyAt)).toString('utf8')));
    return { segment, offset, bytes: file.subarray(bodyAt, completeLength(file)) };
  } catch {
    return null;
  }
};

/** The copy, or `null` where there is none that can be read: the journal does not depend on it. */
export const readTailCopy = async (folder: string): Promise<TailCopy | null> => {
  try {
    return parseCopy(await readFile(copyPath(folder)));
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
};

/** The last lines of a segment, as a copy of them. */
export const tailOf = (segment: number, bytes: Uint8Array): TailCopy => {
  const starts = [...completeLines(bytes)].map(({ offset }) => offset);
  const offset = starts.at(-KEPT_LINES) ?? 0;
  return { segment, offset, bytes: bytes.slice(offset) };
};

/** The copy as it is kept up line by line. */
export interface TailCopyWriter {
  /** Writes and flushes one line with its newline; it counts once it is confirmed. */
  readonly append: (line: Uint8Array) => Promise<void>;
  readonly confirm: (line: Uint8Array) => void;
  /** Takes an unconfirmed line back, when the journal itself could not take it. */
  readonly undo: () => Promise<void>;
  /** Copies a new segment from its beginning; written with its first line. */
  readonly begin: (segment: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

interface OpenCopy {
  readonly file: OpenFile;
  length: number;
}

const headOf = ({ segment, offset }: TailCopy): Uint8Array =>
  Buffer.from(`${JSON.stringify({ v: 1, segment, offset })}\n`, 'utf8');

const writeCopy = async (disk: Disk, folder: string, copy: TailCopy): Promise<OpenCopy> => {
  const bytes = Buffer.concat([headOf(copy), copy.bytes]);
  await writeDurably(disk, copyPath(folder), bytes);
  return { file: await disk.openFile(copyPath(folder)), length: bytes.length };
};

/** Writes the copy anew and keeps it up from there. */
export const openTailCopy = async (disk: Disk, folder: string, first: TailCopy): Promise<TailCopyWriter> => {
  let copy = first;
  let added: Uint8Array[] = [];
  let open: OpenCopy | null = null;
  const closeFile = async (): Promise<void> => {
    const { file } = open ?? {};
    open = null;
    await file?.close();
  };
  const renew = async (): Promise<OpenCopy> => {
    // Windows replaces no file that is open.
    await closeFile();
    const { segment, offset } = copy;
    const tail = tailOf(segment, Buffer.concat([copy.bytes, ...added]));
    copy = { ...tail, offset: offset + tail.offset };
    added = [];
    open = await writeCopy(disk, folder, copy);
    return open;
  };
  await renew();
  return {
    append: async (line) => {
      const { file, length } = open === null || added.length >= MOST_ADDED_LINES ? await renew() : open;
      await file.writeAt(line, length);
      await file.flush();
    },
    confirm: (line) => {
      added.push(line);
      if (open) open.length += line.length;
    },
    undo: async () => {
      await open?.file.truncate(open.length);
      await open?.file.flush();
    },
    begin: async (segment) => {
      copy = tailOf(segment, new Uint8Array());
      added = [];
      await closeFile();
    },
    close: closeFile,
  };
};
