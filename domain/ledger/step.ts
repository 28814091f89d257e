/** One step of the fold: a change on its day, the event that brought it, and the document that it came from. */
import { toDayNumber, type DayNumber } from '../calendar/civil-date';
import type { Change } from './change';
import type { LedgerEvent } from './event';
import { licenceFileChanges } from './licence-file-changes';
import type { StandingImports } from './standing-imports';

export interface Step {
  readonly on: DayNumber;
  readonly event: LedgerEvent;
  /** What is applied; for an import, one of the changes that its file makes. */
  readonly change: Change;
  /** What the event says: the change itself, or the import that it came from. */
  readonly source: Change;
  readonly docId: string | null;
}

const stepsOfChange = (event: LedgerEvent, change: Change, imports: StandingImports): Step[] => {
  if (change.kind !== 'file-imported')
    return [{ on: toDayNumber(change.on), event, change, source: change, docId: null }];
  const standing = imports.standing.get(change.docId);
  if (standing === undefined || standing.change !== change) return [];
  const { docId } = change;
  return licenceFileChanges(standing.file).map((made) => ({
    on: toDayNumber(made.on),
    event,
    change: made,
    source: change,
    docId,
  }));
};

/** A policy is in force for all changes of its day. */
const rank = ({ change }: Step): number => (change.kind === 'policy-set' ? 0 : 1);

/** Every step in the order of the fold: day, then event order, then the event's own order. `events` in event order. */
export const stepsOf = (events: readonly LedgerEvent[], imports: StandingImports): Step[] =>
  events
    .flatMap((event) => event.changes.flatMap((change) => stepsOfChange(event, change, imports)))
    .sort((left, right) => left.on - right.on || rank(left) - rank(right));
