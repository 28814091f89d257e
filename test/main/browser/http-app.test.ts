import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { isOwnRequest } from '../../../main/browser/http-app';
import { ask, aServedWorkspace, cookieOf, pathOf } from '../../builders/served-workspace';

/** What comes back for bytes that no HTTP client would send. */
const askRaw = (port: number, text: string): Promise<string> =>
  new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.end(text));
    socket.on('data', (part) => (answer += part.toString()));
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });

describe('the address that is printed', () => {
  it('answers with the app and a strict cookie', async () => {
    const served = await aServedWorkspace();
    const { status, body, headers } = await ask(served.port, pathOf(served.address));
    expect({ status, isApp: body.includes('The app') }).toEqual({ status: 200, isApp: true });
    expect(headers['set-cookie']).toEqual([
      expect.stringMatching(
        new RegExp(`^coterm-${String(served.port)}=[\\w-]{43}; Path=/; HttpOnly; SameSite=Strict$`),
      ),
    ]);
  });

  it('works as often as it is opened, and the cookie opens the clean address', async () => {
    const served = await aServedWorkspace();
    await cookieOf(served);
    const cookie = await cookieOf(served);
    expect(await ask(served.port, '/', { cookie })).toMatchObject({
      status: 200,
      body: expect.stringContaining('The app') as string,
    });
    expect(await ask(served.port, '/assets/app-1.js', { cookie: `other=1; ${cookie}; more=2` })).toMatchObject({
      status: 200,
    });
  });

  it('does not reach the cookie of another start', async () => {
    const [one, other] = [await aServedWorkspace(), await aServedWorkspace()];
    const foreign = (await cookieOf(one)).replace(String(one.port), String(other.port));
    expect((await ask(other.port, '/', { cookie: foreign })).status).toBe(403);
  });

  it('given to a browser on its command line is good once', async () => {
    const served = await aServedWorkspace();
    const once = pathOf(served.issueTicketAddress());
    expect((await ask(served.port, once)).status).toBe(200);
    expect((await ask(served.port, once)).status).toBe(403);
  });
});

describe('a browser that was not let in', () => {
  it.each([
    '/',
    '/index.html',
    '/assets/app-1.js',
    '/nothing',
    '/?token=',
    '/?token=wrong',
    '/assets/app-1.js?token=wrong',
  ])('sees how to get in instead of %s', async (path) => {
    const { port } = await aServedWorkspace();
    const { status, body, headers } = await ask(port, path);
    expect({ status, explains: body.includes('Open Coterm from its own address') }).toEqual({
      status: 403,
      explains: true,
    });
    expect(headers['set-cookie']).toBeUndefined();
  });

  it('is not let in by the token at any other path', async () => {
    const { port, address } = await aServedWorkspace();
    const { search } = new URL(address);
    expect((await ask(port, `/assets/app-1.js${search}`)).status).toBe(403);
  });
});

it('at the port that browsers leave out is known by the name that they send', () => {
  expect(isOwnRequest(80, '127.0.0.1', 'http://127.0.0.1')).toBe(true);
  expect(isOwnRequest(4470, '127.0.0.1', undefined)).toBe(false);
});

