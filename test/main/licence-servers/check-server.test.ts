import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { limits } from '../../../contract/limits';
import type { UsagePurpose } from '../../../domain/usage/purpose';
import type { ServerState } from '../../../domain/usage/reading';
import { createCheckServer, stateAfter, tryServer } from '../../../main/licence-servers/check-server';
import type { AskedServer } from '../../../main/licence-servers/read-status';
import { aCertificate, fingerprintOf, hasOpenssl, unlessOpenssl } from '../../builders/certificate';
import {
  aGoodAnswer,
  aLicenceServer,
  aSnapshot,
  aUsedLicence,
  json,
  type Answering,
} from '../../builders/licence-server';
import { aRawServer } from './raw-server';

const never = new AbortController().signal;
const nothingKnown = () => Promise.resolve(null);
const MiB = 1024 * 1024;

interface Told {
  readonly code: string;
  readonly [fact: string]: unknown;
}

const ask = (
  server: Partial<AskedServer> & Pick<AskedServer, 'address'>,
  { purpose = 'cameras', withinMs = 30_000 }: { readonly purpose?: UsagePurpose; readonly withinMs?: number } = {},
) =>
  createCheckServer(withinMs)({
    server: { pin: null, token: null, ...server },
    purpose,
    known: nothingKnown,
    signal: never,
  });

const expectRefused = async (asked: ReturnType<typeof ask>, state: ServerState, error: Told): Promise<void> => {
  const outcome = await asked;
  expect(outcome).toMatchObject({ ok: false, error });
  expect(stateAfter(outcome)).toBe(state);
};

const headed =
  (headers: Readonly<Record<string, string | number>>, body: Uint8Array | string): Answering =>
  (_request, response) => {
    response.writeHead(200, { 'Content-Type': 'application/json', ...headers });
    response.end(body);
  };

const said = (body: string): string => JSON.stringify(aSnapshot()).replace('"used":2', body);

