/**
 * What `window.desktop` is in a browser: the contract over the browser host's WebSocket. The connection comes back by
 * itself; what was under way when it broke fails, and what is asked meanwhile waits a while for the next one.
 */
import { noticeChannels, type InvokeChannel, type NoticeChannel } from '../contract/channels';
import type { DesktopBridge } from '../contract/ipc';
import { mostBytesToWindow, readFrame, writeFrame, type WireMessage } from '../contract/wire';
import { createKeptNotices } from './kept-notices';
import { createLastingSocket, type PlainSocket } from './lasting-socket';
import { createPendingAnswers } from './pending-answers';

export interface BrowserBridge extends DesktopBridge {
  /** Told at once, and whenever the connection to the host comes or goes. Returns what ends the listening. */
  readonly onConnection: (listener: (isConnected: boolean) => void) => () => void;
}

/** A socket that was opened before anybody could listen to it, with what happened on it since. */
export interface EarlySocket {
  readonly socket: WebSocket;
  /** In order: opened, closed, and each message. */
  readonly heard: readonly Event[];
  /** From now on somebody else listens. */
  readonly stop: () => void;
}

export interface BridgeParts {
  readonly openSocket: () => PlainSocket;
  /** How long an invoke waits for a connection. */
  readonly patienceMs: number;
}

const isNoticeChannel = (channel: string): channel is NoticeChannel =>
  noticeChannels.some((listed) => listed === channel);

/** The invokes that no socket has carried yet, each with the timer that gives it up. */
const createQueue = (patienceMs: number, giveUp: (id: number) => void) => {
  const queued = new Map<
    number,
    { readonly frame: Uint8Array<ArrayBuffer>; readonly timer: ReturnType<typeof setTimeout> }
  >();
  return {
    add: (id: number, frame: Uint8Array<ArrayBuffer>): void => {
      const timer = setTimeout(() => {
        queued.delete(id);
        giveUp(id);
      }, patienceMs);
      queued.set(id, { frame, timer });
    },
    /** Empties it. */
    takeAll: (): readonly (readonly [number, Uint8Array<ArrayBuffer>])[] => {
      const taken = [...queued].map(([id, { frame, timer }]) => {
        clearTimeout(timer);
        return [id, frame] as const;
      });
      queued.clear();
      return taken;
    },
  };
};

export const createBrowserBridge = ({ openSocket, patienceMs }: BridgeParts): BrowserBridge => {
  const pending = createPendingAnswers();
  const notices = createKeptNotices();
  const watchers = new Set<(isConnected: boolean) => void>();
  const underWay = new Set<number>();
  const queue = createQueue(patienceMs, (id) => pending.fail('Coterm cannot be reached.', [id]));

  const receive = (message: WireMessage): void => {
    if (message.kind === 'answer') {
      underWay.delete(message.id);
      pending.settle(message.id, message.answer);
    } else if (message.kind === 'notice' && isNoticeChannel(message.channel)) {
      notices.publish(message.channel, message.notice);
    }
  };
  const send = (id: number, frame: Uint8Array<ArrayBuffer>): void => {
    underWay.add(id);
    socket.send(frame);
  };
  const socket = createLastingSocket(openSocket, {
    opened: () => {
      for (const [id, frame] of queue.takeAll()) send(id, frame);
      for (const watcher of watchers) watcher(true);
    },
    closed: () => {
      // Whether they were carried out is not known; the ledger, read again, shows it.
      pending.fail('The connection to Coterm broke.', underWay);
      underWay.clear();
      for (const watcher of watchers) watcher(false);
    },
    received: (frame) => {
      const read = readFrame(frame, mostBytesToWindow);
      if (read.ok) receive(read.value);
    },
  });

  return {
    invoke: (channel: InvokeChannel, input: unknown, workspace: string | null) => {
      const { id, answer } = pending.expect();
      const frame = writeFrame({ kind: 'invoke', id, channel, input, workspace });
      if (socket.isOpen()) send(id, frame);
      else queue.add(id, frame);
      return answer;
    },
    subscribe: notices.subscribe,
    onConnection: (listener) => {
      watchers.add(listener);
      listener(socket.isOpen());
      return () => watchers.delete(listener);
    },
  };
};

/** Tells the listeners of an early socket what it has heard before they listened. */
const takeOver = ({ socket, heard, stop }: EarlySocket): void => {
  stop();
  for (const event of heard) socket.dispatchEvent(event);
};

/** Connects to the host that served this page, over the socket that was opened early if there is one. */
export const connectBrowserBridge = (early: EarlySocket | null): BrowserBridge => {
  const address = `ws://${window.location.host}/wire`;
  let waiting = early?.socket ?? null;
  const openSocket = (): WebSocket => {
    const socket = waiting ?? new WebSocket(address);
    waiting = null;
    return socket;
  };
  const bridge = createBrowserBridge({ openSocket, patienceMs: 10_000 });
  if (early !== null) takeOver(early);
  return bridge;
};
