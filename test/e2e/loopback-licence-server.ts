/** A licence server on this computer that answers as a person at the site would have it: well, with an error, or not at all. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { UsagePurpose } from '../../domain/usage/purpose';
import type { LicenceFigures } from '../../domain/usage/snapshot';

const TOKEN = 'the-token-of-the-site';
const since = '2024-02-01T08:00:00Z';

const cameras: readonly LicenceFigures[] = [
  { licence: 'cameras', used: 312, total: 400, usedDigest: 'd1' },
  { licence: 'intercoms', used: 26, total: 20 },
];
const analytics: readonly LicenceFigures[] = [
  { licence: 'level-1', used: 88, total: 100, shared: 94 },
  {
    licence: 'level-3',
    used: 28,
    total: 30,
    shared: 28,
    byType: [{ type: 'face-recognition', used: 26, users: 17, devices: 9 }],
    usedDigest: 'd3',
  },
];

const usedLists: Readonly<Record<string, readonly object[]>> = {
  cameras: Array.from({ length: 312 }, (_, index) => ({
    id: `c${index}`,
    name: `Camera ${index}`,
    kind: 'camera',
    since,
  })),
  'level-3': [
    ...Array.from({ length: 17 }, (_, index) => ({ id: `u${index}`, name: `Guard ${index}`, kind: 'user' as const })),
    ...Array.from({ length: 9 }, (_, index) => ({ id: `d${index}`, name: `Door ${index}`, kind: 'device' as const })),
  ].map((each) => ({ ...each, type: 'face-recognition', since })),
};

export interface LoopbackServer {
  readonly token: string;
  /** Installation 0 wants the token, the many others want none. */
  readonly address: (purpose: UsagePurpose, installation?: number) => string;
  readonly setModule: (isConnected: boolean) => void;
  /** How often it has told its figures. */
  readonly checks: () => number;
  readonly failWith: (status: number | null) => void;
  readonly stop: () => Promise<void>;
  /** At the port of before. */
  readonly start: () => Promise<void>;
}

const send = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { 'Content-Type': 'application/json' });
  response.end(JSON.stringify(body));
};

export const startLoopbackServer = async (): Promise<LoopbackServer> => {
  let hasModule = true;
  let failure: number | null = null;
  let checks = 0;
  const snapshot = (purpose: UsagePurpose, name: string) => ({
    v: 1,
    purpose,
    system: { name, version: '25.3' },
    takenAt: new Date().toISOString(),
    // Another figure each time, so that every check brings a reading.
    licences:
      purpose === 'analytics'
        ? analytics
        : cameras.map((each) => (each.licence === 'intercoms' ? { ...each, total: 20 + (checks % 5) } : each)),
    ...(purpose === 'cameras' ? { analyticsModule: hasModule } : {}),
    support: { technicalSupportUntil: '2030-12-31', updates: { allowed: true } },
  });
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const [, name = '', purpose = ''] = url.pathname.split('/');
    if (failure !== null)
      return send(response, failure, { error: { code: 'busy', message: 'The database is locked' } });
    if (name === '0' && request.headers.authorization !== `Bearer ${TOKEN}`)
      return send(response, 401, { error: { code: 'token', message: 'Who are you?' } });
    const licence = url.searchParams.get('licence');
    if (licence !== null) return send(response, 200, { v: 1, licence, used: usedLists[licence] ?? [] });
    checks += 1;
    return send(response, 200, snapshot(purpose === 'analytics' ? 'analytics' : 'cameras', `System ${name}`));
  };
  const server = createServer(answer);
  const listen = (port: number): Promise<void> =>
    new Promise((resolve) => {
      server.listen(port, '127.0.0.1', () => resolve());
    });
  await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    token: TOKEN,
    address: (purpose, installation = 0) => `http://127.0.0.1:${port}/${installation}/${purpose}`,
    setModule: (isConnected) => {
      hasModule = isConnected;
    },
    checks: () => checks,
    failWith: (status) => {
      failure = status;
    },
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
    start: () => listen(port),
  };
};
