/** A WebSocket that comes back: when it closes it is opened again, sooner at first, then every few seconds. */

/** The part of a browser's WebSocket that is needed here. */
export interface PlainSocket {
  binaryType: string;
  readonly send: (frame: Uint8Array<ArrayBuffer>) => void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  addEventListener(type: 'open' | 'close' | 'error', listener: () => void): void;
}

export interface SocketEvents {
  readonly opened: () => void;
  readonly closed: () => void;
  readonly received: (frame: Uint8Array) => void;
}

export interface LastingSocket {
  readonly isOpen: () => boolean;
  /** To be called while it is open. */
  readonly send: (frame: Uint8Array<ArrayBuffer>) => void;
}

const firstDelayMs = 250;
const longestDelayMs = 4000;

export const createLastingSocket = (open: () => PlainSocket, events: SocketEvents): LastingSocket => {
  let current: PlainSocket | null = null;
  let delayMs = firstDelayMs;
  const begin = (): void => {
    const socket = open();
    socket.binaryType = 'arraybuffer';
    socket.addEventListener('open', () => {
      current = socket;
      delayMs = firstDelayMs;
      events.opened();
    });
    socket.addEventListener('message', ({ data }) => {
      if (data instanceof ArrayBuffer) events.received(new Uint8Array(data));
    });
    // A failed connection is followed by its close, which is where the next attempt begins.
    socket.addEventListener('error', () => undefined);
    socket.addEventListener('close', () => {
      current = null;
      events.closed();
      setTimeout(begin, delayMs);
      delayMs = Math.min(delayMs * 2, longestDelayMs);
    });
  };
  begin();
  return { isOpen: () => current !== null, send: (frame) => current?.send(frame) };
};
