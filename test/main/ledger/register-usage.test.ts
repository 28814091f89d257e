/** Proves that a table of licence figures is looked at, imported and undone as one step. */
import { describe, expect, it } from 'vitest';
import { changeSchema } from '../../../domain/ledger/change';
import { localDate } from '../../../main/local-date';
import { allReadings } from '../../../main/licence-servers/all-readings';
import { installationCreated } from '../../builders/installation-steps';
import { aWorkbook } from '../../builders/a-workbook';
import { aDay, aWorkspace, valueOf } from '../../builders/open-workspace';
import { aTemporaryFolder } from '../../builders/temporary-folder';

const today = localDate(aDay());

const csv = [
  'Installation,Licence,Used,Total,Shared,Taken',
  'Harbour Mall,Cameras,40,60,,2024-12-01T09:00:00Z',
  'Harbour Mall,Level 1,18,24,20,2024-12-01T09:00:00Z',
  'Harbour Mall,Cameras,44,60,,2024-12-08T09:00:00Z',
];

const aDesk = async () => {
  const workspace = await aWorkspace(await aTemporaryFolder());
  const created = installationCreated('N1', { name: 'Harbour Mall' });
  valueOf(await workspace.ledger.record([changeSchema.parse(created)]));
  return { workspace, ledger: workspace.ledger, desk: workspace.ledger.registers };
};

const read = async ({ desk }: Pick<Awaited<ReturnType<typeof aDesk>>, 'desk'>, bytes: Uint8Array) => {
  const look = valueOf(await desk.read('figures.csv', bytes));
  const mapping = look.columns.map(({ head, field, form }) => ({
    head,
    field,
    ...(form === undefined ? {} : { form }),
  }));
  return { look, handle: look.handle ?? '', reading: { kind: look.kind, mapping } };
};