describe('AC-6: a server that answers', () => {
  it('with its status and lists is active, whatever path its address has', async () => {
    const lists = { cameras: [aUsedLicence('b'), aUsedLicence('a')] };
    const server = await aLicenceServer(aGoodAnswer(aSnapshot, lists));
    const answer = await ask({ address: `${server.address}/north/`, token: 'a-token' });
    expect(answer).toEqual({
      ok: true,
      value: { snapshot: aSnapshot(), used: { ok: true, value: { cameras: [aUsedLicence('a'), aUsedLicence('b')] } } },
    });
    expect(server.asked).toEqual(['/north/v1/licence-status', '/north/v1/used-licences?licence=cameras']);
    expect(server.authorisations).toEqual(['Bearer a-token', 'Bearer a-token']);
  });

  it('with members that nobody knows yet is active all the same', async () => {
    const { address } = await aLicenceServer(json({ ...aSnapshot({ licences: [] }), mood: { x: 1.5e300 } }));
    expect(await ask({ address })).toMatchObject({ ok: true, value: { snapshot: aSnapshot({ licences: [] }) } });
  });

  const bad: readonly (readonly [string, Answering, Told])[] = [
    [
      'with an error',
      json({ error: { code: 'down', message: 'No\n database.' } }, 500),
      { code: 'server/answered-error', status: 500, said: 'No database' },
    ],
    [
      'with an error and no words',
      json('<h1>', 502),
      { code: 'server/answered-error', status: 502, said: 'Bad Gateway' },
    ],
    ['that there is no such page', json('', 404), { code: 'server/answered-error', status: 404 }],
    ['with nothing at all', json('', 204), { code: 'server/answered-error', status: 204 }],
    ['that the token is wrong', json('', 401), { code: 'server/token-refused', status: 401 }],
    ['that the token may not', json('', 403), { code: 'server/token-refused', status: 403 }],
    ['with garbage', json('\u0000\u0001garbage'), { code: 'server/malformed' }],
    ['with a page for people', headed({ 'Content-Type': 'text/html' }, '<html>'), { code: 'server/malformed' }],
    ['with the version after next', json({ ...aSnapshot(), v: 3 }), { code: 'server/newer', version: '3' }],
    ['with less than a status', json({ v: 1 }), { code: 'server/malformed' }],
    ['with a negative number', json(said('"used":-2')), { code: 'server/malformed' }],
    ['with half a licence', json(said('"used":2.5')), { code: 'server/malformed' }],
    ['with a name twice', json(said('"used":2,"used":3')), { code: 'server/malformed' }],
    [
      'with a licence twice',
      json({ ...aSnapshot(), licences: [1, 2].map(() => aSnapshot().licences[0]) }),
      { code: 'server/malformed' },
    ],
    [
      'for the other purpose',
      json(aSnapshot({ purpose: 'analytics', licences: [] })),
      { code: 'server/other-purpose', expected: 'cameras', got: 'analytics' },
    ],
    [
      'with a promise of 100 MB',
      headed({ 'Content-Length': 100 * MiB }, '{'),
      { code: 'server/too-large', limitBytes: limits.statusBytes },
    ],
    [
      'with compressed bytes',
      headed({ 'Content-Encoding': 'gzip' }, gzipSync(said('"used":2'))),
      { code: 'server/compressed', encoding: 'gzip' },
    ],
  ];

  it.each(bad)('%s is inactive, with its own code', async (_how, answering, error) => {
    const { address } = await aLicenceServer(answering);
    await expectRefused(ask({ address }), 'inactive', error);
  });

  it('with 100 MB is cut short behind the first of them', async () => {
    let sent = 0;
    const { address } = await aLicenceServer((_request, response) => {
      response.writeHead(200, { 'Content-Type': 'application/json' });
      const piece = Buffer.alloc(MiB / 4, 0x20);
      const more = (): void => {
        if (sent >= 100 * MiB || response.destroyed) return;
        sent += piece.length;
        if (response.write(piece)) setImmediate(more);
        else response.once('drain', more);
      };
      more();
    });
    await expectRefused(ask({ address }), 'inactive', { code: 'server/too-large' });
    expect(sent).toBeLessThan(50 * MiB);
  });

  it('with a redirect is inactive, and nobody is asked at the other address', async () => {
    const other = await aLicenceServer();
    const { address } = await aLicenceServer((_request, response) => {
      response.writeHead(302, { Location: `${other.address}/v1/licence-status` });
      response.end();
    });
    await expectRefused(ask({ address, token: 'secret-token' }), 'inactive', {
      code: 'server/redirected',
      status: 302,
    });
    expect(other.asked).toEqual([]);
  });

  it('with what is no HTTP, or headers without an end, is inactive', async () => {
    const address = await aRawServer((socket) => socket.end('SSH-2.0-OpenSSH_9.6\r\n'));
    await expectRefused(ask({ address }), 'inactive', { code: 'server/malformed', reason: 'it is not HTTP' });
    const wide = await aRawServer((socket) => socket.end(`HTTP/1.1 200 OK\r\nX: ${'x'.repeat(100_000)}\r\n\r\n`));
    await expectRefused(ask({ address: wide }), 'inactive', { code: 'server/malformed' });
  });

  it('with the access token in what it says is inactive, however it is spelled, and nobody else reads it', async () => {
    const token = 'canary-token-1';
    for (const answering of [
      json({ error: { code: 'x', message: `You said ${token}` } }, 500),
      json(aSnapshot({ system: { name: token } })),
      json(JSON.stringify(aSnapshot()).replace('Harbour', '\\u0063anary-token-1')),
      json(`{"${token}": 1, "${token}": 2}`),
    ]) {
      const { address } = await aLicenceServer(answering);
      const outcome = await ask({ address, token });
      expect(outcome).toMatchObject({ ok: false, error: { code: 'server/repeats-token' } });
      expect(JSON.stringify(outcome)).not.toContain(token);
    }
  });
});

