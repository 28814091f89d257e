/** The steps that this window has recorded, newest last, and those it has undone and can do again. */
import { create } from 'zustand';
import type { Change } from '../../domain/ledger/change';

export interface RecordedStep {
  /** Id of the ledger event. */
  readonly event: string;
  readonly changes: readonly Change[];
}

interface UndoState {
  readonly undoable: readonly RecordedStep[];
  readonly redoable: readonly RecordedStep[];
}

export const useUndo = create<UndoState>(() => ({ undoable: [], redoable: [] }));

/** A new step: what was undone before it cannot be done again. */
export const noteRecorded = (step: RecordedStep): void =>
  useUndo.setState(({ undoable }) => ({ undoable: [...undoable, step], redoable: [] }));

export const noteUndone = (step: RecordedStep): void =>
  useUndo.setState(({ undoable, redoable }) => ({
    undoable: undoable.filter((candidate) => candidate.event !== step.event),
    redoable: [...redoable, step],
  }));

/** `step` was done again as `again`. */
export const noteRedone = (step: RecordedStep, again: RecordedStep): void =>
  useUndo.setState(({ undoable, redoable }) => ({
    undoable: [...undoable, again],
    redoable: redoable.filter((candidate) => candidate.event !== step.event),
  }));
