/** Serves the contract over WebSockets: invokes are answered, notices are passed on, and nobody can flood either side. */
import type { Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocket, WebSocketServer } from 'ws';
import { mostBytesToHost, mostBytesToWindow, readFrame, writeFrame, type WireMessage } from '../../contract/wire';
import { refuse } from '../../domain/result';
import type { NoticeListener, SentNotice } from '../notice-board';

export const wirePath = '/wire';

/** Invokes of one window under way at a time; the next ones wait in its socket. */
const mostUnderWay = 16;

export interface WireParts {
  /** Whether the upgrade request's headers may open a socket. */
  readonly admits: (headers: {
    readonly host?: string | undefined;
    readonly origin?: string | undefined;
    readonly cookie?: string | undefined;
  }) => boolean;
  readonly answer: (channel: string, input: unknown, workspace: string | null) => Promise<unknown>;
  readonly subscribe: (listener: NoticeListener) => () => void;
  /** What a window that connects is told first, because it may have missed it. */
  readonly greetings: () => readonly SentNotice[];
}

export interface WireServer {
  readonly close: () => Promise<void>;
}

/** `sent` is called when the frame has left for the network, or cannot any more. */
const sendMessage = (socket: WebSocket, message: WireMessage, sent: () => void = () => undefined): void => {
  if (socket.readyState !== WebSocket.OPEN) return sent();
  // A window that stopped reading is let go: it connects again and catches up from the ledger.
  if (socket.bufferedAmount > mostBytesToWindow) socket.terminate();
  else socket.send(writeFrame(message), () => sent());
};

const frameBytes = (data: WebSocket.RawData): Uint8Array =>
  Array.isArray(data) ? Buffer.concat(data) : data instanceof ArrayBuffer ? new Uint8Array(data) : data;

/** Stops reading at `mostUnderWay` and goes on when an answer has left. */
const countUnderWay = (socket: WebSocket) => {
  let underWay = 0;
  return {
    begin: (): void => {
      underWay += 1;
      if (underWay >= mostUnderWay) socket.pause();
    },
    end: (): void => {
      underWay -= 1;
      if (socket.isPaused) socket.resume();
    },
  };
};

const serveSocket = (socket: WebSocket, parts: WireParts): void => {
  const count = countUnderWay(socket);
  const tell: NoticeListener = (sent) => sendMessage(socket, { kind: 'notice', ...sent });
  const unsubscribe = parts.subscribe(tell);
  socket.on('close', unsubscribe);
  // The close that follows an error ends everything; the error itself is the other side's.
  socket.on('error', () => undefined);
  socket.on('message', (data, isBinary) => {
    const read = isBinary ? readFrame(frameBytes(data), mostBytesToHost) : null;
    if (!read?.ok || read.value.kind !== 'invoke') return socket.close(1008, 'not a message of Coterm');
    const { id, channel, input, workspace } = read.value;
    count.begin();
    const reply = (answer: unknown): void => sendMessage(socket, { kind: 'answer', id, answer }, count.end);
    // What cannot be written as a frame still gets an answer.
    void parts
      .answer(channel, input, workspace)
      .then(reply)
      .catch(() => reply(refuse('host/failed')));
  });
  parts.greetings().forEach(tell);
};

const turnAway = (socket: Duplex): void => {
  socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
};

/** Windows are told that Coterm closes; those that do not answer within a second are cut off. */
const closeSockets = (sockets: WebSocketServer): Promise<void> =>
  new Promise((resolve) => {
    const cutOff = setTimeout(() => sockets.clients.forEach((socket) => socket.terminate()), 1000);
    sockets.close(() => {
      clearTimeout(cutOff);
      resolve();
    });
    for (const socket of sockets.clients) socket.close(1001, 'Coterm was closed');
  });

export const serveWire = (server: Server, parts: WireParts): WireServer => {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: mostBytesToHost, perMessageDeflate: false });
  server.on('upgrade', (request, socket: Duplex, head) => {
    socket.on('error', () => socket.destroy());
    const { host, origin, cookie } = request.headers;
    if (request.url !== wirePath || !parts.admits({ host, origin, cookie })) return turnAway(socket);
    sockets.handleUpgrade(request, socket, head, (opened) => serveSocket(opened, parts));
  });
  return { close: () => closeSockets(sockets) };
};
