import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { invokeChannels, type InvokeChannel } from '../../contract/channels';
import { isRefusalCode, refusalSentence } from '../../contract/fill-sentence';
import { ipc } from '../../contract/ipc';
import { refusals } from '../../contract/refusals';
import type { Result } from '../../domain/result';
import { aMutationOf } from '../builders/mutated-value';
import { aListeningHost, type ListeningHost } from '../builders/listening-host';
import { validInputs } from '../builders/valid-inputs';

/** Anything that a message can carry, and more. */
const anything = fc.anything({
  maxDepth: 2,
  maxKeys: 3,
  withBigInt: true,
  withBoxedValues: true,
  withDate: true,
  withMap: true,
  withSet: true,
  withNullPrototype: true,
  withObjectString: true,
  withSparseArray: true,
  withTypedArray: true,
});

/** Every file of the workspace with its size and when it was written. */
const filesIn = async (folder: string): Promise<readonly string[]> => {
  const names = await readdir(folder, { recursive: true });
  const facts = await Promise.all(names.map((name) => stat(join(folder, name))));
  return names.map((name, index) => `${name} ${String(facts[index]?.size)} ${String(facts[index]?.mtimeMs)}`).sort();
};

/** A host with something to lose: a pool, a key, an issuer who is trusted. */
const aHostWithData = async (): Promise<ListeningHost> => {
  const host = await aListeningHost();
  await host.ask('ledger.record', validInputs['ledger.record'][0]);
  await host.ask('keys.create', { name: 'desk' });
  return host;
};

/** A code with a sentence, every fact that the sentence needs, and no more of the message than a person would read. */
const expectRefusal = (answer: Result<unknown>, code?: string): void => {
  if (answer.ok) throw new Error('it was accepted');
  const { error } = answer;
  if (error.code === 'host/failed' || !isRefusalCode(error.code))
    throw new Error(`${error.code} is no refusal with a sentence`);
  const { what, next } = refusals[error.code];
  const needed = [...`${what}${next}`.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '');
  expect(needed.filter((fact) => (error[fact] ?? null) === null)).toEqual([]);
  expect(code ?? error.code).toBe(error.code);
  expect(refusalSentence(error).length).toBeLessThan(1000);
};

/** Asks with every message, and looks at everything that could have changed. */
const throwAt = async (
  channel: InvokeChannel,
  messages: fc.Arbitrary<unknown>,
  numRuns: number,
  code?: string,
): Promise<void> => {
  const host = await aHostWithData();
  const before = [host.head(), await filesIn(host.workspaceFolder)];
  const told = host.told.length;
  await fc.assert(
    fc.asyncProperty(messages, async (message) => expectRefusal(await host.answer(channel, message), code)),
    { numRuns },
  );
  expect([host.head(), await filesIn(host.workspaceFolder)]).toEqual(before);
  expect([host.failures, host.told.length]).toEqual([[], told]);
};

const isInvalid =
  (channel: InvokeChannel) =>
  (message: unknown): boolean =>
    !ipc[channel].input.safeParse(message).success;

it('every channel of the contract has valid messages to start from (test/builders/valid-inputs.ts)', () => {
  const lacking = invokeChannels.filter(
    (channel) =>
      (validInputs[channel] ?? []).filter((input) => ipc[channel].input.safeParse(input).success).length === 0,
  );
  expect(lacking, 'give these channels a valid message in test/builders/valid-inputs.ts').toEqual([]);
});

describe.each(invokeChannels)('on %s', (channel) => {
  it('500 messages made from nothing in particular are refused and change nothing', async () => {
    await throwAt(channel, anything.filter(isInvalid(channel)), 500, 'message/invalid');
  });

  it('500 messages that were valid before something was changed in them are refused and change nothing', async () => {
    const mutated = fc.constantFrom<unknown>(...validInputs[channel]).chain((input) => aMutationOf(input, anything));
    await throwAt(channel, mutated.filter(isInvalid(channel)), 500, 'message/invalid');
  });
});

it('the answer repeats no more of a message than a person would read', async () => {
  const host = await aHostWithData();
  const answer = await host.answer('ledger.head', { ['x'.repeat(1_000_000)]: 1 });
  expectRefusal(answer, 'message/invalid');
});

