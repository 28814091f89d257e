/** Appends signed events to the journal: flushed to the disk, with a copy of the line, before anyone is told that it is there. */
import { limits } from '../../contract/limits';
import { ledgerEventSchema, type LedgerEvent } from '../../domain/ledger/event';
import { done, refuse, type Result } from '../../domain/result';
import { readEnvelope } from '../files/envelope';
import { fileErrorReason } from '../files/file-error';
import { firstPlace } from '../files/first-place';
import { sealEnvelope } from '../files/seal-envelope';
import type { Signer } from '../keys/signer';
import { EVENT_TYP } from './check-line';
import { writeCheckedMark } from './checked-mark';
import type { Disk } from './disk';
import { lineDigest, withNewline } from './lines';
import type { JournalReading } from './read-journal';
import { openSegmentWriter, SEGMENT_BYTES, type SegmentWriter } from './segment-writer';
import { openTailCopy, tailOf, type TailCopyWriter } from './tail-copy';
import type { Walk } from './walk';

export interface JournalWriter {
  /** Errors: `journal/event-too-large`, `journal/write-failed`, and those of `readBack`; the journal is then as it was. */
  readonly append: (event: LedgerEvent) => Promise<Result<LedgerEvent>>;
  readonly close: () => Promise<void>;
}

export interface JournalWriterOptions {
  readonly disk: Disk;
  readonly folder: string;
  readonly signer: Signer;
  /** Size of a segment in bytes; a new one begins where a line would exceed it. */
  readonly segmentBytes?: number;
}

/** Lines after which the mark of what was checked is moved on. */
const LINES_PER_MARK = 500;

interface OpenJournal extends Required<JournalWriterOptions> {
  readonly walk: Walk;
  readonly segment: SegmentWriter;
  readonly copy: TailCopyWriter;
  markedLines: number;
  /** Set when a line could not be taken back: nothing is written over what nobody knows. */
  isStuck: boolean;
}

const makeRoom = async ({ segment, copy }: OpenJournal, line: Uint8Array): Promise<void> => {
  if (await segment.makeRoom(line.length)) await copy.begin(segment.end().number);
};

/** Both writes are waited for, whatever becomes of either, so that undoing meets no write that is still under way. */
const writeLine = async ({ segment, copy }: OpenJournal, line: Uint8Array): Promise<void> => {
  const written = await Promise.allSettled([segment.append(line), copy.append(line)]);
  for (const outcome of written) if (outcome.status === 'rejected') throw outcome.reason;
};

const undoLine = async (journal: OpenJournal): Promise<void> => {
  try {
    await journal.segment.undo();
    await journal.copy.undo();
  } catch {
    journal.isStuck = true;
  }
};

const count = ({ walk, segment, copy }: OpenJournal, event: LedgerEvent, line: Uint8Array): void => {
  const content = line.subarray(0, -1);
  segment.confirm(line.length);
  copy.confirm(line);
  walk.events.push(event);
  walk.ids.add(event.id);
  walk.ends.set(event.device, { seq: event.seq, digest: lineDigest(content), clock: event.clock });
  walk.latestClock = event.clock;
  walk.hash.update(line);
  walk.bytes += line.length;
};

/** A mark that the disk does not take costs time at the next start and nothing else. */
const moveMark = async (journal: OpenJournal): Promise<void> => {
  const { walk, disk, folder, signer } = journal;
  if (walk.events.length === journal.markedLines || journal.isStuck) return;
  const checked = { lines: walk.events.length, bytes: walk.bytes, digest: walk.hash.copy().digest('base64url') };
  journal.markedLines = checked.lines;
  try {
    await writeCheckedMark(disk, folder, checked, signer);
  } catch (error) {
    fileErrorReason(error);
  }
};

/** What the next start would not read is not acknowledged. Errors: those of an envelope (`json/...`), `message/invalid`. */
const readBack = (line: Uint8Array): Result<LedgerEvent> => {
  const envelope = readEnvelope(line, { typs: [EVENT_TYP], limitBytes: limits.eventBytes });
  if (!envelope.ok) return envelope;
  const event = ledgerEventSchema.safeParse(envelope.value.payload);
  return event.success ? done(event.data) : refuse('message/invalid', firstPlace(event.error));
};

const writeEvent = async (journal: OpenJournal, event: LedgerEvent): Promise<Result<LedgerEvent>> => {
  const line = withNewline(await sealEnvelope(Buffer.from(JSON.stringify(event), 'utf8'), EVENT_TYP, [journal.signer]));
  if (line.length > limits.eventBytes)
    return refuse('journal/event-too-large', { sizeBytes: line.length, limitBytes: limits.eventBytes });
  const readable = readBack(line);
  if (!readable.ok) return readable;
  try {
    await makeRoom(journal, line);
    await writeLine(journal, line);
  } catch (error) {
    await undoLine(journal);
    return refuse('journal/write-failed', { reason: fileErrorReason(error) });
  }
  count(journal, event, line);
  return done(event);
};

const append = async (journal: OpenJournal, event: LedgerEvent): Promise<Result<LedgerEvent>> => {
  if (journal.isStuck)
    return refuse('journal/write-failed', { reason: 'an earlier write could not be undone; restart Coterm' });
  const written = await writeEvent(journal, event);
  if (journal.walk.events.length - journal.markedLines >= LINES_PER_MARK) await moveMark(journal);
  return written;
};

const openSegmentOrClose = async (
  copy: TailCopyWriter,
  ...given: Parameters<typeof openSegmentWriter>
): Promise<SegmentWriter> => {
  try {
    return await openSegmentWriter(...given);
  } catch (error) {
    await copy.close();
    throw error;
  }
};

/** Opens a mended journal for appending. `reading` is kept up with what is appended: it belongs to the writer from here on. */
export const openJournalWriter = async (
  reading: JournalReading,
  options: JournalWriterOptions,
): Promise<JournalWriter> => {
  const { disk, folder, signer, segmentBytes = SEGMENT_BYTES } = options;
  const { number, good, owed } = reading.last;
  const whole = Buffer.concat([good, owed]);
  const copy = await openTailCopy(disk, folder, tailOf(number, whole));
  const segment = await openSegmentOrClose(copy, disk, folder, { number, length: whole.length }, segmentBytes);
  const journal: OpenJournal = {
    disk,
    folder,
    signer,
    segmentBytes,
    walk: reading,
    segment,
    copy,
    markedLines: reading.checkedLines,
    isStuck: false,
  };
  await moveMark(journal);
  return {
    append: (event) => append(journal, event),
    close: async () => {
      await moveMark(journal);
      await segment.close();
      await copy.close();
    },
  };
};
