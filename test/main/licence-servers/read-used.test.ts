import { describe, expect, it } from 'vitest';
import { createCheckServer } from '../../../main/licence-servers/check-server';
import {
  aGoodAnswer,
  aLicenceServer,
  aSnapshot,
  aUsedLicence,
  json,
  type Answering,
} from '../../builders/licence-server';

const never = new AbortController().signal;
const nothingKnown = () => Promise.resolve(null);

const ask = (address: string) =>
  createCheckServer()({
    server: { address, pin: null, token: null },
    purpose: 'cameras',
    known: nothingKnown,
    signal: never,
  });

describe('AC-9: the lists of what uses a licence', () => {
  const page = (used: readonly unknown[], next?: string) => ({ v: 1, licence: 'cameras', used, ...(next && { next }) });
  const inPages = (pages: readonly unknown[]): Answering => {
    let asked = 0;
    return (request, response) => {
      if (request.url?.includes('used-licences') !== true) return aGoodAnswer()(request, response);
      json(pages[Math.min(asked, pages.length - 1)])(request, response);
      asked += 1;
    };
  };
  const listOf = async (answering: Answering) => {
    const { address } = await aLicenceServer(answering);
    const answer = await ask(address);
    return answer.ok ? answer.value.used : answer;
  };

  it('are read page by page, and what stands twice counts once', async () => {
    const used = await listOf(inPages([page([aUsedLicence('a')], 'x'), page([aUsedLicence('a'), aUsedLicence('b')])]));
    expect(used).toEqual({ ok: true, value: { cameras: [aUsedLicence('a'), aUsedLicence('b')] } });
  });

  it.each([
    ['that go in a circle', [page([aUsedLicence('a')], 'x')]],
    ['that are empty and go on', [page([], 'x')]],
    ['of another licence', [{ v: 1, licence: 'intercoms', used: [] }]],
    ['of another shape', [page([{ id: 'a' }])]],
  ])('%s are not known, and the figures stand', async (_how, pages) => {
    expect(await listOf(inPages(pages))).toMatchObject({ ok: false, error: { code: 'server/malformed' } });
  });

  it('of more than 100,000 are not known', async () => {
    let first = 0;
    const used = await listOf((request, response) => {
      if (request.url?.includes('used-licences') !== true) return aGoodAnswer()(request, response);
      const list = Array.from({ length: 1000 }, (_none, index) => aUsedLicence(String(first + index)));
      first += 1000;
      json(page(list, `after ${String(first)}`))(request, response);
    });
    expect(used).toMatchObject({ ok: false, error: { code: 'server/too-many-used', most: 100_000 } });
    expect(first).toBe(101_000);
  });

  it('are not asked for again while the server says that they are the same', async () => {
    const snapshot = aSnapshot({ licences: [{ licence: 'cameras', used: 1, total: 2, usedDigest: 'd1' }] });
    const { address, asked } = await aLicenceServer(aGoodAnswer(() => snapshot));
    const known = { snapshot, lists: { cameras: [aUsedLicence('kept')] } };
    const order = { server: { address, pin: null, token: null }, purpose: 'cameras', signal: never } as const;
    const answer = await createCheckServer()({ ...order, known: () => Promise.resolve(known) });
    expect(answer).toMatchObject({ value: { used: { value: known.lists } } });
    expect(asked).toEqual(['/v1/licence-status']);
  });
});
