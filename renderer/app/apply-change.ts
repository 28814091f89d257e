/** The one path for every write of the window: asks the host to record changes, notes the step for undo, and says so. */
import i18next from 'i18next';
import type { Answer } from '../../contract/ipc';
import type { CivilDate } from '../../domain/calendar/civil-date';
import type { Change } from '../../domain/ledger/change';
import { refreshRegister } from '../db/current-source';
import { registerState } from '../db/register-state';
import { desktop } from '../desktop';
import {
  noteNoStep,
  noteRecorded,
  noteRedone,
  noteUndone,
  useUndo,
  type RecordedStep,
  type UndoneStep,
} from '../stores/undo-store';
import { describeStep } from './describe-step';
import { toastDone, toastNote, toastRefusal } from './toast';

type Recorded = Answer<'ledger.record'>;

const stepOf = (recorded: Extract<Recorded, { ok: true }>): RecordedStep => ({
  event: recorded.value.event.id,
  changes: recorded.value.event.changes,
});

/** The day that the register shows, on which an undo is dated. */
const today = (): CivilDate | null => registerState.getState().register?.asOf ?? null;

/** Takes a step that the host has recorded by itself (an import) into undo, and shows the register after it. */
export const acceptStep = async (recorded: Extract<Recorded, { ok: true }>): Promise<void> => {
  const step = stepOf(recorded);
  noteRecorded(step);
  await refreshRegister();
  toastDone(describeStep(step.changes), { label: i18next.t('app:toast.undo'), run: () => void undoStep(step) });
};

/**
 * Records the changes as one step. When it answers, the register already shows them; a refusal is the caller's to
 * show, beside the form that asked.
 */
export const applyChange = async (changes: readonly Change[]): Promise<Recorded> => {
  const recorded = await desktop.invoke('ledger.record', { changes: [...changes] });
  if (recorded.ok) await acceptStep(recorded);
  return recorded;
};

const withdraw = (event: string, on: CivilDate): Promise<Recorded> =>
  desktop.invoke('ledger.record', { changes: [{ kind: 'change-withdrawn', on, change: event }] });

/** Withdraws one step, this window's or any that the history shows; a refusal says what stands in the way. */
export const undoStep = async (step: RecordedStep): Promise<Recorded | null> => {
  const on = today();
  if (on === null) return null;
  const withdrawn = await withdraw(step.event, on);
  if (!withdrawn.ok) {
    toastRefusal(withdrawn.error);
    return withdrawn;
  }
  const undone = { ...step, undoneBy: withdrawn.value.event.id };
  noteUndone(undone);
  await refreshRegister();
  toastDone(i18next.t('app:toast.undone', { step: describeStep(step.changes) }), {
    label: i18next.t('app:toast.redo'),
    run: () => void redoStep(undone),
  });
  return withdrawn;
};

/** Withdraws the withdrawal of an undone step, which then stands where it stood, whoever recorded it. */
export const redoStep = async (step: UndoneStep): Promise<Recorded | null> => {
  const on = today();
  if (on === null) return null;
  const again = await withdraw(step.undoneBy, on);
  if (!again.ok) {
    toastRefusal(again.error);
    return again;
  }
  noteRedone(step);
  await refreshRegister();
  toastDone(i18next.t('app:toast.redone', { step: describeStep(step.changes) }), {
    label: i18next.t('app:toast.undo'),
    run: () => void undoStep(step),
  });
  return again;
};

/** Once: whoever asks again means the step before it. */
const sayNoStep = (what: string, before: RecordedStep | undefined): void => {
  noteNoStep(null);
  const facts = { what, step: before === undefined ? '' : describeStep(before.changes) };
  toastNote(i18next.t(before === undefined ? 'app:toast.noStep' : 'app:toast.noStepBefore', facts));
};

export const undoLast = async (): Promise<void> => {
  const { undoable, noStep } = useUndo.getState();
  const step = undoable.at(-1);
  if (noStep !== null) sayNoStep(noStep, step);
  else if (step === undefined) toastNote(i18next.t('app:toast.nothingToUndo'));
  else await undoStep(step);
};

export const redoLast = async (): Promise<void> => {
  const step = useUndo.getState().redoable.at(-1);
  if (step === undefined) toastNote(i18next.t('app:toast.nothingToRedo'));
  else await redoStep(step);
};
