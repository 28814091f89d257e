/** Walks the journal's lines in order and collects their events, stopping at the first line that is wrong. */
import type { LedgerEvent } from '../../domain/ledger/event';
import { done, refuse, type Result } from '../../domain/result';
import { chainFault, isLaterClock } from './chain';
import { believeLines } from './believe-lines';
import { checkLine, isTornText } from './check-line';
import { completeLength, completeLines, lineDigest, type SegmentLine } from './lines';
import { segmentName } from './segments';
import type { Walk } from './walk';

/** A line's place, as a person would look it up: the segment's name, the line from 1. */
interface Place {
  readonly segment: number;
  readonly line: number;
}

export const brokenAt = ({ segment, line }: Place, reason: string): Result<never> =>
  refuse('journal/chain-broken', { segment: segmentName(segment), line, reason });

const linkFault = (walk: Walk, event: LedgerEvent): string | null =>
  walk.ids.has(event.id) ? 'its event stands in the journal already' : chainFault(event, walk.ends.get(event.device));

const link = (walk: Walk, event: LedgerEvent, line: Uint8Array): void => {
  walk.events.push(event);
  walk.ids.add(event.id);
  walk.ends.set(event.device, { seq: event.seq, digest: lineDigest(line), clock: event.clock });
  if (walk.latestClock === null || isLaterClock(event.clock, walk.latestClock)) walk.latestClock = event.clock;
  walk.hash.update(line).update('\n');
  walk.bytes += line.length + 1;
};

/** Checks a line in full and adds it; what is wrong with it otherwise. */
export const takeLine = async (walk: Walk, line: Uint8Array): Promise<string | null> => {
  const reading = await checkLine(line, walk.devices);
  if (reading.event === null) return reading.fault;
  const wrong = linkFault(walk, reading.event);
  if (wrong === null) link(walk, reading.event, line);
  return wrong;
};

/** One segment and how much of the whole journal, in bytes, was checked before. */
export interface SegmentToWalk {
  readonly number: number;
  readonly bytes: Uint8Array;
  readonly isLast: boolean;
  readonly checkedBytes: number;
}

const isTornLine = (segment: SegmentToWalk, line: SegmentLine): boolean =>
  segment.isLast && line.offset + line.bytes.length + 1 === segment.bytes.length && isTornText(line.bytes);

/** Walks a segment. The value is the length of what is good in it; only the last segment may have a torn end beyond. */
export const walkSegment = async (walk: Walk, segment: SegmentToWalk): Promise<Result<number>> => {
  const believed = segment.bytes.subarray(0, Math.max(0, segment.checkedBytes - walk.bytes));
  let number = believeLines(walk, believed);
  for (const line of completeLines(segment.bytes, believed.length)) {
    number += 1;
    const wrong = await takeLine(walk, line.bytes);
    if (wrong === null) continue;
    if (isTornLine(segment, line)) return done(line.offset);
    return brokenAt({ segment: segment.number, line: number }, wrong);
  }
  const length = completeLength(segment.bytes);
  if (length === segment.bytes.length || segment.isLast) return done(length);
  return brokenAt({ segment: segment.number, line: number + 1 }, 'its end is missing');
};
