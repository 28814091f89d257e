/**
 * Folds events into a register book. An event is one step of the user's and applies whole or not at all:
 * one that the rules forbid is left out of the sums and kept as a conflict, and the fold goes on.
 */
import { toDayNumber, type CivilDate, type DayNumber } from '../calendar/civil-date';
import { applyStep } from './apply-step';
import { newRegisterBook, type RegisterBook } from './register-book';
import { isRelease } from './apply-transfer';
import { inFoldOrder, rivalCorrections } from './correction';
import { inEventOrder } from './event-order';
import type { LedgerEvent } from './event';
import type { Ledger } from './ledger';
import type { Conflict } from './register';
import { standingExchanges } from './standing-exchanges';
import { standingImports } from './standing-imports';
import { standingRegisters } from './standing-registers';
import { stepsOf, type StandingDocuments, type Step } from './step';
import { withdrawalsIn, withdrawnEvents } from './withdrawn-events';

export interface Folded extends StandingDocuments {
  readonly register: RegisterBook;
  readonly withdrawn: ReadonlySet<string>;
  /** By the id of the event left out. */
  readonly conflicts: ReadonlyMap<string, Conflict>;
  /** Day of the last step that counts, applied or not; `null` without any. */
  readonly lastOn: DayNumber | null;
}

interface Attempt {
  readonly register: RegisterBook;
  /** A refused event of which something had been applied already: the fold has to start again without it. */
  readonly spoiled: boolean;
}

const conflictOf = (step: Step, error: Conflict['error']): Conflict => ({
  event: step.event.id,
  change: step.source,
  error,
});

/** Withdrawals and superseding files act on other events, so leaving them out changes more than their own steps. */
const hasWiderEffect = ({ event, docId }: Step): boolean => docId !== null || withdrawalsIn(event).length > 0;

/** What was released by an event that is withdrawn, and by none that counts. */
const undoneReleases = (inOrder: readonly LedgerEvent[], counting: readonly LedgerEvent[]): ReadonlySet<string> => {
  const releasedBy = (events: readonly LedgerEvent[]): readonly string[] =>
    events.flatMap(({ changes }) => changes.filter(isRelease).map(({ docId }) => docId));
  const standing = new Set(releasedBy(counting));
  return new Set(releasedBy(inOrder).filter((docId) => !standing.has(docId)));
};

const attempt = (
  steps: readonly Step[],
  until: DayNumber,
  conflicts: Map<string, Conflict>,
  undone: ReadonlySet<string>,
): Attempt => {
  const register = newRegisterBook(undone);
  const begun = new Set<string>();
  for (const step of steps) {
    const { id } = step.event;
    if (step.on > until || conflicts.has(id)) continue;
    const error = applyStep(register, step);
    if (error === null) begun.add(id);
    else {
      conflicts.set(id, conflictOf(step, error));
      if (begun.has(id) || hasWiderEffect(step)) return { register, spoiled: true };
    }
  }
  return { register, spoiled: false };
};

/** The fold up to and including a day, leaving out what `known` holds already. */
export const foldEvents = (ledger: Ledger, until: DayNumber, known: ReadonlyMap<string, Conflict>): Folded => {
  const inOrder = inEventOrder(ledger.events);
  const toFold = inFoldOrder(inOrder);
  const conflicts = new Map(known);
  for (;;) {
    const allowed = inOrder.filter(({ id }) => !conflicts.has(id));
    const withdrawn = withdrawnEvents(allowed);
    const [rival] = rivalCorrections(allowed.filter(({ id }) => !withdrawn.has(id)));
    if (rival !== undefined) {
      conflicts.set(rival.event, rival);
      continue;
    }
    const counting = toFold.filter(({ id }) => !conflicts.has(id) && !withdrawn.has(id));
    const imports = standingImports(counting, ledger.licenceFile);
    const exchanges = standingExchanges(counting, ledger.signedFile);
    if (exchanges.refused.length > 0) {
      // What is refused may have stood before the files after it: they are walked again without it.
      for (const conflict of exchanges.refused.slice(0, 1)) conflicts.set(conflict.event, conflict);
      continue;
    }
    const registers = standingRegisters(counting, ledger.registerChanges);
    for (const { event, change, error } of imports.refused) conflicts.set(event.id, { event: event.id, change, error });
    for (const conflict of registers.refused) conflicts.set(conflict.event, conflict);
    const steps = stepsOf(counting, { imports, registers, exchanges, signedFile: ledger.signedFile });
    const { register, spoiled } = attempt(steps, until, conflicts, undoneReleases(inOrder, counting));
    if (!spoiled)
      return { register, imports, registers, exchanges, withdrawn, conflicts, lastOn: steps.at(-1)?.on ?? null };
  }
};

/** Far beyond any change that the schema admits. */
const END_OF_TIME = toDayNumber('9999-12-31' as CivilDate);

/** The fold of everything, whatever day it is dated: its conflicts are those of the ledger. */
export const foldWholeLedger = (ledger: Ledger): Folded => foldEvents(ledger, END_OF_TIME, new Map());
