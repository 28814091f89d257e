/** Sends notices to the windows, and keeps those that come before a window can hear. */
import { app, type WebContents } from 'electron';
import type { NoticeBoard, SentNotice } from '../notice-board';
import { isWindowAddress } from './app-scheme';

/** More than a person opens while a window starts. */
const mostKept = 16;

/** Before the app is ready, so that nothing told meanwhile is lost. */
export const setupWindowNotices = (notices: NoticeBoard): void => {
  const listening = new Set<WebContents>();
  let kept: readonly SentNotice[] = [];
  const send = (contents: WebContents, { channel, notice }: SentNotice): void => contents.send(channel, notice);
  app.on('web-contents-created', (_event, contents) => {
    contents.on('did-start-loading', () => listening.delete(contents));
    contents.on('did-finish-load', () => {
      // Developer tools are web contents too.
      if (!isWindowAddress(contents.getURL())) return;
      listening.add(contents);
      for (const sent of kept) send(contents, sent);
      kept = [];
    });
    contents.on('destroyed', () => listening.delete(contents));
  });
  notices.subscribe((sent) => {
    if (listening.size === 0) kept = [...kept, sent].slice(-mostKept);
    for (const contents of listening) send(contents, sent);
  });
};
