import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CommandHost } from '../../../main/commands/command';
import { goalSeekCommand } from '../../../main/commands/goal-seek';
import { poolsCommand } from '../../../main/commands/pools';
import { recordCommand } from '../../../main/commands/record';
import { aCommandHost, type KeptCommandHost } from '../../builders/command-host';
import { aTemporaryFolder } from '../../builders/temporary-folder';

const harbour = [
  { kind: 'pool-created', on: '2024-03-01', pool: 'A', name: 'Harbour' },
  {
    kind: 'lot-added',
    on: '2024-03-01',
    pool: 'A',
    lot: 'A1',
    product: 'core',
    quantity: 40,
    supExpiresOn: '2027-06-30',
  },
  { kind: 'licences-activated', on: '2024-06-30', pool: 'A', quantity: 1 },
  { kind: 'pool-created', on: '2024-03-01', pool: 'B' },
  {
    kind: 'lot-added',
    on: '2024-03-01',
    pool: 'B',
    lot: 'B1',
    product: 'core',
    quantity: 20,
    supExpiresOn: '2027-03-31',
  },
  { kind: 'licences-activated', on: '2024-06-30', pool: 'B', quantity: 1 },
];

const aPlace = async () => {
  const [workspaceFolder, files] = [await aTemporaryFolder(), await aTemporaryFolder()];
  const host = (over: Partial<CommandHost> = {}): KeptCommandHost =>
    aCommandHost({ workspaceFolder, json: true, ...over });
  const put = async (content: unknown): Promise<string> => {
    const path = join(files, 'changes.json');
    await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
    return path;
  };
  const record = async (content: unknown, ...options: readonly string[]) => {
    const kept = host();
    const outcome = await recordCommand.run([await put(content), ...options], kept);
    return { outcome, document: kept.documents()[0] };
  };
  const pools = async (): Promise<unknown> => {
    const kept = host();
    await poolsCommand.run([], kept);
    return kept.documents()[0];
  };
  return { host, put, record, pools };
};

describe('coterm record', () => {
  it('records changes as one step and says what they did', async () => {
    const { record, pools } = await aPlace();
    expect(await record(harbour)).toMatchObject({
      outcome: { exitCode: 0 },
      document: { ok: true, outcome: 'recorded', differences: [{ pool: 'A', before: null }, { pool: 'B' }] },
    });
    expect(await pools()).toMatchObject({ pools: [{ pool: 'A', ssed: '2027-06-30' }, { pool: 'B' }] });
  });

  it('--preview says what a transfer would do on both sides, with equal licence-days, and changes nothing (LP-13)', async () => {
    const { record, pools } = await aPlace();
    await record(harbour);
    const before = await pools();
    const transfer = [
      { kind: 'licences-removed', on: '2025-01-01', pool: 'A', quantity: 10, transfer: 'T', reading: 'at-average' },
      { kind: 'licences-received', on: '2025-01-01', pool: 'B', transfer: 'T' },
    ];
    expect(await record(transfer, '--preview')).toMatchObject({
      outcome: { exitCode: 0 },
      document: {
        outcome: 'preview',
        event: null,
        licenceDays: { equal: true },
        differences: [{ pool: 'A' }, { pool: 'B' }],
      },
    });
    expect(await pools()).toEqual(before);
  });

  it('prints people’s text where no document is asked for', async () => {
    const { host, put } = await aPlace();
    const kept = host({ json: false });
    await recordCommand.run([await put(harbour), '--preview'], kept);
    expect(kept.printed().stdout).toContain('Nothing was recorded. The changes would do this:');
    expect(kept.printed().stdout).toContain('Pool A (Harbour): licences – -> 40, SSED – -> 2027-06-30');
    expect(kept.printed().stdout).toMatch(/Licence-days 0 -> \d+/);
  });

  it.each([
    ['pool/too-few-licences', [{ kind: 'licences-activated', on: '2024-07-01', pool: 'A', quantity: 99 }]],
    ['draft/invalid', [{ kind: 'licences-activated', on: '2024-07-01', pool: 'A', quantity: 0.5 }]],
    ['draft/invalid', []],
    ['draft/invalid', [{ kind: 'pool-painted', on: '2024-07-01', pool: 'A' }]],
    ['draft/invalid', { kind: 'pool-created', on: '2024-07-01', pool: 'C' }],
  ])('%s: changes nothing', async (_code, changes) => {
    const { record, pools } = await aPlace();
    await record(harbour);
    const before = await pools();
    const { outcome, document } = await record(changes);
    expect(outcome).toEqual({ exitCode: 1 });
    expect(document).toMatchObject({ ok: false });
    expect(await pools()).toEqual(before);
  });

  it('names the member that is wrong', async () => {
    const { record } = await aPlace();
    expect(
      await record([...harbour.slice(0, 1), { kind: 'licences-activated', on: '2024-02-30', pool: 'A', quantity: 1 }]),
    ).toMatchObject({
      document: { error: { code: 'draft/invalid', path: '[1].on' } },
    });
  });

  it('a file that is no JSON, or is not there, is said to be so', async () => {
    const { record, host } = await aPlace();
    expect(await record('{')).toMatchObject({ outcome: { exitCode: 1 }, document: { ok: false } });
    const kept = host();
    expect(await recordCommand.run(['/nowhere/changes.json'], kept)).toEqual({ exitCode: 1 });
    expect(kept.documents()).toMatchObject([{ error: { code: 'file/unreadable' } }]);
  });
});

