/** The journal as it stood at an earlier head: its lines are only ever appended, so that what came since is cut off. */
import type { LedgerHead } from '../../contract/ipc';
import { isLaterClock } from './chain';
import type { JournalReading } from './read-journal';
import type { Walk } from './walk';

/** What is needed to copy a journal's lines and to fold its events. */
export type ReadLines = Pick<JournalReading, 'events' | 'latestClock' | 'bytes' | 'last'>;

const NEWLINE = 0x0a;

/** `null` when there are fewer lines than that. */
const withoutLastLines = (bytes: Uint8Array, count: number): Uint8Array | null => {
  let end = bytes.length;
  for (let left = count; left > 0; left -= 1) {
    if (end === 0) return null;
    end = end < 2 ? 0 : bytes.lastIndexOf(NEWLINE, end - 2) + 1;
  }
  return bytes.subarray(0, end);
};

const latestOf = (events: ReadLines['events']): Walk['latestClock'] =>
  events.reduce<Walk['latestClock']>(
    (latest, { clock }) => (latest === null || isLaterClock(clock, latest) ? clock : latest),
    null,
  );

/** `null` when the journal never stood there, or when a new segment was begun since. */
export const earlierReading = (reading: ReadLines, { count, head }: LedgerHead): ReadLines | null => {
  if (count > reading.events.length || (reading.events[count - 1]?.id ?? null) !== head) return null;
  const { good, owed } = reading.last;
  const lines = owed.length === 0 ? good : Buffer.concat([good, owed]);
  const kept = withoutLastLines(lines, reading.events.length - count);
  if (kept === null) return null;
  const events = reading.events.slice(0, count);
  return {
    events,
    latestClock: latestOf(events),
    bytes: reading.bytes - (lines.length - kept.length),
    last: { ...reading.last, good: kept, owed: new Uint8Array() },
  };
};
