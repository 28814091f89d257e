/** Hands notices to their listeners, and keeps those that come before the window listens for them. */
import type { NoticeChannel } from '../contract/channels';

type Listener = (notice: unknown) => void;

export interface KeptNotices {
  readonly publish: (channel: NoticeChannel, notice: unknown) => void;
  /** The first listener of a channel is told what it missed. Returns what ends the listening. */
  readonly subscribe: (channel: NoticeChannel, listener: Listener) => () => void;
}

/** More than a person opens while a window starts. */
const mostKept = 16;

export const createKeptNotices = (): KeptNotices => {
  const listeners = new Map<NoticeChannel, Set<Listener>>();
  const kept = new Map<NoticeChannel, unknown[]>();
  const of = (channel: NoticeChannel): Set<Listener> => {
    const known = listeners.get(channel) ?? new Set();
    listeners.set(channel, known);
    return known;
  };
  return {
    publish: (channel, notice) => {
      const told = [...of(channel)];
      if (told.length === 0) kept.set(channel, [...(kept.get(channel) ?? []), notice].slice(-mostKept));
      for (const listener of told) listener(notice);
    },
    subscribe: (channel, listener) => {
      of(channel).add(listener);
      const missed = kept.get(channel) ?? [];
      kept.delete(channel);
      for (const notice of missed) listener(notice);
      return () => of(channel).delete(listener);
    },
  };
};