describe('coterm goal-seek', () => {
  it('LP-4: says the fewest whole years that reach a date, and the nearest below', async () => {
    const { record, host } = await aPlace();
    await record(harbour);
    const kept = host();
    expect(await goalSeekCommand.run(['A', '--to', '2028-01-31'], kept)).toEqual({ exitCode: 0 });
    expect(kept.documents()).toMatchObject([
      { ok: true, pool: 'A', reaches: { years: 1, ssed: '2028-06-30', licenceYears: 40 }, below: { years: 0 } },
    ]);
    const text = host({ json: false });
    await goalSeekCommand.run(['A', '--to', '2028-01-31'], text);
    expect(text.printed().stdout).toContain(
      'reaches it: 1 year (40 licence-years): SSED 2028-06-30, 151 days after it',
    );
  });

  it('says what the years cost by the price list in force, and that a list is silent', async () => {
    const { record, host } = await aPlace();
    const list = {
      kind: 'price-list-set',
      on: '2024-01-01',
      priceList: 'PL-1',
      name: 'Europe',
      currency: 'EUR',
      validFrom: '2024-01-01',
      prices: [{ product: 'core', licenceMinorUnits: 50000, supYearMinorUnits: 9900 }],
      supDiscountBasisPoints: 1000,
    };
    const other = { ...list, priceList: 'PL-2', currency: 'GBP', prices: [] };
    await record([...harbour, list, other]);
    const kept = host();
    await goalSeekCommand.run(['A', '--to', '2028-01-31'], kept);
    expect(kept.documents()).toMatchObject([
      {
        reaches: {
          costs: [
            { currency: 'EUR', cost: { ok: true, value: { minorUnits: 40 * 9900, currency: 'EUR' } } },
            { currency: 'GBP', cost: { ok: false, error: { code: 'price/not-listed' } } },
          ],
        },
        below: { years: 0, costs: [] },
      },
    ]);
    const text = host({ json: false });
    await goalSeekCommand.run(['A', '--to', '2028-01-31'], text);
    expect(text.printed().stdout).toContain('; 396000 minor units of EUR; no price in GBP');
  });

  it.each([
    [['A'], 'usage/missing-argument'],
    [['A', '--to', '31.1.2028'], 'usage/date'],
  ])('%j is wrong use', async (args, code) => {
    const { host } = await aPlace();
    const kept = host();
    expect(await goalSeekCommand.run(args, kept)).toEqual({ exitCode: 2 });
    expect(kept.documents()).toMatchObject([{ error: { code } }]);
  });
});
