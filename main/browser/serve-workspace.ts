/** Serves one workspace's window on a loopback port until it is closed. */
import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { done, refuse, type Result } from '../../domain/result';
import type { Answerer } from '../answer-invoke';
import { fileErrorReason } from '../files/file-error';
import type { NoticeBoard, SentNotice } from '../notice-board';
import { addressWith } from './address';
import { createHttpApp, isOwnRequest } from './http-app';
import { INSTANCE_FILE, removeInstance, writeInstance } from './instance-file';
import { listenOnLoopback, stopListening } from './listen';
import { createSession, type Session } from './session';
import { serveWire } from './wire-socket';

export interface ServeParts {
  readonly workspaceFolder: string;
  readonly windowFolder: string;
  /** 0 for any free port. */
  readonly port: number;
  readonly answer: Answerer;
  readonly notices: NoticeBoard;
  readonly greetings: () => readonly SentNotice[];
}

export interface ServedWorkspace {
  readonly port: number;
  /** For people: good as long as it is served. */
  readonly address: string;
  /** For the list of processes: good once. */
  readonly issueTicketAddress: () => string;
  readonly close: () => Promise<void>;
}

type Pages = ReturnType<typeof createHttpApp>;

/** The pages can only be made once the port is known, so the server asks for them with every request. */
const createServer = (pages: () => Pages | null): Server =>
  createAdaptorServer({
    fetch: (request, env) => pages()?.fetch(request, env) ?? new Response(null, { status: 503 }),
  }) as Server;

const openWire = (server: Server, session: Session, port: number, parts: ServeParts) =>
  serveWire(server, {
    admits: ({ host, origin, cookie }) =>
      origin !== undefined && isOwnRequest(port, host, origin) && session.knows(cookie),
    answer: parts.answer,
    subscribe: parts.notices.subscribe,
    greetings: parts.greetings,
  });

/** Error: `file/unwritable`; nobody is listening then. */
const announce = async (server: Server, port: number, session: Session, folder: string): Promise<Result<null>> => {
  try {
    await writeInstance(folder, { v: 1, pid: process.pid, port, token: session.token });
    return done(null);
  } catch (error) {
    await stopListening(server);
    return refuse('file/unwritable', { fileName: INSTANCE_FILE, reason: fileErrorReason(error) });
  }
};

/** `host/port-taken` or `host/port-forbidden` when the port cannot be had; `file/unwritable` when the folder takes nothing. */
export const serveWorkspace = async (parts: ServeParts): Promise<Result<ServedWorkspace>> => {
  let pages: Pages | null = null;
  const server = createServer(() => pages);
  const listening = await listenOnLoopback(server, parts.port);
  if (!listening.ok) return listening;
  const port = listening.value;
  const session = createSession(port);
  pages = createHttpApp({ session, port, windowFolder: parts.windowFolder });
  const wire = openWire(server, session, port, parts);
  const announced = await announce(server, port, session, parts.workspaceFolder);
  if (!announced.ok) return announced;
  return done({
    port,
    address: addressWith(port, session.token),
    issueTicketAddress: () => addressWith(port, session.issueTicket()),
    close: async () => {
      await removeInstance(parts.workspaceFolder, session.token);
      await wire.close();
      await stopListening(server);
    },
  });
};