describe('every request', () => {
  it.each(['localhost', 'evil.example', '127.0.0.1', '127.0.0.1:1', '[::1]'])(
    'that names the host %s is turned away',
    async (host) => {
      const served = await aServedWorkspace();
      const { status, body, headers } = await ask(served.port, pathOf(served.address), { host });
      expect({ status, isApp: body.includes('The app'), cookie: headers['set-cookie'] }).toEqual({
        status: 403,
        isApp: false,
        cookie: undefined,
      });
    },
  );

  it.each(['127.0.0.1.:PORT', 'localhost:PORT', 'LOCALHOST:PORT', '127.1:PORT', '0x7f000001:PORT', '127.0.0.1:0PORT'])(
    'that names the host another way (%s) is turned away',
    async (host) => {
      const served = await aServedWorkspace();
      const cookie = await cookieOf(served);
      const named = host.replace('PORT', String(served.port));
      expect((await ask(served.port, '/', { host: named, cookie })).status).toBe(403);
    },
  );

  it.each(['a@127.0.0.1:PORT', '127.0.0.1:PORT, evil.example'])(
    'that names no host at all (%s) is no request',
    async (host) => {
      const served = await aServedWorkspace();
      const cookie = await cookieOf(served);
      const named = host.replace('PORT', String(served.port));
      const { status, body } = await ask(served.port, '/', { host: named, cookie });
      expect([status, body.includes('The app')]).toEqual([400, false]);
    },
  );

  it('that names no host, or whose headers are longer than a browser writes, is refused before it is looked at', async () => {
    const { port } = await aServedWorkspace();
    expect(await askRaw(port, 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /);
    const long = `Host: 127.0.0.1:${String(port)}\r\nX-Long: ${'x'.repeat(20_000)}`;
    expect(await askRaw(port, `GET / HTTP/1.1\r\n${long}\r\n\r\n`)).toMatch(/^HTTP\/1\.1 431 /);
  });

  it.each(['http://evil.example', 'null', 'http://127.0.0.1', 'https://127.0.0.1:4470'])(
    'that comes from a page of %s is turned away',
    async (origin) => {
      const served = await aServedWorkspace();
      const cookie = await cookieOf(served);
      expect((await ask(served.port, '/', { origin, cookie })).status).toBe(403);
    },
  );

  it('from its own pages is answered', async () => {
    const served = await aServedWorkspace();
    const cookie = await cookieOf(served);
    expect((await ask(served.port, '/', { origin: `http://127.0.0.1:${String(served.port)}`, cookie })).status).toBe(
      200,
    );
  });

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND'])(
    'with the method %s is refused, even with the cookie',
    async (method) => {
      const served = await aServedWorkspace();
      const cookie = await cookieOf(served);
      const { status, headers } = await ask(served.port, '/', { cookie }, method);
      expect({ status, allow: headers['allow'] }).toEqual({ status: 405, allow: 'GET, HEAD' });
    },
  );

  it('with HEAD is answered without a body', async () => {
    const served = await aServedWorkspace();
    const cookie = await cookieOf(served);
    expect(await ask(served.port, '/', { cookie }, 'HEAD')).toMatchObject({ status: 200, body: '' });
  });

  it.each([
    '/../secret.json',
    '/..%2fsecret.json',
    '/%2e%2e/secret.json',
    '/%2e%2e%2fsecret.json',
    '/assets/../../secret.json',
    '/assets/..%5c..%5csecret.json',
    '//secret.json',
    '/.%00/secret.json',
    '/%c0%ae%c0%ae/secret.json',
    '/assets',
    '/assets/',
    '/%',
    '/.env',
  ])('for %s finds nothing outside the window’s folder', async (path) => {
    const served = await aServedWorkspace();
    const cookie = await cookieOf(served);
    const { status, body } = await ask(served.port, path, { cookie });
    expect(body).not.toContain('secret"');
    expect(status).toBe(404);
  });

  it('for a whole address as its path finds nothing', async () => {
    const served = await aServedWorkspace();
    const cookie = await cookieOf(served);
    const answer = await askRaw(
      served.port,
      `GET http://evil.example/ HTTP/1.1\r\nHost: evil.example\r\nCookie: ${cookie}\r\nConnection: close\r\n\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 403 /);
  });
});

describe('every answer', () => {
  it('forbids all but the window’s own files and socket', async () => {
    const served = await aServedWorkspace();
    const { headers } = await ask(served.port, '/', { cookie: await cookieOf(served) });
    expect(headers['content-security-policy']).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
        `connect-src 'self' ws://127.0.0.1:${String(served.port)}; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; object-src 'none'`,
    );
  });

  it.each([
    ['/', 200],
    ['/nothing', 404],
    ['/?token=wrong', 403],
  ] as const)('to %s carries the protecting headers', async (path, status) => {
    const served = await aServedWorkspace();
    const cookie = status === 403 ? '' : await cookieOf(served);
    const answer = await ask(served.port, path, { cookie });
    expect(answer.status).toBe(status);
    expect(answer.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'content-security-policy': expect.stringContaining("default-src 'none'") as string,
      'cache-control': 'no-store',
    });
  });

  it('lets a browser keep files whose names change with their content', async () => {
    const served = await aServedWorkspace();
    const cookie = await cookieOf(served);
    expect((await ask(served.port, '/assets/app-1.js', { cookie })).headers).toMatchObject({
      'cache-control': 'private, max-age=31536000, immutable',
      'content-type': 'text/javascript; charset=utf-8',
    });
  });
});
