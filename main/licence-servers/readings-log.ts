/** The readings and outages of one server: lines that are only ever appended, each on the disk before it counts. */
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { inHeardOrder } from '../../domain/usage/heard-order';
import type { Reading } from '../../domain/usage/reading';
import { isMissing, type Disk } from '../journal/disk';
import { completeLength, completeLines, withNewline } from '../journal/lines';
import {
  dayOf,
  lineOf,
  outageLineOf,
  parseLine,
  readingOf,
  type KeptOutage,
  type KeptReading,
  type ParsedLine,
} from './reading-lines';

export interface ReadLog {
  /** As they were heard; their times never go back. */
  readonly readings: readonly Reading[];
  /** Those that are over, oldest first. */
  readonly outages: readonly KeptOutage[];
  /** Lines that cannot be read; they are left out. */
  readonly damaged: number;
}

export interface ReadingsLog {
  /** `null` where there is none. */
  readonly latest: () => Promise<Reading | null>;
  readonly append: (reading: KeptReading) => Promise<Reading>;
  readonly appendOutage: (outage: KeptOutage) => Promise<void>;
  readonly read: () => Promise<ReadLog>;
  /** Cuts a torn last line off; how many bytes that were. */
  readonly mend: () => Promise<number>;
}

const bytesOf = async (path: string): Promise<Uint8Array> => {
  try {
    return await readFile(path);
  } catch (error) {
    if (isMissing(error)) return new Uint8Array();
    throw error;
  }
};

const linesIn = (bytes: Uint8Array): readonly (ParsedLine | null)[] =>
  [...completeLines(bytes)].map((line) => parseLine(line.bytes));

/** From the end: the last line may be damaged, or tell of an outage. */
const lastIn = (bytes: Uint8Array): Reading | null => {
  let end = completeLength(bytes);
  while (end > 0) {
    const start = end < 2 ? 0 : bytes.lastIndexOf(0x0a, end - 2) + 1;
    const line = parseLine(bytes.subarray(start, end - 1));
    if (line?.kind === 'reading') return line.reading;
    end = start;
  }
  return null;
};

interface End {
  length: number;
  /** Bytes behind the last whole line have to go first. */
  isTorn: boolean;
  latest: Reading | null;
}

/** `path` need not exist yet. One writer at a time. */
export const openReadingsLog = (disk: Disk, path: string): ReadingsLog => {
  let known: End | null = null;
  const end = async (): Promise<End> => {
    if (known !== null) return known;
    const bytes = await bytesOf(path);
    const length = completeLength(bytes);
    return (known = { length, isTorn: bytes.length > length, latest: lastIn(bytes) });
  };
  const write = async (at: End, line: Uint8Array | null): Promise<void> => {
    const file = await disk.openFile(path);
    try {
      if (at.isTorn) await file.truncate(at.length);
      at.isTorn = true;
      if (line !== null) await file.writeAt(line, at.length);
      await file.flush();
    } finally {
      await file.close();
    }
  };
  const appendLine = async (text: string, latest: Reading | null): Promise<void> => {
    const at = await end();
    const line = withNewline(text);
    const folder = dirname(path);
    if (at.length === 0) await disk.createFolder(folder);
    await write(at, line);
    // The name of a new file lasts with its folder; until then the line does not count.
    if (at.length === 0) await disk.flushFolder(folder);
    known = { length: at.length + line.length, isTorn: false, latest: latest ?? at.latest };
  };
  return {
    latest: async () => (await end()).latest,
    append: async (kept) => {
      const reading = readingOf(kept);
      await appendLine(lineOf(kept), reading);
      return reading;
    },
    appendOutage: (outage) => appendLine(outageLineOf(outage), null),
    read: async () => {
      const lines = linesIn(await bytesOf(path));
      const readings = lines.flatMap((line) => (line?.kind === 'reading' ? [line.reading] : []));
      const outages = lines.flatMap((line) => (line?.kind === 'outage' ? [line.outage] : []));
      return {
        readings: inHeardOrder(readings, dayOf),
        outages,
        damaged: lines.length - readings.length - outages.length,
      };
    },
    mend: async () => {
      const bytes = await bytesOf(path);
      const torn = bytes.length - completeLength(bytes);
      const at = await end();
      if (torn > 0) await write({ ...at, length: bytes.length - torn, isTorn: true }, null);
      return torn;
    },
  };
};
