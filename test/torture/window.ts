/** A window of the browser host without a browser: gets its cookie, opens the socket, asks one thing after the other. */
import { WebSocket } from 'ws';
import { mostBytesToWindow, readFrame, writeFrame } from '../../contract/wire';
import type { Change } from '../../domain/ledger/change';
import type { LedgerEvent } from '../../domain/ledger/event';

export interface Window {
  /** The event as it was acknowledged; `null` when the host is gone. */
  readonly record: (change: Change) => Promise<LedgerEvent | null>;
  readonly close: () => void;
}

interface RecordAnswer {
  readonly ok: boolean;
  readonly value?: { readonly event: LedgerEvent };
}

const cookieFor = async (address: string): Promise<string | null> => {
  try {
    const page = await fetch(address);
    await page.arrayBuffer();
    return page.headers.getSetCookie()[0]?.split(';')[0] ?? null;
  } catch {
    // Killed before it could answer.
    return null;
  }
};

const opened = (socket: WebSocket): Promise<boolean> =>
  new Promise((resolve) => {
    socket.once('open', () => resolve(true));
    socket.once('error', () => resolve(false));
    socket.once('close', () => resolve(false));
  });

/** The answer with that id; `null` when the socket ends first. */
const answerOf = (socket: WebSocket, id: number): Promise<RecordAnswer | null> =>
  new Promise((resolve) => {
    const end = (): void => resolve(null);
    const take = (data: Buffer): void => {
      const read = readFrame(data, mostBytesToWindow);
      if (!read.ok || read.value.kind !== 'answer' || read.value.id !== id) return;
      socket.off('message', take);
      socket.off('close', end);
      resolve(read.value.answer as RecordAnswer);
    };
    socket.on('message', take);
    socket.once('close', end);
    if (socket.readyState !== WebSocket.OPEN) end();
  });

/** `null` when the host is gone. */
export const openWindow = async (address: string): Promise<Window | null> => {
  const cookie = await cookieFor(address);
  if (cookie === null) return null;
  const { host, origin } = new URL(address);
  const socket = new WebSocket(`ws://${host}/wire`, { headers: { cookie, origin } });
  if (!(await opened(socket))) return null;
  socket.on('error', () => undefined);
  let asked = 0;
  return {
    record: async (change) => {
      asked += 1;
      const answer = answerOf(socket, asked);
      socket.send(
        writeFrame({
          kind: 'invoke',
          id: asked,
          workspace: null,
          channel: 'ledger.record',
          input: { changes: [change] },
        }),
      );
      const { ok, value } = (await answer) ?? { ok: true };
      if (!ok) throw new Error(`the host refused ${JSON.stringify(change)}`);
      return value?.event ?? null;
    },
    close: () => socket.terminate(),
  };
};
