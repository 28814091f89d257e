/** Where each device's chain of lines stands, and whether a line continues it. */
import type { HybridClock, LedgerEvent } from '../../domain/ledger/event';

/** The end of one device's chain. */
export interface ChainEnd {
  readonly seq: number;
  /** Digest of the device's last line. */
  readonly digest: string;
  readonly clock: HybridClock;
}

export type ChainEnds = ReadonlyMap<string, ChainEnd>;

export const isLaterClock = (clock: HybridClock, than: HybridClock): boolean =>
  clock.wallMs > than.wallMs || (clock.wallMs === than.wallMs && clock.counter > than.counter);

/** Why the event does not follow the end of its device's chain; `null` when it does. */
export const chainFault = (event: LedgerEvent, end: ChainEnd | undefined): string | null => {
  if (event.seq !== (end?.seq ?? 0) + 1)
    return `line ${(end?.seq ?? 0) + 1} of its device should stand here, not ${event.seq}`;
  if (event.prev !== (end?.digest ?? null)) return 'it does not follow the line before it';
  if (end && !isLaterClock(event.clock, end.clock)) return 'its clock does not follow the line before it';
  return null;
};

/** The clock of a new event: later than every clock seen, and the wall's own time where that is later. */
export const nextClock = (latest: HybridClock | null, nowMs: number): HybridClock =>
  latest === null || nowMs > latest.wallMs
    ? { wallMs: nowMs, counter: 0 }
    : { wallMs: latest.wallMs, counter: latest.counter + 1 };
