import { mkdtemp, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { limits } from '../../../contract/limits';
import { simulateCommand } from '../../../main/commands/simulate';
import { aCommandHost } from '../../builders/command-host';

/** The scenario and the answer that the manual prints. */
const example = {
  asOf: '2025-01-05',
  policy: {
    activationWindowMonths: 6,
    rounding: 'nearest',
    weight: 'quantity',
    removal: 'by-lot',
    lapsed: 'zero',
    renewalBasis: 'from-expiry',
  },
  changes: [
    { kind: 'release-launched', release: 'core-5', on: '2020-01-15' },
    { kind: 'release-launched', release: 'core-6', on: '2023-06-01', supersedes: 'core-5' },
    { kind: 'pool-created', pool: 'A', on: '2024-03-01' },
    {
      kind: 'lot-added',
      pool: 'A',
      lot: 'A1',
      on: '2024-03-01',
      product: 'core',
      release: 'core-6',
      quantity: 40,
      supMonths: 12,
      unitPrice: 100,
    },
    { kind: 'licences-activated', pool: 'A', on: '2024-06-30', quantity: 1 },
    {
      kind: 'lot-added',
      pool: 'A',
      lot: 'A2',
      on: '2025-01-01',
      product: 'core',
      quantity: 10,
      supExpiresOn: '2026-01-01',
    },
    { kind: 'licences-removed', pool: 'A', lot: 'A2', on: '2025-01-02', quantity: 10, transfer: 'T1' },
    { kind: 'pool-created', pool: 'B', on: '2024-03-31' },
    { kind: 'licences-received', pool: 'B', on: '2025-01-10', transfer: 'T1' },
    { kind: 'sup-renewed', pool: 'A', on: '2025-02-01', months: 12, evaluation: false },
  ],
};

const answer = {
  ok: true,
  asOf: '2025-01-05',
  pools: [
    {
      pool: 'A',
      quantity: 40,
      activated: 1,
      state: 'active',
      ssed: '2025-06-30',
      ssedExact: '20269',
      projected: false,
      commencedOn: '2024-06-30',
      activateBy: '2024-09-01',
      backstop: '2025-09-01',
      lots: [{ lot: 'A1', quantity: 40, supExpiresOn: '2025-06-30', supExpiresExact: '20269' }],
      history: [
        { on: '2024-03-01', ssed: '2025-09-01', cause: 'lot-added' },
        { on: '2024-06-30', ssed: '2025-06-30', cause: 'licences-activated' },
        { on: '2025-01-01', ssed: '2025-08-06', cause: 'lot-added' },
        { on: '2025-01-02', ssed: '2025-06-30', cause: 'licences-removed' },
      ],
    },
    {
      pool: 'B',
      quantity: 0,
      activated: 0,
      state: 'none',
      ssed: null,
      ssedExact: null,
      projected: false,
      commencedOn: '2024-09-30',
      activateBy: '2024-09-30',
      backstop: '2025-09-30',
      lots: [],
      history: [],
    },
  ],
  transit: [
    {
      transfer: 'T1',
      quantity: 10,
      since: '2025-01-02',
      lots: [{ lot: 'A2', quantity: 10, supExpiresExact: '20454' }],
    },
  ],
  releases: [
    { release: 'core-5', stage: 'discontinued' },
    { release: 'core-6', stage: 'general-availability' },
  ],
};

const files = async (...texts: string[]): Promise<string[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'coterm-simulate-'));
  return Promise.all(
    texts.map(async (text, index) => {
      const path = join(folder, `${index}.json`);
      await writeFile(path, text);
      return path;
    }),
  );
};

describe('coterm simulate', () => {
  it('answers the manual’s scenario with the manual’s answer, members in the same order', async () => {
    const host = aCommandHost({ json: true });
    const outcome = await simulateCommand.run(await files(JSON.stringify(example)), host);
    expect(outcome.exitCode).toBe(0);
    expect(host.printed().stdout).toBe(`${JSON.stringify(answer)}\n`);
  });

  it('prints one document a line for several files, in order, refusals included, and ends with 1', async () => {
    const host = aCommandHost({ json: true });
    const refused = JSON.stringify({ ...example, changes: [example.changes[2], example.changes[2]] });
    const [good = '', bad = '', broken = ''] = await files(JSON.stringify(example), refused, '{');
    const outcome = await simulateCommand.run([good, bad, `${bad}.missing`, broken, good], host);
    expect(outcome.exitCode).toBe(1);
    const lines = host
      .printed()
      .stdout.trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { ok: boolean; error?: object });
    expect(lines.map(({ ok }) => ok)).toEqual([true, false, false, false, true]);
    expect(lines[1]?.error).toEqual({
      code: 'pool/exists',
      index: 1,
      message: expect.stringContaining('A'),
      pool: 'A',
    });
    expect(lines[2]?.error).toMatchObject({ code: 'scenario/unreadable' });
    expect(lines[3]?.error).toMatchObject({ code: 'scenario/unreadable' });
  });

  it('prints a table for people, and the refusal’s sentence on standard error', async () => {
    const host = aCommandHost({ json: false });
    const [good = ''] = await files(JSON.stringify(example));
    await simulateCommand.run([good, `${good}.missing`], host);
    expect(host.printed().stdout).toContain('2025-06-30');
    expect(host.printed().stderr).toContain('cannot be read');
  });

  it('refuses a file by its size before it is read, and says why of a folder', async () => {
    const host = aCommandHost({ json: true });
    const [huge = ''] = await files('{');
    await truncate(huge, limits.scenarioBytes + 1);
    expect((await simulateCommand.run([huge, dirname(huge)], host)).exitCode).toBe(1);
    const [tooLarge, folder] = host.printed().stdout.split('\n');
    expect(tooLarge).toContain('The scenario cannot be read: it is larger than 268435456 bytes.');
    expect(folder).toContain('The scenario cannot be read: it is a folder.');
  });

  it('without a file it is wrong use', async () => {
    const host = aCommandHost({ json: true });
    expect((await simulateCommand.run([], host)).exitCode).toBe(2);
  });
});
