/** Proves `coterm usage import --create`: installations that nobody knows are created with their figures. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { changeSchema } from '../../../domain/ledger/change';
import { usageImportCommand } from '../../../main/commands/usage-import';
import { allReadings } from '../../../main/licence-servers/all-readings';
import { localDate } from '../../../main/local-date';
import { installationCreated } from '../../builders/installation-steps';
import { aDay, aWorkspace, valueOf } from '../../builders/open-workspace';
import { runCommand, sayCommand } from '../../builders/run-command';
import { aTemporaryFolder } from '../../builders/temporary-folder';

const table = [
  'Installation,Licence,Used,Total,Shared,Taken',
  'Harbour Mall,Cameras,40,60,,2024-12-01T09:00:00Z',
  'Harbour Mall,Intercoms,13,12,,2024-12-01T09:00:00Z',
  'Harbour Mall,Level 1,18,24,20,2024-12-01T09:00:00Z',
  'harbour mall,cameras,"1,042",1100,,2025-01-02 08:30',
  'N2,cameras,5,8,,2025-01-03',
].join('\n');

const aPlace = async (content = table) => {
  const folder = await aTemporaryFolder();
  const workspace = await aWorkspace(folder);
  const created = [installationCreated('N1', { name: 'Harbour Mall' }), installationCreated('N2', { name: 'Quay' })];
  valueOf(await workspace.ledger.record(created.map((each) => changeSchema.parse(each))));
  await workspace.close();
  const file = join(await aTemporaryFolder(), 'figures.csv');
  await writeFile(file, content);
  return { folder, file, run: (...args: string[]) => runCommand(usageImportCommand, folder, [file, ...args]) };
};

const readingsOf = async (folder: string, installation: string) => {
  const workspace = await aWorkspace(folder);
  const readings = await allReadings(workspace, () => localDate(aDay())).of(installation);
  await workspace.close();
  return readings;
};

describe('coterm usage import', () => {
  it('with --create creates the installations that nobody knows with their figures, in one step that is undone as one', async () => {
    const { folder, run } = await aPlace(`${table}\nPier 4,cameras,1,2,,2025-01-03\npier 4 ,cameras,2,2,,2025-01-04`);
    const imported = await run('--create');
    expect(imported).toMatchObject({
      exitCode: 0,
      document: {
        outcome: 'imported',
        created: [{ name: 'Pier 4' }],
        installations: [{ installation: 'N1' }, { installation: 'N2' }, { snapshots: [{}, {}] }],
      },
    });
    const { event, created } = imported.document as {
      readonly event: string;
      readonly created: readonly [{ readonly installation: string }];
    };
    const [{ installation }] = created;
    expect(await readingsOf(folder, installation)).toMatchObject([
      { snapshot: { licences: [{ used: 1 }] } },
      { snapshot: { licences: [{ used: 2 }] } },
    ]);
    expect(await run()).toMatchObject({ exitCode: 0, document: { outcome: 'known', event: null, created: [] } });
    const again = await run('--create');
    expect(again).toMatchObject({ exitCode: 0, document: { outcome: 'known', event: null, created: [] } });
    const workspace = await aWorkspace(folder);
    const on = localDate(aDay());
    valueOf(await workspace.ledger.record([{ kind: 'change-withdrawn', on, change: event }]));
    const { installations, usageImports } = workspace.ledger.register(on);
    await workspace.close();
    expect(installations.map(({ name }) => name)).toEqual(['Harbour Mall', 'Quay']);
    expect(usageImports).toEqual([]);
  });

  it('with --create --preview names what it would create, and creates nothing', async () => {
    const { folder, file, run } = await aPlace('Installation,Licence,Used,Total,Taken\nPier 4,cameras,1,2,2025-01-01');
    expect((await run('--create', '--preview')).document).toMatchObject({ outcome: 'preview', event: null });
    const said = await sayCommand(usageImportCommand, folder, [file, '--create', '--preview']);
    expect(said.stdout).toContain('  Pier 4 (new installation): 1 readings');
    const error = { code: 'usage-table/installation', row: 2, name: 'Pier 4' };
    expect(await run()).toMatchObject({ exitCode: 1, document: { error } });
  });

  it('with --create creates none that is known: archived, or a name of two customers', async () => {
    const { folder, file, run } = await aPlace();
    const workspace = await aWorkspace(folder);
    const on = localDate(aDay());
    const twins = [installationCreated('N3', { name: 'Twin' }), installationCreated('N4', { name: 'Twin' })];
    const archived = { kind: 'installation-archived', on, installation: 'N2' };
    valueOf(await workspace.ledger.record([...twins, archived].map((each) => changeSchema.parse(each))));
    const { count } = workspace.ledger.head();
    await workspace.close();
    for (const name of ['Quay', 'n2', 'twin']) {
      await writeFile(
        file,
        `Installation,Licence,Used,Total,Taken\nPier 4,cameras,1,2,2025-01-01\n${name},cameras,1,2,2025-01-01`,
      );
      const error = { code: 'usage-table/installation', row: 3, name };
      expect(await run('--create')).toMatchObject({ exitCode: 1, document: { error } });
    }
    const after = await aWorkspace(folder);
    expect(after.ledger.head().count).toBe(count);
    await after.close();
  });
});
