/** Makes the last segment whole before anything is appended: a torn end is set aside, lines that only the copy has are put back. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Disk } from './disk';
import { completeLines } from './lines';
import type { JournalReading, LastSegment } from './read-journal';
import { segmentName } from './segments';
import { writeDurably } from './write-durably';

/** Something that the user should know, though nothing was refused. */
export interface JournalNotice {
  readonly code: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

const countLines = (bytes: Uint8Array): number => [...completeLines(bytes)].length;

/** What mending does, or did, to the journal. */
export const mendingNotices = ({ last }: Pick<JournalReading, 'last'>): readonly JournalNotice[] => {
  const place = { segment: segmentName(last.number), line: countLines(last.good) + 1 };
  if (last.owed.length > 0)
    return [{ code: 'journal/tail-restored', facts: { ...place, count: countLines(last.owed) } }];
  if (last.torn.length > 0) return [{ code: 'journal/torn-line', facts: { ...place, sizeBytes: last.torn.length } }];
  return [];
};

/** The same bytes are set aside once, however often their removal is interrupted. */
const setAside = async (disk: Disk, folder: string, { number, good, torn }: LastSegment): Promise<void> => {
  const digest = createHash('sha256').update(torn).digest('hex').slice(0, 12);
  await disk.createFolder(join(folder, 'torn'));
  await writeDurably(disk, join(folder, 'torn', `${segmentName(number)}.${good.length}.${digest}`), torn);
};

const rewriteEnd = async (disk: Disk, folder: string, { number, good, owed }: LastSegment): Promise<void> => {
  const file = await disk.openFile(join(folder, segmentName(number)));
  try {
    await file.truncate(good.length);
    await file.writeAt(owed, good.length);
    await file.flush();
  } finally {
    await file.close();
  }
  await disk.flushFolder(folder);
};

/** Every step can be interrupted and begun again: nothing is removed before it lies elsewhere. */
export const mendJournal = async (
  disk: Disk,
  folder: string,
  { last }: Pick<JournalReading, 'last'>,
): Promise<void> => {
  if (last.torn.length > 0) await setAside(disk, folder, last);
  if (last.torn.length > 0 || last.owed.length > 0) await rewriteEnd(disk, folder, last);
};
