/** Holds Coterm's client against the document of the protocol, and against the reference server. */
import { describe, expect, it } from 'vitest';
import { statusAnswerSchema, usedPageSchema } from '../../../contract/licence-status/snapshot';
import { createCheckServer, stateAfter } from '../../../main/licence-servers/check-server';
import { serverCertificate } from '../../../main/licence-status/server-certificate';
import { readFile } from 'node:fs/promises';
import {
  aCertificate,
  aLicenceServer,
  camerasStatus,
  servedDocument,
  TOKEN,
  usedCameras,
} from '../../builders/a-licence-status';
import { hasProgram } from '../../builders/has-program';
import { aLicenceServer as aServerThatAnswers, json, type Answering } from '../../builders/licence-server';
import { documentedExamples } from '../../builders/licence-status-document';
import { valueOf } from '../../builders/open-workspace';
import type { UsagePurpose } from '../../../domain/usage/purpose';

const check = (address: string, over: { purpose?: UsagePurpose; token?: string; pin?: string } = {}) =>
  createCheckServer()({
    server: { address, pin: over.pin ?? null, token: over.token ?? TOKEN },
    purpose: over.purpose ?? 'cameras',
    known: () => Promise.resolve(null),
    signal: new AbortController().signal,
  });

const goodExamples = documentedExamples().filter(
  ({ status, schema }) => status === '200' && schema === 'LicenceStatus',
);
const pageExamples = documentedExamples().filter(({ schema }) => schema === 'UsedLicences');
const errorExamples = documentedExamples().filter(({ schema }) => schema === 'Error');

/** The example as a status; every licence that is used has one entry in its list. */
const answering =
  (value: unknown): Answering =>
  (request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const licence = url.searchParams.get('licence');
    const page = { v: 1, licence, used: usedCameras(1) };
    json(licence === null ? value : page)(request, response);
  };

describe('Coterm’s client', () => {
  it.each(goodExamples)('takes the example $name', async ({ value }) => {
    const status = statusAnswerSchema.parse(value);
    const { address } = await aServerThatAnswers(answering(value));
    const answer = valueOf(await check(address, { purpose: status.purpose }));
    expect(answer.snapshot).toEqual(value);
    const used = status.licences.filter((figures) => figures.used > 0).map(({ licence }) => [licence, usedCameras(1)]);
    expect(answer.used).toEqual({ ok: true, value: Object.fromEntries(used) });
  });

  it.each(pageExamples)('takes the page of the example $name', async ({ value }) => {
    const { next: _next, ...page } = usedPageSchema.parse(value);
    const status = camerasStatus({
      purpose: page.licence === 'level-3' ? 'analytics' : 'cameras',
      licences: [{ licence: page.licence, used: 2, total: 9 }],
    });
    const { address } = await aServerThatAnswers((request, response) =>
      json(request.url?.includes('used-licences') === true ? page : status)(request, response),
    );
    const answer = valueOf(await check(address, { purpose: status.purpose }));
    const byId = [...page.used].sort((left, right) => (left.id < right.id ? -1 : 1));
    expect(answer.used).toEqual({ ok: true, value: { [page.licence]: byId } });
  });

  it.each(errorExamples)('AC-6: says Inactive to the example $name of $status', async ({ value, status }) => {
    const { address } = await aServerThatAnswers(json(value, Number(status)));
    const outcome = await check(address);
    expect(outcome.ok).toBe(false);
    expect(stateAfter(outcome)).toBe('inactive');
  });
});

describe('Coterm’s client and the reference server', () => {
  it('AC-9: read and serve the same figures and the same lists, those of a licence without a list left out', async () => {
    const { origin } = await aLicenceServer(servedDocument(2345));
    const answer = valueOf(await check(`${origin}/cameras`));
    expect(answer.snapshot).toMatchObject({
      licences: [
        { licence: 'cameras', used: 3 },
        { licence: 'intercoms', used: 13 },
      ],
    });
    const lists = valueOf(answer.used);
    expect(Object.keys(lists)).toEqual(['cameras']);
    expect(lists.cameras).toHaveLength(2345);
    const byId = [...usedCameras(2345)].sort((left, right) => (left.id < right.id ? -1 : 1));
    expect(lists.cameras).toEqual(byId);
  });

  it('AC-6: tell another token and another purpose from a good answer', async () => {
    const { origin } = await aLicenceServer();
    expect(await check(`${origin}/cameras`, { token: 'another-token-altogether' })).toMatchObject({
      error: { code: 'server/token-refused' },
    });
    expect(await check(`${origin}/cameras`, { purpose: 'analytics' })).toMatchObject({
      error: { code: 'server/other-purpose' },
    });
    expect(await check(origin)).toMatchObject({ error: { code: 'server/answered-error', status: 404 } });
  });

  it.skipIf(!hasProgram('openssl'))(
    'meet over HTTPS by the fingerprint that the server prints, and by no other',
    async () => {
      const files = await aCertificate();
      const [cert, key] = [await readFile(files.cert), await readFile(files.key)];
      const certificate = valueOf(serverCertificate(cert, key, new Date()));
      const { origin } = await aLicenceServer(undefined, { certificate });
      const pin = certificate.fingerprint.replaceAll(':', '').toLowerCase();
      expect((await check(`${origin}/cameras`, { pin })).ok).toBe(true);
      expect(await check(`${origin}/cameras`, { pin: 'f'.repeat(64) })).toMatchObject({
        error: { code: 'server/certificate-other' },
      });
      expect(await check(`${origin}/cameras`)).toMatchObject({ error: { code: 'server/certificate-unknown' } });
    },
  );
});
