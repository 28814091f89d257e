/** A licence server on this computer, answering as a test tells it to. */
import http from 'node:http';
import https from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { onTestFinished } from 'vitest';
import type { Snapshot, UsedLicence } from '../../domain/usage/snapshot';

export const aSnapshot = (over: Partial<Snapshot> = {}): Snapshot => ({
  v: 1,
  purpose: 'cameras',
  system: { name: 'Harbour', version: '24.10' },
  takenAt: '2025-06-15T08:00:00Z',
  licences: [
    { licence: 'cameras', used: 2, total: 10 },
    { licence: 'intercoms', used: 0, total: 4 },
  ],
  analyticsModule: true,
  ...over,
});

export const aUsedLicence = (id: string, over: Partial<UsedLicence> = {}): UsedLicence => ({
  id,
  name: `Camera ${id}`,
  kind: 'camera',
  since: '2025-01-01T00:00:00Z',
  ...over,
});

export type Answering = (request: http.IncomingMessage, response: http.ServerResponse) => void;

export interface TestServer {
  readonly address: string;
  /** Paths with their queries, in the order in which they were asked for. */
  readonly asked: readonly string[];
  readonly authorisations: readonly (string | undefined)[];
  readonly answer: (answering: Answering) => void;
  readonly stop: () => Promise<void>;
}

export const json =
  (body: unknown, status = 200): Answering =>
  (_request, response) => {
    response.writeHead(status, { 'Content-Type': 'application/json' });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  };

/** Its status, and one page for each licence that has a list; the snapshot may change from time to time. */
export const aGoodAnswer =
  (snapshot: () => Snapshot = aSnapshot, lists: Readonly<Record<string, readonly UsedLicence[]>> = {}): Answering =>
  (request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const licence = url.searchParams.get('licence') ?? '';
    const page = { v: 1, licence, used: lists[licence] ?? [] };
    json(url.pathname.endsWith('/v1/used-licences') ? page : snapshot())(request, response);
  };

const listening = (server: Server): Promise<number> =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });

export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

/** Over HTTPS with a certificate, over HTTP without. Stopped when the test ends. */
export const aLicenceServer = async (first: Answering = aGoodAnswer(), tls?: Certificate): Promise<TestServer> => {
  let answering = first;
  const asked: string[] = [];
  const authorisations: (string | undefined)[] = [];
  const handle: Answering = (request, response) => {
    asked.push(request.url ?? '');
    authorisations.push(request.headers.authorization);
    answering(request, response);
  };
  const server = tls === undefined ? http.createServer(handle) : https.createServer({ ...tls }, handle);
  const port = await listening(server);
  const stop = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  onTestFinished(stop);
  return {
    address: `${tls === undefined ? 'http' : 'https'}://127.0.0.1:${String(port)}`,
    asked,
    authorisations,
    answer: (next) => {
      answering = next;
    },
    stop,
  };
};
