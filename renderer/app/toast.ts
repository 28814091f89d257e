/** Short messages at the window's edge: what was recorded, with its undo; what was refused, with its sentence. */
import type { Refusal } from '../../domain/result';
import { loadRefusals } from './set-up-texts';
import type { ToastAction } from './toast-action';

/** Loaded with the first message, not with the window. */
const loadToasts = () => import('./show-toast');

/** Says that something was done, and offers `action`. */
export const toastDone = (text: string, action?: ToastAction): void =>
  void loadToasts().then(({ showDone }) => showDone(text, action));

/** Says why something was refused, and what to do next. */
export const toastRefusal = (refusal: Refusal): void =>
  void Promise.all([loadToasts(), loadRefusals().catch(() => undefined)]).then(([{ showRefusal }]) =>
    showRefusal(refusal),
  );

export const toastNote = (text: string): void => void loadToasts().then(({ showNote }) => showNote(text));
