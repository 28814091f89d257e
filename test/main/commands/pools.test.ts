import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import { readSheet } from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../../domain/ledger/change';
import { poolCommand } from '../../../main/commands/pool';
import { poolsCommand } from '../../../main/commands/pools';
import { day } from '../../builders/a-lot';
import { aCommandHost, type KeptCommandHost } from '../../builders/command-host';
import { aWorkspace, valueOf } from '../../builders/open-workspace';
import { aTemporaryFolder } from '../../builders/temporary-folder';

/** The pool of `command-line.md`: 40 licences to 2025-06-30 and 10 to 2026-01-01, of which the first is activated. */
const manual: readonly Change[] = [
  { kind: 'pool-created', pool: 'A', on: day('2024-03-01'), name: 'Harbour' },
  { kind: 'lot-added', pool: 'A', lot: 'A1', on: day('2024-03-01'), product: 'core', quantity: 40, supMonths: 12 },
  { kind: 'licences-activated', pool: 'A', on: day('2024-06-30'), quantity: 1 },
  {
    kind: 'lot-added',
    pool: 'A',
    lot: 'A2',
    on: day('2025-01-01'),
    product: 'core',
    quantity: 10,
    supExpiresOn: day('2026-01-01'),
  },
];

const archived: readonly Change[] = [
  { kind: 'pool-created', pool: 'Old', on: day('2024-03-01') },
  { kind: 'pool-archived', pool: 'Old', on: day('2024-04-01') },
];

const aRegister = async (changes: readonly Change[]): Promise<string> => {
  const folder = await aTemporaryFolder();
  const workspace = await aWorkspace(folder);
  if (changes.length > 0) valueOf(await workspace.ledger.record(changes));
  await workspace.close();
  return folder;
};

const ran = async (command: typeof poolsCommand, changes: readonly Change[], args: readonly string[], json = true) => {
  const kept: KeptCommandHost = aCommandHost({ workspaceFolder: await aRegister(changes), json });
  const { exitCode } = await command.run(args, kept);
  return { exitCode, document: json ? kept.documents()[0] : null, ...kept.printed() };
};

describe('coterm pools', () => {
  it('prints for each pool what simulate prints, and its names', async () => {
    const { exitCode, document } = await ran(poolsCommand, manual, []);
    expect(exitCode).toBe(0);
    expect(document).toMatchObject({
      ok: true,
      asOf: '2025-01-05',
      pools: [
        {
          pool: 'A',
          name: 'Harbour',
          quantity: 50,
          activated: 1,
          state: 'active',
          ssed: '2025-08-06',
          ssedExact: '20306',
          projected: false,
          commencedOn: '2024-06-30',
          activateBy: '2024-09-01',
          backstop: '2025-09-01',
          lots: [
            { lot: 'A1', quantity: 40, supExpiresOn: '2025-06-30', supExpiresExact: '20269' },
            { lot: 'A2', quantity: 10, supExpiresOn: '2026-01-01', supExpiresExact: '20454' },
          ],
        },
      ],
    });
  });

  it('prints the register of another day with --as-of', async () => {
    const { document } = await ran(poolsCommand, manual, ['--as-of', '2024-05-01']);
    expect(document).toMatchObject({
      asOf: '2024-05-01',
      pools: [{ quantity: 40, state: 'awaiting-activation', ssed: '2025-09-01', projected: true }],
    });
  });

  it('tells people the state, the SSED and the days left', async () => {
    const { stdout } = await ran(poolsCommand, manual, [], false);
    expect(stdout).toMatch(/As of 2025-01-05/);
    expect(stdout).toMatch(/^A +Harbour +active +50 +1 +2025-08-06 +213 /m);
  });

  it('says that there are none, rather than nothing', async () => {
    expect((await ran(poolsCommand, [], [], false)).stdout).toBe('There are no pools as of 2025-01-05.\n');
  });

  it('leaves out archived pools for people, and says so', async () => {
    const { stdout } = await ran(poolsCommand, [...manual, ...archived], [], false);
    expect(stdout).not.toMatch(/^Old/m);
    expect(stdout).toContain('1 archived pool is left out; --archived shows them.');
    expect((await ran(poolsCommand, archived, ['--archived'], false)).stdout).toMatch(/^Old .*archived/m);
    expect((await ran(poolsCommand, archived, [])).document).toMatchObject({
      pools: [{ pool: 'Old', archivedOn: '2024-04-01' }],
    });
  });

  it.each([[['--as-of', '2025-02-30']], [['--as-of']], [['extra']], [['--nonsense']]])(
    'takes %j for wrong use',
    async (args) => {
      expect(await ran(poolsCommand, [], args)).toMatchObject({ exitCode: 2, document: { ok: false } });
    },
  );
});

