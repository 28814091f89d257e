import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CommandHost } from '../../../main/commands/command';
import { poolsCommand } from '../../../main/commands/pools';
import { registerImportCommand } from '../../../main/commands/register-import';
import { aWorkbook } from '../../builders/a-workbook';
import { aCommandHost } from '../../builders/command-host';
import { aWorkspace } from '../../builders/open-workspace';
import { aTemporaryFolder } from '../../builders/temporary-folder';

const aPlace = async () => {
  const [workspaceFolder, files] = [await aTemporaryFolder(), await aTemporaryFolder()];
  const run = async (args: readonly string[], over: Partial<CommandHost> = {}) => {
    const kept = aCommandHost({ workspaceFolder, json: true, ...over });
    const { exitCode } = await registerImportCommand.run(args, kept);
    return { exitCode, document: kept.json ? kept.documents()[0] : null, ...kept.printed() };
  };
  return {
    workspaceFolder,
    run,
    put: async (content: string | Uint8Array, name = 'pools.csv'): Promise<string> => {
      await writeFile(join(files, name), content);
      return join(files, name);
    },
    pools: async (): Promise<unknown> => {
      const kept = aCommandHost({ workspaceFolder, json: true });
      await poolsCommand.run([], kept);
      return kept.documents()[0];
    },
  };
};

const german = 'Pool;Kunde;Anzahl;Ablaufdatum\nP-1;Port;12;31.12.2026\nP-2;Harbour;40;30.06.2026\n';
const inDoubt = 'pool,qty,SUP end\nA,1,03/04/2026\n';
const withFaults = 'pool,qty\nA,1\n,5\nB,-2\n';

describe('coterm register import', () => {
  it('imports a table as one step, and has nothing to do the second time', async () => {
    const { run, put, pools } = await aPlace();
    const path = await put(german);
    expect(await run([path])).toMatchObject({
      exitCode: 0,
      document: { ok: true, outcome: 'imported', found: { counts: { newPools: 2, licences: 52 } } },
    });
    expect(await pools()).toMatchObject({
      pools: [
        { pool: 'P-1', ssed: '2026-12-31' },
        { pool: 'P-2', quantity: 40 },
      ],
    });
    expect(await run([path])).toMatchObject({ exitCode: 0, document: { ok: true, outcome: 'known', event: null } });
    const again = await put(german.replaceAll(';', ','), 'again.csv');
    expect(await run([again])).toMatchObject({
      exitCode: 0,
      document: { outcome: 'known', found: { counts: { known: 2 } } },
    });
  });

  it('imports a workbook', async () => {
    const { run, put } = await aPlace();
    const path = await put(
      aWorkbook([
        ['Pool ID', 'Qty'],
        ['A', 40],
      ]),
      'pools.xlsx',
    );
    expect(await run([path])).toMatchObject({ exitCode: 0, document: { outcome: 'imported' } });
  });

  it('--preview changes nothing', async () => {
    const { run, put, pools } = await aPlace();
    expect(await run([await put(german), '--preview'])).toMatchObject({
      exitCode: 0,
      document: { outcome: 'preview' },
    });
    expect(await pools()).toMatchObject({ pools: [] });
  });

  it('--map says what a column stands for, in place of the guess', async () => {
    const { run, put, pools } = await aPlace();
    const path = await put('Pool,Code,Menge\nNorth,P-1,3\n');
    expect(await run([path, '--map', 'Code=pool', '--map', 'Pool=poolName'])).toMatchObject({ exitCode: 0 });
    expect(await pools()).toMatchObject({ pools: [{ pool: 'P-1', quantity: 3 }] });
  });

  it('refuses dates that can be read in two ways until --dates decides', async () => {
    const { run, put, pools } = await aPlace();
    const path = await put(inDoubt);
    expect(await run([path])).toMatchObject({
      exitCode: 1,
      document: { ok: false, error: { code: 'register/dates-ambiguous', head: 'SUP end' } },
    });
    expect(await run([path, '--dates', 'month-first'])).toMatchObject({ exitCode: 0 });
    expect(await pools()).toMatchObject({ pools: [{ ssed: '2026-03-04' }] });
  });

  it('refuses rows at fault by their numbers until --leave-out', async () => {
    const { run, put, pools } = await aPlace();
    const path = await put(withFaults);
    expect(await run([path])).toMatchObject({
      exitCode: 1,
      document: {
        error: {
          code: 'register/rows-left',
          count: 2,
          rows: [
            { row: 3, error: { code: 'row/pool-missing' } },
            { row: 4, error: { code: 'row/quantity-negative' } },
          ],
        },
      },
    });
    expect((await run([path], { json: false })).stderr).toContain('Row 3: The row names no pool. (row/pool-missing)\n');
    expect(await run([path, '--leave-out'])).toMatchObject({ exitCode: 0 });
    expect(await pools()).toMatchObject({ pools: [{ pool: 'A' }] });
  });

  it('speaks to people by default: how each column was read, and what was taken for granted', async () => {
    const { run, put } = await aPlace();
    expect((await run([await put(german)], { json: false })).stdout).toBe(
      [
        'pools.csv: imported.',
        '  Column “Pool”: pool',
        '  Column “Kunde”: customer',
        '  Column “Anzahl”: quantity',
        '  Column “Ablaufdatum”: supExpiresOn',
        '  New pools 2, pools that get lots 0, lots 2, licences 52, rows there already 0',
        '  Taken for granted: 2 rows without a product, entered as “licence”',
        '  Taken for granted: 2 pools without a day, dated today',
        '',
      ].join('\n'),
    );
  });

  it.each([
    [['--map', 'Nowhere=pool'], 1, 'register/no-such-column'],
    [['--map', 'Pool'], 2, 'usage/option-value'],
    [['--map', 'Pool=nothing'], 2, 'usage/option-value'],
    [['--dates', 'either'], 2, 'usage/option-value'],
    [['second.csv'], 2, 'usage/too-many-arguments'],
  ])('with %j ends with %i and %s', async (args, exitCode, code) => {
    const { run, put } = await aPlace();
    expect(await run([await put(german), ...args])).toMatchObject({
      exitCode,
      document: { ok: false, error: { code } },
    });
  });

  it('answers workspace/in-use while an app has the workspace open, where a preview still works', async () => {
    const { run, put, workspaceFolder } = await aPlace();
    const path = await put(german);
    await aWorkspace(workspaceFolder);
    expect(await run([path])).toMatchObject({ exitCode: 1, document: { error: { code: 'workspace/in-use' } } });
    expect(await run([path, '--preview'])).toMatchObject({ exitCode: 0, document: { outcome: 'preview' } });
  });
});
