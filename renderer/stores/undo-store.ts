/** The steps that this window has recorded, newest last, and those it has undone and can do again. */
import { create } from 'zustand';
import type { Change } from '../../domain/ledger/change';

export interface RecordedStep {
  /** Id of the ledger event. */
  readonly event: string;
  readonly changes: readonly Change[];
}

export interface UndoneStep extends RecordedStep {
  /** Id of the event that withdrew it: to withdraw that one does the step again, at its place. */
  readonly undoneBy: string;
}

interface UndoState {
  readonly undoable: readonly RecordedStep[];
  readonly redoable: readonly UndoneStep[];
  /** What was done last, in words, where that is no step of the history and cannot be undone. */
  readonly noStep: string | null;
}

export const useUndo = create<UndoState>(() => ({ undoable: [], redoable: [], noStep: null }));

/** The next undo says so, rather than to take back the step before it, which nobody had in mind. */
export const noteNoStep = (noStep: string | null): void => useUndo.setState({ noStep });

/** A new step: what was undone before it cannot be done again. */
export const noteRecorded = (step: RecordedStep): void =>
  useUndo.setState(({ undoable }) => ({ undoable: [...undoable, step], redoable: [], noStep: null }));

export const noteUndone = (step: UndoneStep): void =>
  useUndo.setState(({ undoable, redoable }) => ({
    undoable: undoable.filter((candidate) => candidate.event !== step.event),
    redoable: [...redoable, step],
    noStep: null,
  }));

/** The step stands again, as the event that it was. */
export const noteRedone = (step: UndoneStep): void =>
  useUndo.setState(({ undoable, redoable }) => ({
    undoable: [...undoable, { event: step.event, changes: step.changes }],
    redoable: redoable.filter((candidate) => candidate.event !== step.event),
    noStep: null,
  }));