describe('coterm pool', () => {
  it('prints one pool with its lots and changes', async () => {
    const { document } = await ran(poolCommand, manual, ['A']);
    expect(document).toMatchObject({
      ok: true,
      pool: { pool: 'A', ssed: '2025-08-06', lots: [{ product: 'core' }, {}], changes: [{}, {}, {}, {}] },
    });
    expect(document).not.toHaveProperty('explanation');
  });

  it.each([
    ['2025-08-05', '1 day left'],
    ['2025-08-06', 'ends today'],
    ['2025-08-08', 'ended 2 days ago'],
  ])('says on %s of an SSED of 2025-08-06: %s', async (asOf, words) => {
    const { stdout } = await ran(poolCommand, manual, ['A', '--as-of', asOf], false);
    expect(stdout).toMatch(new RegExp(`^SSED +2025-08-06 \\(${words}\\)$`, 'm'));
  });

  it('--explain gives the calculation down to the lot (LP-12)', async () => {
    const { document } = await ran(poolCommand, manual, ['A', '--explain']);
    expect(document).toMatchObject({
      explanation: {
        lots: [
          { lot: 'A1', weightExact: '40', supExpiresExact: '20269', weightedDaysExact: '810760', share: 0.8 },
          { lot: 'A2', weightExact: '10', supExpiresExact: '20454', weightedDaysExact: '204540', share: 0.2 },
        ],
        weightExact: '50',
        weightedDaysExact: '1015300',
        ssedExact: '20306',
        ssed: '2025-08-06',
        rounding: 'nearest',
      },
    });
    expect(document).toHaveProperty('explanation.rules', expect.arrayContaining(['LP-12', 'LP-10']));
  });

  it('--explain shows people a calculation that they can do again', async () => {
    const { stdout } = await ran(poolCommand, manual, ['A', '--explain'], false);
    expect(stdout).toMatch(/^A1 +40 +40 +2025-06-30 +20269 +810760 +80\.0 %$/m);
    expect(stdout).toContain('1015300 / 50 = 20306, rounded to the nearest day, halves up: 2025-08-06');
    expect(stdout).toContain('LP-12: ');
  });

  it('--explain says of a pool without SUP that it has no SSED', async () => {
    const { stdout } = await ran(poolCommand, manual.slice(0, 1), ['A', '--explain'], false);
    expect(stdout).toContain('so it has no SSED');
  });

  it('refuses a pool that is not there', async () => {
    expect(await ran(poolCommand, manual, ['B'])).toMatchObject({
      exitCode: 1,
      document: { ok: false, error: { code: 'pool/unknown', pool: 'B' } },
    });
  });

  it('refuses a pool that was not there on that day', async () => {
    expect(await ran(poolCommand, manual, ['A', '--as-of', '2024-01-01'])).toMatchObject({
      exitCode: 1,
      document: { error: { code: 'pool/unknown' } },
    });
  });
});

describe('coterm pools into a file', () => {
  const places = async () => {
    const folder = await aTemporaryFolder();
    return { csv: join(folder, 'pools.csv'), xlsx: join(folder, 'pools.xlsx') };
  };

  it('writes CSV and a workbook of the same table, with dates as dates, and says so', async () => {
    const { csv, xlsx } = await places();
    const { exitCode, document } = await ran(poolsCommand, manual, ['--csv', csv, '--xlsx', xlsx]);
    expect([exitCode, document]).toMatchObject([0, { ok: true, asOf: '2025-01-05', files: [csv, xlsx] }]);
    const text = await readFile(csv, 'utf8');
    const [head, pool] = Papa.parse<string[]>(text, { delimiter: ',' }).data;
    const inCsv = Object.fromEntries((head ?? []).map((title, index) => [title, pool?.[index]]));
    expect(inCsv).toMatchObject({ Pool: 'A', Name: 'Harbour', Licences: '50', SSED: '2025-08-06', Archived: '' });
    const [titles, row] = await readSheet(await readFile(xlsx));
    const inSheet = Object.fromEntries((titles ?? []).map((title, index) => [String(title), row?.[index]]));
    expect(Object.keys(inSheet)).toEqual(head);
    expect(inSheet).toMatchObject({ Pool: 'A', Licences: 50, SSED: new Date('2025-08-06T00:00:00Z'), Archived: null });
  });

  it('leaves archived pools out unless they are asked for', async () => {
    const { csv } = await places();
    const rowsWith = async (args: readonly string[]) => {
      await ran(poolsCommand, archived, ['--csv', csv, '--force', ...args]);
      return (await readFile(csv, 'utf8')).trim().split('\r\n').slice(1);
    };
    expect(await rowsWith([])).toEqual([]);
    expect(await rowsWith(['--archived'])).toMatchObject([expect.stringMatching(/^Old,.*,2024-04-01$/)]);
  });

  it('replaces no file unless --force says so, and names a place that cannot be written', async () => {
    const { csv } = await places();
    await ran(poolsCommand, manual, ['--csv', csv]);
    const before = await readFile(csv);
    expect(await ran(poolsCommand, archived, ['--csv', csv])).toMatchObject({
      exitCode: 1,
      document: { ok: false, error: { code: 'file/exists' } },
    });
    expect(await readFile(csv)).toEqual(before);
    expect(await ran(poolsCommand, manual, ['--csv', join(csv, 'nowhere.csv')])).toMatchObject({
      exitCode: 1,
      document: { error: { code: 'file/unwritable' } },
    });
    expect((await ran(poolsCommand, manual, ['--csv', csv, '--force'])).exitCode).toBe(0);
  });

  it('says in words what was written', async () => {
    const { xlsx } = await places();
    const { stdout } = await ran(poolsCommand, manual, ['--xlsx', xlsx], false);
    expect(stdout).toContain(`Wrote 1 pool as of 2025-01-05 into ${xlsx}.`);
  });
});
