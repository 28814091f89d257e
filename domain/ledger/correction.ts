/** A correction: one event that withdraws an earlier one and says in the same step what takes its place. */
import type { CivilDate } from '../calendar/civil-date';
import type { Change } from './change';
import type { LedgerEvent } from './event';
import type { Conflict } from './register';
import { withdrawalsIn } from './withdrawn-events';

const isWithdrawal = ({ kind }: Change): boolean => kind === 'change-withdrawn';

/** An event of withdrawals alone is an undo. */
export const isCorrection = ({ changes }: Pick<LedgerEvent, 'changes'>): boolean =>
  changes.some(isWithdrawal) && !changes.every(isWithdrawal);

/** How the event would be replaced: its changes as they are, but for those that `correct` answers anew. */
export const correctedChanges = (
  event: LedgerEvent,
  on: CivilDate,
  correct: (change: Change) => Change,
): readonly Change[] => [
  { kind: 'change-withdrawn', on, change: event.id },
  // What the event itself withdrew stays withdrawn: it is a correction that is corrected again.
  ...event.changes.map((change) => (isWithdrawal(change) ? change : correct(change))),
];

/**
 * Events in the order in which they are folded. It is the event order, save that a correction stands at the place of
 * what it replaces, through any number of corrections: so what came after the mistake on its day still comes after.
 * `events` stand in event order.
 */
export const inFoldOrder = (events: readonly LedgerEvent[]): readonly LedgerEvent[] => {
  if (!events.some(isCorrection)) return events;
  const places = new Map<string, number>();
  events.forEach((event, index) => {
    const replaced = isCorrection(event) ? withdrawalsIn(event) : [];
    places.set(event.id, Math.min(index, ...replaced.map((target) => places.get(target) ?? index)));
  });
  const placeOf = ({ id }: LedgerEvent): number => places.get(id) ?? 0;
  return [...events].sort((left, right) => placeOf(left) - placeOf(right));
};

/**
 * Corrections of what another event has undone or corrected before them, made on a device that did not know it.
 * Counting both would count the licences twice. `events` stand in event order, without the withdrawn ones.
 */
export const rivalCorrections = (events: readonly LedgerEvent[]): readonly Conflict[] => {
  const taken = new Set<string>();
  return events.flatMap((event): Conflict[] => {
    const targets = withdrawalsIn(event);
    const rival = targets.find((target) => taken.has(target));
    const change = event.changes.find((each) => !isWithdrawal(each));
    if (rival !== undefined && change !== undefined)
      return [{ event: event.id, change, error: { code: 'event/withdrawn', event: rival } }];
    for (const target of targets) taken.add(target);
    return [];
  });
};
