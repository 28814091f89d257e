/** The order in which every device folds the same events: hybrid logical clock, counter, device, id (architecture.md). */
import type { LedgerEvent } from './event';

const compareText = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);

/** Negative when `left` happened first; never zero for two events. */
export const compareEvents = (left: LedgerEvent, right: LedgerEvent): number =>
  left.clock.wallMs - right.clock.wallMs ||
  left.clock.counter - right.clock.counter ||
  compareText(left.device, right.device) ||
  compareText(left.id, right.id);

export const inEventOrder = (events: readonly LedgerEvent[]): LedgerEvent[] => [...events].sort(compareEvents);
