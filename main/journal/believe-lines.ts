/** Takes lines whose very bytes were checked before: they are decoded and no more, so that 100,000 of them open in a moment. */
import type { LedgerEvent } from '../../domain/ledger/event';
import { isLaterClock } from './chain';
import { completeLines, lineDigest } from './lines';
import type { Walk } from './walk';

/** As `sealEnvelope` begins a line; the payload follows, up to the next quotation mark. */
const BEGINNING = '{"payload":"';

const payloadOf = (line: string): string => {
  if (line.startsWith(BEGINNING)) return line.slice(BEGINNING.length, line.indexOf('"', BEGINNING.length));
  const outer: unknown = JSON.parse(line);
  return typeof outer === 'object' && outer !== null && 'payload' in outer ? String(outer.payload) : '';
};

/** An envelope is ASCII. The schema saw this event when its line was checked; the mark names the version of that check. */
const believeLine = (line: Uint8Array): LedgerEvent => {
  const text = Buffer.from(line.buffer, line.byteOffset, line.byteLength).toString('latin1');
  return JSON.parse(Buffer.from(payloadOf(text), 'base64url').toString('utf8')) as LedgerEvent;
};

/** Adds the events of complete lines to the walk, whose hash covers their bytes already. The value is their number. */
export const believeLines = (walk: Walk, bytes: Uint8Array): number => {
  const lastLines = new Map<string, { readonly event: LedgerEvent; readonly line: Uint8Array }>();
  let count = 0;
  for (const { bytes: line } of completeLines(bytes)) {
    const event = believeLine(line);
    walk.events.push(event);
    walk.ids.add(event.id);
    if (walk.latestClock === null || isLaterClock(event.clock, walk.latestClock)) walk.latestClock = event.clock;
    lastLines.set(event.device, { event, line });
    count += 1;
  }
  for (const [device, { event, line }] of lastLines)
    walk.ends.set(device, { seq: event.seq, digest: lineDigest(line), clock: event.clock });
  walk.bytes += bytes.length;
  return count;
};
