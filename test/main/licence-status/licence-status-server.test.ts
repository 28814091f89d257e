/** Holds the reference server, over real HTTP, against the document of the protocol. */
import { writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import {
  statusAnswerSchema,
  statusPaths,
  usedPageSchema,
  type UsedPage,
} from '../../../contract/licence-status/snapshot';
import type { Snapshot, UsedLicence } from '../../../domain/usage/snapshot';
import {
  aLicenceServer,
  analyticsStatus,
  camerasStatus,
  servedDocument,
  TOKEN,
  usedCameras,
} from '../../builders/a-licence-status';
import { answerFaults, type GivenAnswer } from '../../builders/licence-status-document';

const authorized = { authorization: `Bearer ${TOKEN}` };

/** Asks, and sees to it that the document allows the answer. */
const ask = async (address: string, init: RequestInit = {}): Promise<GivenAnswer> => {
  const answer = await fetch(address, { headers: authorized, redirect: 'manual', ...init });
  const text = await answer.text();
  const given = {
    status: answer.status,
    headers: answer.headers,
    body: text === '' ? null : (JSON.parse(text) as unknown),
  };
  const path = address.includes(statusPaths.used) ? statusPaths.used : statusPaths.status;
  if (init.method !== 'HEAD') expect(answerFaults(path, given)).toEqual([]);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  return given;
};

const codeOf = ({ body }: GivenAnswer): unknown => (body as { readonly error?: { readonly code: string } }).error?.code;

const statusAt = (address: string): string => address + statusPaths.status;
const usedAt = (address: string, query: string): string => `${address}${statusPaths.used}?${query}`;

/** The whole list, as a client reads it. */
const readAll = async (address: string, licence: string): Promise<{ used: UsedLicence[]; pages: number }> => {
  const used: UsedLicence[] = [];
  let cursor: string | undefined;
  let pages = 0;
  do {
    const next: string = cursor === undefined ? '' : `&cursor=${cursor}`;
    const page = usedPageSchema.parse((await ask(usedAt(address, `licence=${licence}${next}`))).body);
    used.push(...page.used);
    cursor = page.next;
    pages += 1;
  } while (cursor !== undefined);
  return { used, pages };
};

describe('The reference licence server', () => {
  it('AC-6: serves the figures for cameras and intercoms and, separately, those for analytics', async () => {
    const { origin } = await aLicenceServer();
    const cameras = statusAnswerSchema.parse((await ask(statusAt(`${origin}/cameras`))).body);
    const [figures, ...others] = camerasStatus().licences;
    const digest = cameras.licences[0]?.usedDigest;
    expect(digest).toMatch(/^sha256:[\w-]{43}$/);
    expect(cameras).toEqual(
      camerasStatus({ licences: [{ ...figures, usedDigest: digest }, ...others] as Snapshot['licences'] }),
    );
    expect((await ask(statusAt(`${origin}/analytics`))).body).toEqual(analyticsStatus());
  });

  it('serves a file with one purpose without a path too, and says nothing there of two', async () => {
    const one = await aLicenceServer({ v: 1, servers: [{ status: analyticsStatus({ licences: [] }) }] });
    expect((await ask(statusAt(one.origin))).body).toEqual(analyticsStatus({ licences: [] }));
    expect((await ask(statusAt(`${one.origin}/analytics`))).status).toBe(200);
    expect(codeOf(await ask(statusAt(`${one.origin}/cameras`)))).toBe('not-found');
    const two = await aLicenceServer();
    expect(codeOf(await ask(statusAt(two.origin)))).toBe('not-found');
    expect(codeOf(await ask(usedAt(two.origin, 'licence=cameras')))).toBe('not-found');
  });

  it('AC-9: gives the list behind a figure page by page, whole and in order', async () => {
    const { origin } = await aLicenceServer(servedDocument(2345));
    expect(await readAll(`${origin}/cameras`, 'cameras')).toEqual({ used: usedCameras(2345), pages: 3 });
  });

  it('AC-9: goes on with the list that a client began with after the file has changed, and then says that it is gone', async () => {
    const { origin, path } = await aLicenceServer(servedDocument(1500));
    const first = (await ask(usedAt(`${origin}/cameras`, 'licence=cameras'))).body as UsedPage;
    await writeFile(path, JSON.stringify(servedDocument(1499)));
    const rest = usedAt(`${origin}/cameras`, `licence=cameras&cursor=${first.next ?? ''}`);
    expect(((await ask(rest)).body as UsedPage).used).toHaveLength(500);
    await writeFile(path, JSON.stringify(servedDocument(2)));
    expect(codeOf(await ask(rest))).toBe('cursor-gone');
  });

  it('keeps a page of the longest texts within its limit', async () => {
    const long = usedCameras(1000).map((each) => ({
      ...each,
      id: each.id.padEnd(200, '\u0001'),
      name: '\u0001'.repeat(200),
      type: '長'.repeat(200),
    }));
    const { origin } = await aLicenceServer({ v: 1, servers: [{ status: camerasStatus(), lists: { cameras: long } }] });
    const answer = await fetch(usedAt(`${origin}/cameras`, 'licence=cameras'), { headers: authorized });
    expect((await answer.arrayBuffer()).byteLength).toBeLessThanOrEqual(2 * 1024 * 1024);
    expect(await readAll(`${origin}/cameras`, 'cameras')).toEqual({ used: long, pages: 2 });
  });

  it.each([
    ['no token', {}],
    ['another token', { authorization: 'Bearer another-token-altogether' }],
    ['the token and more', { authorization: `Bearer ${TOKEN}x` }],
    ['the beginning of the token', { authorization: `Bearer ${TOKEN.slice(0, -1)}` }],
    ['another scheme', { authorization: `Basic ${TOKEN}` }],
    ['the bare token', { authorization: TOKEN }],
  ])('answers 401 to %s, whatever is asked for and however', async (_case, headers) => {
    const { origin } = await aLicenceServer();
    for (const path of [statusAt('/cameras'), usedAt('/cameras', 'licence=cameras'), '/nowhere', '/']) {
      expect(codeOf(await ask(origin + path, { headers: headers as HeadersInit }))).toBe('unauthorized');
      expect(codeOf(await ask(origin + path, { headers: headers as HeadersInit, method: 'POST' }))).toBe(
        'unauthorized',
      );
    }
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])('is only read: %s is 405', async (method) => {
    const { origin } = await aLicenceServer();
    expect(codeOf(await ask(statusAt(`${origin}/cameras`), { method }))).toBe('method-not-allowed');
    expect(codeOf(await ask(usedAt(`${origin}/cameras`, 'licence=cameras'), { method }))).toBe('method-not-allowed');
    expect((await ask(statusAt(`${origin}/cameras`))).status).toBe(200);
  });

  it('answers HEAD as GET, without a body', async () => {
    const { origin } = await aLicenceServer();
    expect(await ask(statusAt(`${origin}/cameras`), { method: 'HEAD' })).toMatchObject({ status: 200, body: null });
    expect(await ask(`${origin}/nowhere`, { method: 'HEAD' })).toMatchObject({ status: 404, body: null });
  });

  it.each([
    ['/', 'not-found'],
    ['/v1', 'not-found'],
    ['/doors/v1/licence-status', 'not-found'],
    ['/cameras/v1/licence-status/', 'not-found'],
    ['/cameras/v2/licence-status', 'not-found'],
    ['/cameras/..%2f..%2fetc/passwd', 'not-found'],
    ['/cameras/v1/used-licences?licence=level-1', 'unknown-licence'],
    ['/cameras/v1/used-licences?licence=__proto__', 'unknown-licence'],
    ['/cameras/v1/used-licences?licence=intercoms', 'no-list'],
    ['/analytics/v1/used-licences?licence=level-1', 'no-list'],
    ['/cameras/v1/used-licences', 'bad-request'],
    ['/cameras/v1/used-licences?licence=cameras&licence=intercoms', 'bad-request'],
    ['/cameras/v1/used-licences?licence=cameras&cursor=', 'bad-request'],
    ['/cameras/v1/used-licences?licence=cameras&cursor=nonsense', 'bad-request'],
    [`/cameras/v1/used-licences?licence=cameras&cursor=${'A'.repeat(43)}.0`, 'cursor-gone'],
  ])('answers %s with %s', async (path, code) => {
    const { origin } = await aLicenceServer();
    expect(codeOf(await ask(origin + path))).toBe(code);
  });

  it('answers 406 where JSON is not wanted, and takes every way of wanting it', async () => {
    const { origin } = await aLicenceServer();
    const asked = async (accept: string): Promise<number> =>
      (await ask(statusAt(`${origin}/cameras`), { headers: { ...authorized, accept } })).status;
    for (const accept of ['application/json', 'APPLICATION/JSON', 'text/html, */*;q=0.1', 'application/*', '*/*'])
      expect([accept, await asked(accept)]).toEqual([accept, 200]);
    for (const accept of ['text/html', 'application/json;q=0, */*', 'application/xml', '*/*;q=0.0'])
      expect([accept, await asked(accept)]).toEqual([accept, 406]);
  });

  it('reads the file anew when it changes, keeps the last good one when it is wrong, and says where', async () => {
    const { origin, path, told } = await aLicenceServer();
    const address = statusAt(`${origin}/analytics`);
    const withUse = (used: unknown): string =>
      JSON.stringify({
        v: 1,
        servers: [{ status: { ...analyticsStatus(), licences: [{ licence: 'level-1', used, total: 24 }] } }],
      });
    await writeFile(path, withUse(19));
    expect((await ask(address)).body).toMatchObject({ licences: [{ used: 19 }] });
    await writeFile(path, withUse('many'));
    expect((await ask(address)).body).toMatchObject({ licences: [{ used: 19 }] });
    expect((await ask(address)).body).toMatchObject({ licences: [{ used: 19 }] });
    await writeFile(path, '{"v":1,');
    expect((await ask(address)).body).toMatchObject({ licences: [{ used: 19 }] });
    await writeFile(path, withUse(20));
    expect((await ask(address)).body).toMatchObject({ licences: [{ used: 20 }] });
    expect(told).toMatchObject([
      null,
      { code: 'licence-status/file-invalid', path: 'servers[0].status.licences[0].used' },
      { code: 'json/syntax' },
      null,
    ]);
  });
});
