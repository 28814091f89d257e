/** Proves `coterm usage import`: figures from a table become readings in their place in time. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { changeSchema } from '../../../domain/ledger/change';
import { usageCommand } from '../../../main/commands/usage';
import { usageImportCommand } from '../../../main/commands/usage-import';
import { allReadings } from '../../../main/licence-servers/all-readings';
import { localDate } from '../../../main/local-date';
import { aWorkbook } from '../../builders/a-workbook';
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

const aPlace = async (content: string | Buffer = table) => {
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
  it('makes readings of the rows of one installation, purpose and time, in the order of their time', async () => {
    const { folder, run } = await aPlace();
    expect(await run()).toMatchObject({ exitCode: 0, document: { outcome: 'imported' } });
    expect(await readingsOf(folder, 'N1')).toMatchObject([
      {
        purpose: 'cameras',
        at: '2024-12-01T09:00:00Z',
        source: { kind: 'file', fileName: 'figures.csv' },
        used: null,
        snapshot: {
          licences: [
            { licence: 'cameras', used: 40, total: 60 },
            { licence: 'intercoms', used: 13, total: 12 },
          ],
        },
      },
      { purpose: 'analytics', snapshot: { licences: [{ licence: 'level-1', used: 18, total: 24, shared: 20 }] } },
      { purpose: 'cameras', at: new Date(2025, 0, 2, 8, 30).toISOString(), snapshot: { licences: [{ used: 1042 }] } },
    ]);
    expect(await readingsOf(folder, 'N2')).toMatchObject([{ at: new Date(2025, 0, 3, 12).toISOString() }]);
    expect((await runCommand(usageCommand, folder, [])).document).toMatchObject({
      installations: [
        { name: 'Harbour Mall', sections: [{ licences: [{ used: 1042 }, { used: 13 }] }, {}] },
        { name: 'Quay' },
      ],
    });
  });

  it('AC-7: leaves what another table said of a licence that this one does not name', async () => {
    const { folder, run } = await aPlace('Installation,Licence,Used,Total,Taken\nN1,cameras,40,60,2024-12-01');
    await run();
    const other = join(await aTemporaryFolder(), 'intercoms.csv');
    await writeFile(other, 'Installation,Licence,Used,Total,Taken\nN1,intercoms,3,8,2024-12-05');
    await runCommand(usageImportCommand, folder, [other]);
    const used = (await runCommand(usageCommand, folder, [])).document;
    expect(used).toMatchObject({ installations: [{ sections: [{ licences: [{ used: 40 }, { used: 3 }] }] }] });
  });

  it('brings the same table for a second installation, and finds it known for the first alone', async () => {
    const { folder, run } = await aPlace('Licence,Used,Total,Taken\ncameras,3,8,2024-12-05');
    for (const [installation, outcome] of [
      ['N1', 'imported'],
      ['N1', 'known'],
      ['N2', 'imported'],
      ['N2', 'known'],
    ] as const)
      expect(await run('--installation', installation)).toMatchObject({ exitCode: 0, document: { outcome } });
    for (const installation of ['N1', 'N2']) expect(await readingsOf(folder, installation)).toHaveLength(1);
  });

  it('is one step: undone, nothing of it is left, and the table can be imported again', async () => {
    const { folder, run } = await aPlace();
    const { event } = (await run()).document as { readonly event: string };
    expect(await run()).toMatchObject({ exitCode: 0, document: { outcome: 'known', event: null } });
    const workspace = await aWorkspace(folder);
    const on = localDate(aDay());
    valueOf(await workspace.ledger.record([{ kind: 'change-withdrawn', on, change: event }]));
    await workspace.close();
    expect(await readingsOf(folder, 'N1')).toEqual([]);
    expect(await run()).toMatchObject({ document: { outcome: 'imported' } });
    expect(await readingsOf(folder, 'N1')).toHaveLength(3);
  });

  it('reads the time of day beside the day as spreadsheets write it, and nothing as noon that says another time', async () => {
    const rows = [
      '01.01.2025 2:05 PM',
      '02.01.2025 12:30 am',
      '2025-01-03 10:00:00Z',
      '2025-01-04 10:00:59.5',
      '45662.25',
    ];
    const { folder, run } = await aPlace(
      ['Installation,Licence,Used,Total,Taken', ...rows.map((taken) => `N1,cameras,1,2,${taken}`)].join('\n'),
    );
    expect(await run()).toMatchObject({ exitCode: 0 });
    expect((await readingsOf(folder, 'N1')).map(({ at }) => Date.parse(at))).toEqual([
      new Date(2025, 0, 1, 14, 5).getTime(),
      new Date(2025, 0, 2, 0, 30).getTime(),
      Date.UTC(2025, 0, 3, 10),
      new Date(2025, 0, 4, 10, 0, 59).getTime(),
      new Date(2025, 0, 5, 6).getTime(),
    ]);
  });

  it('keeps the time of day of a real date of a workbook, and takes a day without one for its noon', async () => {
    const rows = (...serials: readonly number[]) => [
      ['Installation', 'Licence', 'Used', 'Total', 'Taken'],
      ...serials.map((serial, index) => ['N1', 'cameras', index, 9, { serial }]),
    ];
    for (const [table, times] of [
      [rows(45_658.354_166_666_664, 45_659), [new Date(2025, 0, 1, 8, 30), new Date(2025, 0, 2)]],
      [rows(45_658), [new Date(2025, 0, 1, 12)]],
    ] as const) {
      const { folder, run } = await aPlace(aWorkbook(table));
      expect(await run()).toMatchObject({ exitCode: 0 });
      expect((await readingsOf(folder, 'N1')).map(({ at }) => at)).toEqual(times.map((time) => time.toISOString()));
    }
  });

  it.each(['2025-01-01 12:75', '2025-01-01 24:00', '2025-01-01 13:00 pm', '2025-01-01 10:00:61'])(
    'refuses %j, which no clock shows, with the place',
    async (text) => {
      const { run } = await aPlace(`Installation,Licence,Used,Total,Taken\nN1,cameras,1,2,${text}`);
      const error = { code: 'usage-table/cell', row: 2, field: 'taken', text };
      expect(await run()).toMatchObject({ exitCode: 1, document: { error } });
    },
  );

  it('survives an import whose document is no table: it gives no reading, and the others stand', async () => {
    const { folder, run } = await aPlace();
    await run();
    const workspace = await aWorkspace(folder);
    const on = localDate(aDay());
    const [imported] = workspace.ledger.register(on).usageImports;
    const source = imported?.source ?? '';
    const strange = {
      kind: 'usage-imported',
      on,
      installation: 'N2',
      docId: source,
      source,
      fileName: 'x.csv',
    } as const;
    valueOf(await workspace.ledger.record([strange]));
    await workspace.close();
    expect(await readingsOf(folder, 'N2')).toHaveLength(1);
  });

  it('brings of a table that has grown what is new of it; the same in another file is nothing to do', async () => {
    const { folder, file, run } = await aPlace();
    await run();
    await writeFile(file, `${table}\n`);
    expect(await run()).toMatchObject({ exitCode: 0, document: { outcome: 'known', event: null, installations: [] } });
    await writeFile(file, `${table}\nN2,cameras,6,8,,2025-01-04`);
    expect((await run()).document).toMatchObject({ outcome: 'imported', installations: [{ installation: 'N2' }] });
    expect(await readingsOf(folder, 'N1')).toHaveLength(3);
    expect(await readingsOf(folder, 'N2')).toMatchObject([
      { snapshot: { licences: [{ used: 5 }] } },
      { snapshot: { licences: [{ used: 6 }] } },
    ]);
  });

  it('refuses figures that an earlier table has otherwise, and changes nothing', async () => {
    const { folder, file, run } = await aPlace();
    await run();
    await writeFile(file, table.replace('N2,cameras,5,8', 'N2,cameras,7,8'));
    const error = { code: 'usage-table/differs', row: 6, licence: 'cameras', used: 5, total: 8 };
    expect(await run('--preview')).toMatchObject({ exitCode: 1, document: { error } });
    expect(await run()).toMatchObject({ exitCode: 1, document: { error } });
    expect(await readingsOf(folder, 'N2')).toHaveLength(1);
  });

  it('refuses an installation for all rows that is not there by its own name', async () => {
    const { run } = await aPlace();
    const error = { code: 'installation/unknown', installation: 'N9' };
    expect(await run('--installation', 'N9')).toMatchObject({ exitCode: 1, document: { error } });
  });

  it('asks which of two columns counts that say the same, and takes the one that is named', async () => {
    const { folder, run } = await aPlace(
      'Installation,Licence,Used,Total,Taken,Date\nN2,cameras,1,2,2025-01-01,2024-01-01',
    );
    expect(await run()).toMatchObject({
      exitCode: 1,
      document: { error: { code: 'register/column-twice', field: 'taken' } },
    });
    expect((await run('--map', 'Date=taken')).exitCode).toBe(0);
    expect(await readingsOf(folder, 'N2')).toMatchObject([{ on: '2024-01-01' }]);
  });

  it('keeps the table byte for byte', async () => {
    const { folder, file, run } = await aPlace();
    await run();
    const workspace = await aWorkspace(folder);
    const [imported] = workspace.ledger.register(localDate(aDay())).usageImports;
    const kept = valueOf(await workspace.ledger.attachmentBytes(imported?.source ?? ''));
    expect(Buffer.from(kept.bytes)).toEqual(await readFile(file));
  });

  it('shows what it would do and changes nothing, and says in words what it did', async () => {
    const { folder, file, run } = await aPlace();
    expect(await run('--preview')).toMatchObject({ document: { outcome: 'preview', event: null } });
    expect(await readingsOf(folder, 'N1')).toEqual([]);
    const said = await sayCommand(usageImportCommand, folder, [file]);
    expect(said.stdout).toContain('figures.csv: imported.\n  N1: 3 readings, 2024-12-01T09:00:00Z to 2025-01-0');
  });

  it('takes foreign heads by --map, one installation for all rows, and the order of dates where they leave a doubt', async () => {
    const { folder, run } = await aPlace(
      'Was;Genutzt;Gesamt;Wann\nKameras;3;8;02/03/2025\n'.replace('Kameras', 'cameras'),
    );
    const map = ['--installation', 'N2', '--map', 'Was=licence', '--map', 'Wann=taken'];
    expect(await run(...map)).toMatchObject({ exitCode: 1, document: { error: { code: 'usage-table/dates' } } });
    expect((await run(...map, '--dates', 'day-first')).exitCode).toBe(0);
    expect(await readingsOf(folder, 'N2')).toMatchObject([{ snapshot: { licences: [{ used: 3, total: 8 }] } }]);
  });

  it.each([
    ['Licence,Used,Total\ncameras,1,2', { code: 'usage-table/column-missing', field: 'taken' }],
    [
      'Installation,Licence,Used,Total,Taken\nN1,doors,1,2,2025-01-01',
      { code: 'usage-table/cell', row: 2, field: 'licence' },
    ],
    [
      'Installation,Licence,Used,Total,Taken\nN1,cameras,,2,2025-01-01',
      { code: 'usage-table/cell', row: 2, field: 'used' },
    ],
    ['Installation,Licence,Used,Total,Taken\nN1,cameras,1,-2,2025-01-01', { code: 'usage-table/cell', field: 'total' }],
    [
      'Installation,Licence,Used,Total,Taken\nN1,cameras,1,2,soon',
      { code: 'usage-table/cell', field: 'taken', text: 'soon' },
    ],
    [
      'Installation,Licence,Used,Total,Shared,Taken\nN1,cameras,1,2,1,2025-01-01',
      { code: 'usage-table/cell', field: 'shared' },
    ],
    [
      'Installation,Licence,Used,Total,Taken\nPier 4,cameras,1,2,2025-01-01',
      { code: 'usage-table/installation', name: 'Pier 4' },
    ],
    [
      'Installation,Licence,Used,Total,Taken\nN1,cameras,1,2,2025-01-01\nN1,camera,1,2,2025-01-01',
      { code: 'usage-table/twice', row: 3, licence: 'cameras' },
    ],
  ])('refuses %j whole, with the place', async (content, error) => {
    const { folder, run } = await aPlace(content);
    expect(await run()).toMatchObject({ exitCode: 1, document: { error } });
    expect(await readingsOf(folder, 'N1')).toEqual([]);
  });

  it.each([[['--dates', 'never']], [['--map', 'x=doors']], [['b.csv']], [['--loud']]])(
    'calls %j wrong use',
    async (args) => {
      const { run } = await aPlace();
      expect((await run(...args)).exitCode).toBe(2);
    },
  );
});
