/** Answers the window's invokes, and nobody else's. */
import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import { invokeChannels } from '../../contract/channels';
import { refuse } from '../../domain/result';
import type { Answerer } from '../answer-invoke';
import { isWindowAddress } from './app-scheme';

/** The window's own page, not a frame inside it and not a page that took its place. */
const isFromWindow = ({ senderFrame }: IpcMainInvokeEvent): boolean =>
  senderFrame !== null && senderFrame.parent === null && isWindowAddress(senderFrame.url);

/** `message/refused` for every other sender. */
export const setupInvokes = (answer: Answerer): void => {
  for (const channel of invokeChannels) {
    ipcMain.handle(channel, (event, input: unknown, workspace: unknown) =>
      isFromWindow(event) ? answer(channel, input, workspace) : refuse('message/refused'),
    );
  }
};
