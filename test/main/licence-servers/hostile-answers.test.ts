import { readdirSync, readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRefusalCode, refusalNextStep, refusalSentence } from '../../../contract/fill-sentence';
import type { Result } from '../../../domain/result';
import { snapshotSchema } from '../../../domain/usage/snapshot';
import { createCheckServer, stateAfter } from '../../../main/licence-servers/check-server';
import { nodeDisk } from '../../../main/journal/disk';
import { openReadingsStore } from '../../../main/licence-servers/readings-store';
import { aListeningHost } from '../../builders/listening-host';
import { aGoodAnswer, aLicenceServer, aSnapshot, json } from '../../builders/licence-server';
import { aMutationOf } from '../../builders/mutated-value';
import { valueOf } from '../../builders/open-workspace';
import { aTemporaryFolder } from '../../builders/temporary-folder';
import { naughtyFolder, naughtyStrings } from '../../vectors/naughty-strings';
import { unlessSet, vectorFolder } from '../../vectors/vector-folder';
import { heardOn } from './heard';

const suite = vectorFolder('json-test-suite');

/** One server, whose answers a test changes; nothing is kept of them. */
const anAskedServer = async () => {
  const { address, answer } = await aLicenceServer();
  const check = createCheckServer();
  const signal = new AbortController().signal;
  const ask = () =>
    check({
      server: { address, pin: null, token: 'canary-token-1' },
      purpose: 'cameras',
      known: () => Promise.resolve(null),
      signal,
    });
  return async (body: Uint8Array | string): Promise<Result<unknown>> => {
    answer((_request, response) => {
      response.writeHead(200, { 'Content-Type': 'application/json' });
      response.end(body);
    });
    return await ask();
  };
};

/** AC-6: it answered, and badly: a sentence with every fact, and no more of the answer than a person reads. */
const expectInactive = (outcome: Result<unknown>, what: string): void => {
  if (outcome.ok) throw new Error(`${what} was taken`);
  expect(stateAfter(outcome), what).toBe('inactive');
  expect(isRefusalCode(outcome.error.code), outcome.error.code).toBe(true);
  expect(refusalSentence(outcome.error) + refusalNextStep(outcome.error)).not.toContain('–');
  expect(JSON.stringify(outcome.error).length).toBeLessThan(1500);
};

describe.skipIf(suite === null)(`The texts of JSONTestSuite as answers${unlessSet(suite)}`, () => {
  it('are refused with a code, every one of them', async () => {
    const answered = await anAskedServer();
    const folder = join(suite ?? '', 'test_parsing');
    for (const name of readdirSync(folder)) expectInactive(await answered(readFileSync(join(folder, name))), name);
  });
});

describe('AC-6: an answer with something wrong in it', () => {
  const whole = JSON.stringify(aSnapshot());

  it.each([
    ['a name twice', whole.replace('"v":1', '"v":1,"v":1')],
    ['lists in lists in lists', `{"v":1,"x":${'['.repeat(100_000)}`],
    ['an endless number', whole.replace('"used":2', `"used":${'9'.repeat(100_000)}`)],
    ['a number beyond whole numbers', whole.replace('"used":2', '"used":9007199254740993')],
    ['a number beyond all sites', whole.replace('"used":2', '"used":9007199254740991')],
    ['a number in place of what may say nothing', whole.replace('"v":1', '"v":1,"support":-1.5')],
    ['an exponent', whole.replace('"used":2', '"used":1e999999999')],
    ['half a character', whole.replace('Harbour', '\\ud800')],
    ['a name of a megabyte', whole.replace('Harbour', 'x'.repeat(1_000_000))],
    [
      'ten thousand licences',
      JSON.stringify({ ...aSnapshot(), licences: Array(10_000).fill(aSnapshot().licences[0]) }),
    ],
    ['another prototype', whole.replace('"v":1', '"v":2,"__proto__":{"v":1}')],
    ['a day that is none', whole.replace('2025-06-15', '2025-02-30')],
    ['a time without a zone', whole.replace('08:00:00Z', '08:00:00')],
  ])('%s is refused', async (what, body) => {
    const answered = await anAskedServer();
    expectInactive(await answered(body), what);
  });

  it('is refused wherever it stands, or is no other answer than one that a server may give', async () => {
    const answered = await anAskedServer();
    const snapshot = aSnapshot({ support: { technicalSupportUntil: undefined, updates: { allowed: true } } });
    const anything = fc.anything({ maxDepth: 2, maxKeys: 3, withNullPrototype: true });
    await fc.assert(
      fc.asyncProperty(aMutationOf(snapshot, anything), async (mutated) => {
        const body = JSON.stringify(mutated) ?? 'undefined';
        const outcome = await answered(body);
        const read = snapshotSchema.safeParse(body === 'undefined' ? null : JSON.parse(body));
        if (!read.success || read.data.purpose !== 'cameras') expectInactive(outcome, body);
      }),
      { numRuns: 150 },
    );
  });
});

it('AC-6, AC-7: whatever a server answers, what it said before stands as it was', async () => {
  const host = await aListeningHost();
  const server = await aLicenceServer(aGoodAnswer());
  const on = '2025-06-15';
  await host.ask('ledger.record', {
    changes: [
      { kind: 'installation-created', on, installation: 'N1', name: 'Harbour' },
      { kind: 'licence-server-set', on, installation: 'N1', purpose: 'cameras', address: server.address },
    ],
  });
  await host.ask('usage.check', {});
  const usage = join(host.workspaceFolder, 'usage');
  const kept = async (): Promise<readonly string[]> => {
    const names = await readdir(join(usage, 'readings'));
    return await Promise.all(names.map((name) => readFile(join(usage, 'readings', name), 'utf8')));
  };
  const before = [host.head(), await kept(), (await host.ask('usage.state', {})).latest];
  for (const body of ['', '{', '[]', '{"v":1}', '{"v":2}', JSON.stringify({ ...aSnapshot(), licences: [{}] })]) {
    server.answer(json(body));
    const { statuses } = await host.ask('usage.check', {});
    expect(statuses).toMatchObject([{ state: 'inactive' }]);
  }
  expect([host.head(), await kept(), (await host.ask('usage.state', {})).latest]).toEqual(before);
  expect(host.failures).toEqual([]);
});

describe.skipIf(naughtyFolder === null)(`The naughty strings${unlessSet(naughtyFolder)}`, () => {
  it('as names of systems and of what uses licences come back byte for byte', async () => {
    const store = openReadingsStore(nodeDisk, await aTemporaryFolder());
    const names = naughtyStrings.filter((text) => text !== '' && text.length <= 200);
    const used = names.map((name, index) => ({
      id: String(index),
      name,
      kind: 'camera' as const,
      since: '2025-01-01T00:00:00Z',
    }));
    const byType = names.slice(0, 100).map((type) => ({ type, used: 1 }));
    const snapshot = aSnapshot({ licences: [{ licence: 'cameras', used: 1, total: 2, byType }] });
    const reading = valueOf(await store.record(heardOn(1, 0, { snapshot, lists: { cameras: used } })));
    expect((await store.of('N1'))[0]?.snapshot).toEqual(snapshot);
    expect(valueOf(await store.lists(reading?.used ?? '')).cameras).toEqual(used);
  });
});
