/** The ways out of a conflict: what a person can decide, each tried by the rules before it is offered. */
import type { CivilDate } from '../calendar/civil-date';
import { correctedChanges } from '../ledger/correction';
import type { Change } from '../ledger/change';
import { decide } from '../ledger/decide';
import type { LedgerEvent } from '../ledger/event';
import { inEventOrder } from '../ledger/event-order';
import { foldWholeLedger } from '../ledger/fold-events';
import { isOfEveryPool } from '../ledger/general-changes';
import type { Ledger } from '../ledger/ledger';
import type { Conflict } from '../ledger/register';
import { withdrawnEvents } from '../ledger/withdrawn-events';
import { candidateOf } from '../what-if/candidate';
import { poolsConcernedBy, withTied, type LedgerIndex } from '../what-if/ledger-index';
import { subLedger } from '../what-if/sub-ledger';
import { installationPart } from './installation-part';
import { quotePart } from './quote-part';
import { conflictNature, type ConflictNature } from './conflict-nature';

/**
 * `leave-out`: it is taken back, and no figure changes. `count-instead`: what stands in its way is undone, so that it
 * counts. `count-fewer`: as many of its licences count as there are. `count-both`: an answer counts beside the one that has
 * its number. `changes` are what is recorded for it.
 */
export type Resolution =
  | { readonly way: 'leave-out'; readonly changes: readonly Change[] }
  | { readonly way: 'count-instead'; readonly rival: LedgerEvent; readonly changes: readonly Change[] }
  | { readonly way: 'count-both'; readonly changes: readonly Change[] }
  | { readonly way: 'count-fewer'; readonly quantity: number; readonly changes: readonly Change[] };

export interface ExplainedConflict {
  readonly nature: ConflictNature;
  /** Each way leads to a ledger without this conflict and without a new one. */
  readonly resolutions: readonly Resolution[];
}

/** Looking further back finds nothing that a person would think of. */
const MOST_RIVALS = 60;

const conflictingPart = (index: LedgerIndex, event: LedgerEvent, conflict: Conflict): Ledger => {
  const ofInstallations = installationPart(index.ledger, event, conflict);
  if (ofInstallations !== null) return ofInstallations;
  const ofQuotes = quotePart(index, event);
  if (ofQuotes !== null) return ofQuotes;
  const pools = withTied(
    index,
    event.changes.flatMap((change) => poolsConcernedBy(index, change)),
  );
  return subLedger(index, pools);
};

/** What stands in the part beside the event in conflict; the nearest before it first. */
const standingBeside = (part: Ledger, event: LedgerEvent): readonly LedgerEvent[] => {
  const inOrder = inEventOrder(part.events);
  const [withdrawn, { conflicts }] = [withdrawnEvents(inOrder), foldWholeLedger(part)];
  const stands = ({ id, changes }: LedgerEvent): boolean =>
    id !== event.id && !withdrawn.has(id) && !conflicts.has(id) && !changes.every(isOfEveryPool);
  return inOrder.filter(stands).reverse().slice(0, MOST_RIVALS);
};

/** Whether the rules take the changes, and the conflict is gone with them. */
const solves = (part: Ledger, event: string, changes: readonly Change[]): boolean => {
  const decided = decide(part, candidateOf(part, changes));
  if (!decided.ok) return false;
  return !foldWholeLedger({ ...part, events: [...part.events, decided.value] }).conflicts.has(event);
};

const withdrawing = (event: string, on: CivilDate): readonly Change[] => [
  { kind: 'change-withdrawn', on, change: event },
];

const withQuantity = (change: Change, quantity: number): Change =>
  change.kind === 'licences-activated' || change.kind === 'licences-removed' ? { ...change, quantity } : change;

const countFewer = ({ change, error }: Conflict, event: LedgerEvent, today: CivilDate): readonly Resolution[] => {
  const { available } = error;
  if (typeof available !== 'number' || available < 1 || withQuantity(change, available) === change) return [];
  const changes = correctedChanges(event, today, (each) => (each === change ? withQuantity(each, available) : each));
  return [{ way: 'count-fewer', quantity: available, changes }];
};

/** Two desks count their answers each for themselves: what both gave under one number were answers to two requests. */
const countBoth = ({ change, error }: Conflict, event: LedgerEvent, today: CivilDate): readonly Resolution[] => {
  if (error.code !== 'activation/sequence' || !('docId' in change)) return [];
  const { docId } = change;
  const changes = correctedChanges(event, today, (each) =>
    (each.kind === 'file-issued' || each.kind === 'file-imported') && each.docId === docId
      ? { ...each, sharesNumber: true }
      : each,
  );
  return [{ way: 'count-both', changes }];
};

/** `null` where the event is not in the ledger. `today` dates what would be recorded. */
export const explainConflict = (index: LedgerIndex, conflict: Conflict, today: CivilDate): ExplainedConflict | null => {
  const event = index.byId.get(conflict.event);
  if (event === undefined) return null;
  const part = conflictingPart(index, event, conflict);
  const isWayOut = ({ changes }: Resolution): boolean => solves(part, event.id, changes);
  const insteads = standingBeside(part, event)
    .map((rival): Extract<Resolution, { way: 'count-instead' }> => ({
      way: 'count-instead',
      rival: index.byId.get(rival.id) ?? rival,
      changes: withdrawing(rival.id, today),
    }))
    .filter(isWayOut);
  return {
    nature: conflictNature(
      conflict,
      insteads.flatMap(({ rival }) => rival.changes),
    ),
    resolutions: [
      ...countBoth(conflict, event, today).filter(isWayOut),
      ...insteads,
      ...countFewer(conflict, event, today).filter(isWayOut),
      { way: 'leave-out', changes: withdrawing(event.id, today) },
    ],
  };
};