describe('AC-7: a server that does not answer', () => {
  it('because nobody listens there is unavailable', async () => {
    const server = await aLicenceServer();
    await server.stop();
    await expectRefused(ask({ address: server.address }), 'unavailable', { code: 'server/refused' });
  });

  it('because its name is unknown is unavailable', async () => {
    await expectRefused(ask({ address: 'https://no-such-host.invalid' }), 'unavailable', {
      code: 'server/host-unknown',
      host: 'no-such-host.invalid',
    });
  });

  it('in time is unavailable, and so is one that feeds a byte now and then', async () => {
    const silent = await aRawServer(() => undefined);
    await expectRefused(ask({ address: silent }, { withinMs: 150 }), 'unavailable', {
      code: 'server/timeout',
      seconds: 1,
    });
    const slow = await aRawServer((socket) => {
      socket.write('HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n');
      const drip = setInterval(() => socket.write(' '), 20);
      socket.once('close', () => clearInterval(drip));
    });
    await expectRefused(ask({ address: slow }, { withinMs: 300 }), 'unavailable', { code: 'server/timeout' });
  });

  it.each([
    ['before the end that it stated', 'Content-Length: 500\r\n\r\n{"v": 1,'],
    ['in the middle of a piece', 'Transfer-Encoding: chunked\r\n\r\n5\r\n{"v":\r\n'],
  ])('because it closes %s is unavailable', async (_when, rest) => {
    const address = await aRawServer((socket) =>
      socket.end(`HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n${rest}`),
    );
    await expectRefused(ask({ address }), 'unavailable', { code: 'server/broken-off' });
  });

  it('because it hangs up at once is unavailable', async () => {
    const address = await aRawServer((socket) => socket.destroy());
    await expectRefused(ask({ address }), 'unavailable', { code: 'server/broken-off' });
  });

  it('by the time that the host closes was not asked', async () => {
    const closing = new AbortController();
    const address = await aRawServer(() => closing.abort());
    const server = { address, pin: null, token: null };
    const order = { server, purpose: 'cameras', known: nothingKnown, signal: closing.signal } as const;
    expect(await createCheckServer()(order)).toMatchObject({ error: { code: 'work/cancelled' } });
  });
});

describe('A plain address', () => {
  it.each([
    'http://192.0.2.7',
    'http://licences.example',
    'https://user:pass@licences.example',
    'ftp://127.0.0.1',
    'http://127.0.0.1.example',
  ])('other than of this computer is never asked: %s', async (address) => {
    await expectRefused(ask({ address }), 'unavailable', { code: 'server/host-unknown' });
  });
});

describe.runIf(hasOpenssl)(`Over HTTPS${unlessOpenssl}`, () => {
  it('a pinned certificate is exactly the one that counts, and the server is active', async () => {
    const certificate = await aCertificate();
    const server = await aLicenceServer(aGoodAnswer(), certificate);
    const answer = await ask({ address: server.address, pin: fingerprintOf(certificate), token: 'a-token' });
    expect(answer).toMatchObject({ ok: true, value: { snapshot: aSnapshot() } });
    expect(server.authorisations[0]).toBe('Bearer a-token');
  });

  it('AC-7: a certificate that nobody vouches for is named with its fingerprint, and nothing is sent', async () => {
    const certificate = await aCertificate('north.test');
    const { address, asked } = await aLicenceServer(aGoodAnswer(), certificate);
    const server = { address, pin: null, token: 'secret-token' };
    const tried = await tryServer({ server, purpose: 'cameras', signal: never });
    expect(tried).toMatchObject({
      ok: false,
      error: {
        code: 'server/certificate-unknown',
        reason: 'the server signed it itself',
        certificate: {
          fingerprint: fingerprintOf(certificate),
          subject: 'O=Harbour CN=north.test',
          selfSigned: true,
          validUntil: expect.stringMatching(/^20\d\d-/),
        },
      },
    });
    expect(stateAfter(tried)).toBe('unavailable');
    expect(asked).toEqual([]);
  });

  it('AC-7: another certificate than the pinned one is refused with both fingerprints, and nothing is sent', async () => {
    const [pinned, shown] = [await aCertificate(), await aCertificate()];
    const { address, asked } = await aLicenceServer(aGoodAnswer(), shown);
    await expectRefused(ask({ address, pin: fingerprintOf(pinned), token: 'secret-token' }), 'unavailable', {
      code: 'server/certificate-other',
      expected: fingerprintOf(pinned),
      got: fingerprintOf(shown),
    });
    expect(asked).toEqual([]);
  });

  it('AC-7: a port that speaks no TLS is unavailable', async () => {
    const { address } = await aLicenceServer();
    await expectRefused(ask({ address: address.replace('http:', 'https:') }), 'unavailable', { code: 'server/no-tls' });
  });
});
