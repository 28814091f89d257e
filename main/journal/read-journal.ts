/** Reads the whole journal: its events, where it stands, and what a crash or a damaged end makes necessary. Writes nothing. */
import { createHash, type Hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { done, type Result } from '../../domain/result';
import { readCheckedMark, type Checked } from './checked-mark';
import type { KnownDevices } from './known-devices';
import { completeLines } from './lines';
import { listSegments, segmentName } from './segments';
import { readTailCopy, type TailCopy } from './tail-copy';
import { beginWalk, type Walk } from './walk';
import { brokenAt, takeLine, walkSegment } from './walk-journal';

/** The last segment as the writer has to leave it before it appends. */
export interface LastSegment {
  readonly number: number;
  /** What is good in it. */
  readonly good: Uint8Array;
  /** What a half-finished write left after that; empty in good health. */
  readonly torn: Uint8Array;
  /** Acknowledged lines, with newlines, that only the tail's copy still has. */
  readonly owed: Uint8Array;
}

export interface JournalReading extends Walk {
  readonly last: LastSegment;
  /** How many of the events were checked before this reading. */
  readonly checkedLines: number;
}

const readSegment = (folder: string, number: number): Promise<Uint8Array> =>
  readFile(join(folder, segmentName(number)));

/** The hash of the first `checked.bytes` bytes, if they are still those that were checked; else `null`. */
const hashOfChecked = async (folder: string, segments: readonly number[], checked: Checked): Promise<Hash | null> => {
  const hash = createHash('sha256');
  let rest = checked.bytes;
  for (const number of segments) {
    const bytes = (await readSegment(folder, number)).subarray(0, rest);
    hash.update(bytes);
    rest -= bytes.length;
    if (rest === 0) break;
  }
  return rest === 0 && hash.copy().digest('base64url') === checked.digest ? hash : null;
};

const walkAll = async (
  walk: Walk,
  folder: string,
  segments: readonly number[],
  checkedBytes: number,
): Promise<Result<LastSegment>> => {
  let last: LastSegment = { number: 1, good: new Uint8Array(), torn: new Uint8Array(), owed: new Uint8Array() };
  for (const [index, number] of segments.entries()) {
    if (number !== index + 1) return brokenAt({ segment: index + 1, line: 1 }, 'the whole file is missing');
    const bytes = await readSegment(folder, number);
    const good = await walkSegment(walk, { number, bytes, isLast: index === segments.length - 1, checkedBytes });
    if (!good.ok) return good;
    last = { ...last, number, good: bytes.subarray(0, good.value), torn: bytes.subarray(good.value) };
  }
  return done(last);
};

/** Where in the copy's bytes those begin that the segments lack; `null` when the copy does not reach there. */
const owedFrom = (last: LastSegment, copy: TailCopy): number | null => {
  if (copy.segment === last.number + 1 && copy.offset === 0 && last.torn.length === 0) return 0;
  return copy.segment === last.number && copy.offset <= last.good.length ? last.good.length - copy.offset : null;
};

/** Takes the copy's lines as long as they continue the chain. */
const takeOwedLines = async (walk: Walk, last: LastSegment, copy: TailCopy, from: number): Promise<LastSegment> => {
  const owed = copy.bytes.subarray(from);
  let taken = 0;
  for (const { bytes } of completeLines(owed)) {
    if ((await takeLine(walk, bytes)) !== null) break;
    taken += bytes.length + 1;
  }
  if (taken === 0) return last;
  const place = copy.segment === last.number ? last : { number: copy.segment, good: new Uint8Array(), torn: last.torn };
  return { ...place, owed: owed.subarray(0, taken) };
};

const takeFromCopy = async (walk: Walk, last: LastSegment, copy: TailCopy | null): Promise<Result<LastSegment>> => {
  if (copy === null || copy.segment < last.number) return done(last);
  const from = owedFrom(last, copy);
  return from === null ? endIsMissing(last) : done(await takeOwedLines(walk, last, copy, from));
};

const endIsMissing = (last: LastSegment): Result<never> =>
  brokenAt({ segment: last.number, line: [...completeLines(last.good)].length + 1 }, 'more lines stood here once');

/** A journal shorter than what was checked has lost lines that were acknowledged. */
const isShorter = (walk: Walk, checked: Checked | null): boolean => checked !== null && walk.bytes < checked.bytes;

export interface ReadingOptions {
  readonly devices: KnownDevices;
  /** Checks every signature again, whatever was checked before. */
  readonly afresh?: boolean;
}

/** `journal/chain-broken` with segment, line and reason when a line in the middle is wrong, missing or edited. */
export const readJournal = async (
  folder: string,
  { devices, afresh = false }: ReadingOptions,
): Promise<Result<JournalReading>> => {
  // Before the segments: another process may be appending, and what these two promise has to be found there.
  const checked = await readCheckedMark(folder, devices);
  const copy = await readTailCopy(folder);
  const segments = await listSegments(folder);
  const hash = checked !== null && !afresh ? await hashOfChecked(folder, segments, checked) : null;
  const believed = hash === null ? null : checked;
  const walk = beginWalk(devices, hash ?? createHash('sha256'));
  const walked = await walkAll(walk, folder, segments, believed?.bytes ?? 0);
  if (!walked.ok) return walked;
  const last = await takeFromCopy(walk, walked.value, copy);
  if (!last.ok) return last;
  return isShorter(walk, checked)
    ? endIsMissing(last.value)
    : done({ ...walk, last: last.value, checkedLines: believed?.lines ?? 0 });
};
