/** When the app cannot start: says why and what to do, in the system's own box, and ends. */
import { app, dialog } from 'electron';
import { refusalNextStep, refusalSentence } from '../../contract/fill-sentence';
import type { Refusal } from '../../domain/result';

export const refuseStart = (error: Refusal): void => {
  dialog.showErrorBox('Coterm cannot start', `${refusalSentence(error)}\n\n${refusalNextStep(error)}\n\n${error.code}`);
  app.exit(1);
};
