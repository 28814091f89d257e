/** Short messages at the window's edge: what was recorded, with its undo; what was refused, with its sentence. */
import type { Refusal } from '../../domain/result';
import { loadRefusals } from './set-up-texts';
import type { ToastAction } from './toast-action';

/** Loaded once the first screen stands, not with the window. */
const loadToasts = () => import('./show-toast');

/** Called once the first screen stands: that the host cannot be reached is said without asking the host how. */
export const keepToastsAtHand = (): void => {
  // What could not be fetched is fetched again with the next message.
  loadToasts().catch(() => undefined);
};

/** Says that something was done, and offers `action`. */
export const toastDone = (text: string, action?: ToastAction): void =>
  void loadToasts().then(({ showDone }) => showDone(text, action));

/** Says why something was refused, and what to do next. */
export const toastRefusal = (refusal: Refusal): void =>
  void Promise.all([loadToasts(), loadRefusals().catch(() => undefined)]).then(([{ showRefusal }]) =>
    showRefusal(refusal),
  );

export const toastNote = (text: string): void => void loadToasts().then(({ showNote }) => showNote(text));
