/** Which events are undone: a withdrawal leaves out the event that it names, unless it is withdrawn itself. */
import type { LedgerEvent } from './event';

export const withdrawalsIn = (event: LedgerEvent): string[] =>
  event.changes.flatMap((change) => (change.kind === 'change-withdrawn' ? [change.change] : []));

/**
 * Ids of the undone events. `events` stand in event order; a withdrawal counts for earlier events only, so walking
 * backwards meets every withdrawal before what it withdraws.
 */
export const withdrawnEvents = (events: readonly LedgerEvent[]): Set<string> => {
  const withdrawn = new Set<string>();
  for (const event of [...events].reverse()) {
    if (withdrawn.has(event.id)) continue;
    for (const target of withdrawalsIn(event)) if (target !== event.id) withdrawn.add(target);
  }
  return withdrawn;
};