describe('a table of licence figures in the window', () => {
  it('AC-1: is known by its heads, shows the newest figures of each installation, and is one step that is undone whole', async () => {
    const { workspace, ledger, desk } = await aDesk();
    const { look, handle, reading } = await read({ desk }, Buffer.from(csv.join('\n')));
    expect(look).toMatchObject({ kind: 'usage', rows: 3 });
    expect(valueOf(await desk.preview(handle, reading))).toMatchObject({
      refusal: null,
      found: {
        kind: 'usage',
        counts: { new: 3, installations: 1, readings: 3 },
        assumptions: [],
        installations: [
          {
            installation: 'N1',
            name: 'Harbour Mall',
            newest: [
              { purpose: 'cameras', licences: [{ licence: 'cameras', used: 44, total: 60 }] },
              { purpose: 'analytics', licences: [{ licence: 'level-1', used: 18, total: 24, shared: 20 }] },
            ],
          },
        ],
      },
    });
    const { event } = valueOf(await desk.commit(handle, reading, false));
    expect(event.changes).toMatchObject([{ kind: 'usage-imported', installation: 'N1', fileName: 'figures.csv' }]);
    expect(await allReadings(workspace, () => today).of('N1')).toHaveLength(3);
    const again = await read({ desk }, Buffer.from(csv.join('\n')));
    expect(again.look).toMatchObject({ handle: null, kind: 'usage' });
    valueOf(await ledger.record([{ kind: 'change-withdrawn', on: today, change: event.id }]));
    expect(ledger.register(today).usageImports).toEqual([]);
    expect((await read({ desk }, Buffer.from(csv.join('\n')))).look.handle).not.toBeNull();
    await workspace.close();
  });

  it('that has grown brings what is new of it; with nothing new there is nothing to do', async () => {
    const { workspace, desk } = await aDesk();
    const first = await read({ desk }, Buffer.from(csv.join('\n')));
    valueOf(await desk.commit(first.handle, first.reading, false));
    const same = await read({ desk }, Buffer.from(`${csv.join('\n')}\n`));
    expect(valueOf(await desk.preview(same.handle, same.reading)).refusal).toMatchObject({
      code: 'register/nothing-new',
    });
    expect(await desk.commit(same.handle, same.reading, true)).toMatchObject({
      error: { code: 'register/nothing-new' },
    });
    const grown = [...csv, 'Harbour Mall,Cameras,47,60,,2024-12-15', 'Harbour Mall,Cameras,x,60,,2024-12-16'];
    const later = await read({ desk }, Buffer.from(grown.join('\n')));
    expect(valueOf(await desk.preview(later.handle, later.reading)).found).toMatchObject({
      counts: { new: 1, known: 3, faulty: 1, readings: 1 },
      assumptions: [{ kind: 'noon', count: 1 }],
      leftOut: [
        { row: 2, state: 'known' },
        { row: 3, state: 'known' },
        { row: 4, state: 'known' },
        { row: 6, state: 'faulty', installation: 'Harbour Mall', licence: 'Cameras' },
      ],
    });
    expect(await desk.commit(later.handle, later.reading, false)).toMatchObject({
      error: { code: 'register/rows-left' },
    });
    valueOf(await desk.commit(later.handle, later.reading, true));
    expect(await allReadings(workspace, () => today).of('N1')).toHaveLength(4);
    await workspace.close();
  });

  it('with faulty rows only has nothing that can be imported, and does not claim that it is there already', async () => {
    const { workspace, ledger, desk } = await aDesk();
    const faulty = [...csv.slice(0, 1), 'Harbour Mall,Cameras,x,60,,2024-12-16'];
    const { handle, reading } = await read({ desk }, Buffer.from(faulty.join('\n')));
    const error = { code: 'register/no-row-usable' };
    expect(valueOf(await desk.preview(handle, reading))).toMatchObject({
      refusal: error,
      found: { counts: { new: 0, known: 0, faulty: 1 } },
    });
    expect(await desk.commit(handle, reading, true)).toMatchObject({ error });
    expect(ledger.head().count).toBe(1);
    await workspace.close();
  });

  it('names the installations that nobody knows, and creates them by the person’s word in one event before their figures', async () => {
    const { workspace, ledger, desk } = await aDesk();
    const grown = [...csv, 'Pier 4,Cameras,1,2,,2024-12-01T09:00:00Z', 'Pier 5,Cameras,many,2,,2024-12-01T09:00:00Z'];
    const { handle, reading } = await read({ desk }, Buffer.from(grown.join('\n')));
    expect(valueOf(await desk.preview(handle, reading)).found).toMatchObject({
      counts: { new: 3, faulty: 2, installations: 1, unknown: 1 },
      unknown: ['Pier 4'],
    });
    const creating = { ...reading, creates: true };
    expect(valueOf(await desk.preview(handle, creating)).found).toMatchObject({
      counts: { new: 4, faulty: 1, installations: 2, unknown: 1 },
      unknown: ['Pier 4'],
      installations: [
        { installation: 'N1', isNew: false },
        { name: 'Pier 4', isNew: true, readings: 1 },
      ],
    });
    const before = ledger.head().count;
    expect(await desk.commit(handle, creating, false)).toMatchObject({ error: { code: 'register/rows-left' } });
    expect(ledger.head().count).toBe(before);
    const { event } = valueOf(await desk.commit(handle, creating, true));
    const [created, , figures] = event.changes;
    expect(created).toMatchObject({ kind: 'installation-created', name: 'Pier 4' });
    const installation = created?.kind === 'installation-created' ? created.installation : '';
    expect(figures).toMatchObject({ kind: 'usage-imported', installation });
    expect(await allReadings(workspace, () => today).of(installation)).toHaveLength(1);
    const again = await read({ desk }, Buffer.from(`${grown.slice(0, -1).join('\n')}\n`));
    const answer = valueOf(await desk.preview(again.handle, { ...again.reading, creates: true }));
    expect(answer).toMatchObject({
      refusal: { code: 'register/nothing-new' },
      found: { counts: { unknown: 0, known: 4 } },
    });
    valueOf(await ledger.record([{ kind: 'change-withdrawn', on: today, change: event.id }]));
    expect(ledger.register(today).installations.map(({ name }) => name)).toEqual(['Harbour Mall']);
    await workspace.close();
  });

  it('without a column for it can be imported for a second installation, and is known for the first', async () => {
    const { workspace, ledger, desk } = await aDesk();
    valueOf(await ledger.record([changeSchema.parse(installationCreated('N2', { name: 'Quay' }))]));
    const bytes = Buffer.from('Licence,Used,Total,Taken\ncameras,3,8,2024-12-05T09:00:00Z');
    const first = await read({ desk }, bytes);
    valueOf(await desk.commit(first.handle, { ...first.reading, installation: 'N1' }, false));
    const { look, handle, reading } = await read({ desk }, bytes);
    expect(look.handle).not.toBeNull();
    const again = valueOf(await desk.preview(handle, { ...reading, installation: 'N1' }));
    expect(again.refusal).toMatchObject({ code: 'register/nothing-new' });
    valueOf(await desk.commit(handle, { ...reading, installation: 'N2' }, false));
    expect(await allReadings(workspace, () => today).of('N2')).toHaveLength(1);
    await workspace.close();
  });

  it('without a column for it asks of which installation it is, and is read from a workbook as well', async () => {
    const { workspace, ledger, desk } = await aDesk();
    const bytes = aWorkbook([
      ['Lizenz', 'Genutzt', 'Gesamt', 'Datum'],
      ['cameras', '1.040', '1.100', '03/04/2024'],
    ]);
    const { handle, reading } = await read({ desk }, bytes);
    const said = (form: string) => ({
      ...reading,
      mapping: reading.mapping.map((column) => (column.field === 'taken' ? { ...column, form } : column)),
    });
    const count = ledger.head().count;
    expect(valueOf(await desk.preview(handle, reading)).refusal).toMatchObject({ code: 'register/dates-ambiguous' });
    const dated = said('day-first');
    expect(valueOf(await desk.preview(handle, dated)).refusal).toMatchObject({ code: 'usage-table/no-installation' });
    expect(await desk.commit(handle, dated, true)).toMatchObject({ error: { code: 'usage-table/no-installation' } });
    expect(ledger.head().count).toBe(count);
    valueOf(await desk.commit(handle, { ...dated, installation: 'N1' }, false));
    expect(await allReadings(workspace, () => today).of('N1')).toMatchObject([
      { on: '2024-04-03', snapshot: { licences: [{ licence: 'cameras', used: 1040, total: 1100 }] } },
    ]);
    await workspace.close();
  });
});