it('texts as long as a message can be are refused, and change nothing', async () => {
  const host = await aHostWithData();
  const before = [host.head(), await filesIn(host.workspaceFolder)];
  const long = 'A'.repeat(1_000_000);
  const [draft] = validInputs['licences.issue'];
  const messages: readonly (readonly [InvokeChannel, object])[] = [
    ['files.commit', { preview: long }],
    ['files.bytes', { docId: long }],
    ['files.bytes', { docId: `sha256:${long}` }],
    ['files.bytes', { docId: `sha256:${long.slice(0, 490)}` }],
    ['keys.export', { name: long }],
    ['keys.create', { name: 'new', passphrase: long }],
    ['trust.preview', { text: long }],
    ['trust.add', { text: '{}', fingerprint: long, name: 'Acme' }],
    ['trust.remove', { kid: long }],
    ['licences.issue', { ...draft, passphrase: long, key: 'other' }],
    ['ledger.record', { changes: [{ kind: 'pool-created', on: '2025-06-01', pool: long }] }],
  ];
  for (const [channel, message] of messages) expectRefusal(await host.answer(channel, message));
  expect([host.head(), await filesIn(host.workspaceFolder)]).toEqual(before);
  expect(host.failures).toEqual([]);
});

describe('a message of the right shape about what is not there', () => {
  const name = fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' });
  const keyName = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9 ._-]{0,20}$/).filter((key) => key.toLowerCase() !== 'desk');
  const absent = (pool: string): object[] => {
    const on = '2025-06-01';
    return [
      { kind: 'lot-added', on, pool, lot: 'L', product: 'core', quantity: 1, supMonths: 12 },
      { kind: 'licences-activated', on, pool, quantity: 1 },
      { kind: 'licences-removed', on, pool, quantity: 1 },
      { kind: 'licences-received', on, pool, transfer: pool },
      { kind: 'sup-renewed', on, pool, months: 12 },
      { kind: 'pool-described', on, pool },
      { kind: 'pool-archived', on, pool },
      { kind: 'pool-restored', on, pool },
      { kind: 'change-withdrawn', on, change: pool },
      { kind: 'file-imported', on, docId: pool, typ: pool, fileName: pool },
      { kind: 'file-issued', on, docId: pool, typ: pool, fileName: pool },
    ];
  };
  const cases: readonly (readonly [InvokeChannel, fc.Arbitrary<unknown>])[] = [
    [
      'ledger.record',
      name
        .map((text) => `no ${text}`)
        .chain((text) => fc.constantFrom(...absent(text)))
        .map((change) => ({ changes: [change] })),
    ],
    ['files.commit', name.map((preview) => ({ preview }))],
    ['files.bytes', name.map((docId) => ({ docId }))],
    ['keys.export', keyName.map((key) => ({ name: key }))],
    ['keys.create', fc.constantFrom('desk', 'DESK', 'Desk').map((key) => ({ name: key }))],
    ['trust.preview', fc.oneof(fc.string(), fc.json()).map((text) => ({ text }))],
    ['trust.add', fc.oneof(fc.string(), fc.json()).map((text) => ({ text, fingerprint: text, name: 'Acme' }))],
    ['licences.issue', keyName.map((key) => ({ ...validInputs['licences.issue'][0], key }))],
  ];

  it.each(cases)('(%s) is refused, and changes nothing', async (channel, messages) => {
    await throwAt(channel, messages, 100);
  });

  it('(files.preview) is a file that Coterm does not know, and changes nothing', async () => {
    const host = await aHostWithData();
    const before = [host.head(), await filesIn(host.workspaceFolder)];
    const file = fc.record({
      fileName: fc.string({ maxLength: 255, unit: 'binary-ascii' }),
      bytes: fc.oneof(
        fc.uint8Array({ maxLength: 300 }),
        fc.json().map((text) => new TextEncoder().encode(text)),
      ),
    });
    await fc.assert(
      fc.asyncProperty(file, async ({ fileName, bytes }) => {
        const shown = await host.ask('files.preview', { fileName, bytes });
        expect(shown).toMatchObject({ preview: null, licence: null, fileName, differences: [] });
        expect(isRefusalCode(shown.verdict.code ?? '')).toBe(true);
      }),
      { numRuns: 200 },
    );
    expect([host.head(), await filesIn(host.workspaceFolder)]).toEqual(before);
  });

  it('(trust.remove, files.discard) ends with nothing to take away', async () => {
    const host = await aHostWithData();
    const before = [host.head(), await filesIn(host.workspaceFolder)];
    const kid = fc.string({ minLength: 43, maxLength: 43, unit: 'binary-ascii' });
    await fc.assert(
      fc.asyncProperty(kid, async (text) => {
        await host.answer('trust.remove', { kid: text });
        expect(await host.answer('files.discard', { preview: text })).toEqual({ ok: true, value: {} });
      }),
    );
    expect([host.head(), host.failures, await filesIn(host.workspaceFolder)]).toEqual([before[0], [], before[1]]);
  });
});
