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
}

export const useUndo = create<UndoState>(() => ({ undoable: [], redoable: [] }));

/** A new step: what was undone before it cannot be done again. */
export const noteRecorded = (step: RecordedStep): void =>
  useUndo.setState(({ undoable }) => ({ undoable: [...undoable, step], redoable: [] }));

export const noteUndone = (step: UndoneStep): void =>
  useUndo.setState(({ undoable, redoable }) => ({
    undoable: undoable.filter((candidate) => candidate.event !== step.event),
    redoable: [...redoable, step],
  }));

/** The step stands again, as the event that it was. */
export const noteRedone = (step: UndoneStep): void =>
  useUndo.setState(({ undoable, redoable }) => ({
    undoable: [...undoable, { event: step.event, changes: step.changes }],
    redoable: redoable.filter((candidate) => candidate.event !== step.event),
  }));
