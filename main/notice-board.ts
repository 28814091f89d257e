/** Hands what the host has to tell, unasked, to every window that listens. */
import type { NoticeChannel } from '../contract/channels';
import type { Notice } from '../contract/notices';

/** A notice on its way: the channel and what belongs to it. */
export type SentNotice = {
  readonly [Channel in NoticeChannel]: { readonly channel: Channel; readonly notice: Notice<Channel> };
}[NoticeChannel];
export type NoticeListener = (sent: SentNotice) => void;

export interface NoticeBoard {
  readonly publish: NoticeListener;
  /** Returns what ends the listening. */
  readonly subscribe: (listener: NoticeListener) => () => void;
}

export const createNoticeBoard = (): NoticeBoard => {
  const listeners = new Set<NoticeListener>();
  return {
    publish: (sent) => {
      for (const listener of [...listeners]) listener(sent);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
