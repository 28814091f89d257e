import { describe, expect, it } from 'vitest';
import { fromInertText, toInertText } from '../../../contract/table/inert-text';
import { localDate } from '../../../main/local-date';
import { aWorkbook } from '../../builders/a-workbook';
import { aDay, aWorkspace, valueOf } from '../../builders/open-workspace';
import { aTemporaryFolder } from '../../builders/temporary-folder';
import { injections, injectionFolder } from '../../vectors/csv-injections';
import { naughtyFolder, naughtyStrings } from '../../vectors/naughty-strings';
import { unlessSet } from '../../vectors/vector-folder';

const today = localDate(aDay());

const csv = [
  'Anlage;Kunde;Seriennummer;Frühere Seriennummern;Artikelnummer;Anzahl;Ablauf',
  'Hafen;Port;ISS-100;;ISS-ExpertStarterPack;1;',
  'Hafen;Port;ISS-100;;ISS-Backup;2;',
  'Hafen;Port;VAI-3;VAI-1, VAI-2;VS-ES1;8;31.12.2026',
  '',
].join('\r\n');

const aDesk = async () => {
  const { ledger } = await aWorkspace(await aTemporaryFolder());
  return { ledger, desk: ledger.registers };
};

const read = async (desk: Awaited<ReturnType<typeof aDesk>>['desk'], bytes: Uint8Array, fileName = 'systems.csv') => {
  const look = valueOf(await desk.read(fileName, bytes));
  const mapping = look.columns.map(({ head, field, form }) => ({
    head,
    field,
    ...(form === undefined ? {} : { form }),
  }));
  return { look, handle: look.handle ?? '', reading: { kind: look.kind, mapping } };
};

describe('installations that people had before', () => {
  it('are shown with what they bring, and imported as one step', async () => {
    const { ledger, desk } = await aDesk();
    const { look, handle, reading } = await read(desk, Buffer.from(csv));
    expect(look).toMatchObject({ kind: 'installations', rows: 3 });
    expect(valueOf(await desk.preview(handle, reading))).toMatchObject({
      refusal: null,
      found: {
        kind: 'installations',
        counts: { new: 3, known: 0, newInstallations: 1, grownInstallations: 0, serials: 2, licences: 14 },
        assumptions: [{ kind: 'together', count: 1 }],
        leftOut: [],
        installations: [
          {
            name: 'Hafen',
            customer: 'Port',
            isNew: true,
            serials: [
              { family: 'ISS', serial: 'ISS-100', former: 0 },
              { family: 'VAI', serial: 'VAI-3', former: 2 },
            ],
          },
        ],
      },
    });
    expect(ledger.head().count).toBe(0);
    const { event } = valueOf(await desk.commit(handle, reading, false));
    expect(ledger.head().count).toBe(1);
    const [installation] = ledger.register(today).installations;
    expect(installation).toMatchObject({ name: 'Hafen', customer: 'Port' });
    expect(installation?.serials.map(({ serial, supersededBy }) => [serial, supersededBy])).toEqual([
      ['ISS-100', null],
      ['VAI-1', 'VAI-2'],
      ['VAI-2', 'VAI-3'],
      ['VAI-3', null],
    ]);
    expect(installation?.held).toMatchObject([
      { part: 'ISS-Expert', quantity: 4, expiresOn: null },
      { part: 'ISS-Backup', quantity: 2 },
      { part: 'VS-ES1', quantity: 8, expiresOn: '2026-12-31' },
    ]);
    valueOf(await ledger.record([{ kind: 'change-withdrawn', on: today, change: event.id }]));
    expect(ledger.register(today).installations).toEqual([]);
  });

  it('a second time leave nothing to do, and a superseded serial says what superseded it (ID-7)', async () => {
    const { ledger, desk } = await aDesk();
    const first = await read(desk, Buffer.from(csv));
    valueOf(await desk.commit(first.handle, first.reading, false));
    expect(valueOf(await desk.read('copy.csv', Buffer.from(csv))).handle).toBeNull();
    const again = await read(desk, Buffer.from(`${csv.replaceAll(';', '\t')}\t\tvai-1\t\tVS-ES1\t2\t\r\n`));
    expect(valueOf(await desk.preview(again.handle, again.reading))).toMatchObject({
      refusal: { code: 'register/nothing-new' },
      found: {
        counts: { new: 0, known: 4, conflict: 0 },
        leftOut: [{}, {}, {}, { row: 5, error: { code: 'row/serial-superseded', current: 'VAI-3' } }],
      },
    });
    expect(await desk.commit(again.handle, again.reading, true)).toMatchObject({
      error: { code: 'register/nothing-new' },
    });
    expect(ledger.head().count).toBe(1);
  });

  it('with rows at fault bring nothing unless these are left out, and then no serial by half', async () => {
    const { ledger, desk } = await aDesk();
    const rows = ['Serial,Part,Qty', 'A-1,ISS-Expert,4', 'A-1,ISS-Backup,0', 'A-2,ISS-Expert,1'];
    const { handle, reading } = await read(desk, Buffer.from(rows.join('\n')));
    expect(await desk.commit(handle, reading, false)).toMatchObject({
      error: { code: 'register/rows-left', count: 2 },
    });
    expect(ledger.head().count).toBe(0);
    valueOf(await desk.commit(handle, reading, true));
    expect(ledger.register(today).installations.map(({ name }) => name)).toEqual(['A-2']);
  });

  it('are at a registered site by its name and customer', async () => {
    const { ledger, desk } = await aDesk();
    const site = { kind: 'site-added' as const, on: today, site: 'S-1', customer: 'Port', name: 'Hall 3' };
    valueOf(await ledger.record([site]));
    const rows = ['Name,Customer,Site,Serial,Part,Qty', 'Bank,Port,Hall 3,A-1,ISS-Expert,4'];
    const { handle, reading } = await read(desk, Buffer.from(rows.join('\n')));
    valueOf(await desk.commit(handle, reading, false));
    expect(ledger.register(today).installations).toMatchObject([{ site: 'S-1', customer: 'Port', note: null }]);
    const again = await read(desk, Buffer.from(`\n${rows.join('\n')}`.trim().concat('\n')));
    expect(valueOf(await desk.preview(again.handle, again.reading)).found?.counts).toMatchObject({ new: 0, known: 1 });
  });

  it('are read as a table of the kind that the person says', async () => {
    const { desk } = await aDesk();
    const { look, handle } = await read(desk, Buffer.from('pool,serial,part,qty\nP-1,A-1,ISS-Expert,4\n'));
    expect(look.kind).toBe('pools');
    const mapping = ['none', 'serial', 'part', 'quantity'].map((field, index) => ({
      head: ['pool', 'serial', 'part', 'qty'][index] ?? '',
      field,
    }));
    expect(valueOf(await desk.preview(handle, { kind: 'installations', mapping })).found?.counts).toMatchObject({
      serials: 1,
      licences: 4,
    });
    expect(valueOf(await desk.preview(handle, { kind: 'pools', mapping }))).toMatchObject({
      refusal: { code: 'register/column-missing', field: 'pool' },
    });
  });

  it('come from a workbook with a formula in every cell: their stored results are read', async () => {
    const { ledger, desk } = await aDesk();
    const formula = (result: string | number) => ({ formula: 'A1&"x"', result });
    const bytes = aWorkbook([['Installation', 'Serial', 'Part', 'Qty'], ['Bank', 'A-1', 'ISS-Expert', 4].map(formula)]);
    const { look, handle, reading } = await read(desk, bytes, 'systems.xlsx');
    expect(look.columns.every(({ hasFormulas }) => hasFormulas)).toBe(true);
    valueOf(await desk.commit(handle, reading, false));
    expect(ledger.register(today).installations).toMatchObject([{ name: 'Bank', held: [{ quantity: 4 }] }]);
  });

  it('of a hundred thousand rows are counted whole and shown in part', { timeout: 120_000 }, async () => {
    const { desk } = await aDesk();
    const rows = Array.from(
      { length: 100_000 },
      (_each, index) => `System ${index},Customer ${index % 500},A-${index},ISS-Expert,${index % 7}`,
    );
    const { handle, reading } = await read(desk, Buffer.from(`name,customer,serial,part,qty\n${rows.join('\n')}`));
    const { found } = valueOf(await desk.preview(handle, reading));
    expect(found?.counts).toMatchObject({ new: 85_714, faulty: 14_286, newInstallations: 85_714 });
    expect([found?.leftOut.length, found?.kind === 'installations' && found.installations.length]).toEqual([500, 500]);
  });

  it('in a file of several encodings name the line, and bring nothing', async () => {
    const { desk } = await aDesk();
    const mixed = Buffer.concat([Buffer.from('Name;Serial\nMünchen;A-1\n'), Buffer.from('Z\xfcrich;A-2\n', 'latin1')]);
    expect(await desk.read('mixed.csv', mixed)).toMatchObject({ error: { code: 'register/encoding-mixed', line: 3 } });
  });
});

describe(`naughty texts of installations${unlessSet(naughtyFolder)}`, () => {
  const texts = naughtyStrings.filter((text) => text.trim() !== '' && text.length <= 500);
  const inXml = texts.filter((text) => !/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/.test(text));
  const quoted = (text: string): string => `"${toInertText(text).replaceAll('"', '""')}"`;

  const namesFrom = async (bytes: Uint8Array, fileName: string) => {
    const { desk, ledger } = await aDesk();
    const { handle, reading } = await read(desk, bytes, fileName);
    valueOf(await desk.commit(handle, reading, false));
    return ledger.register(today).installations;
  };

  it.runIf(texts.length > 0)('come back byte for byte from CSV', async () => {
    const rows = texts.map((text, index) => `${quoted(text)},${quoted(text)},${quoted(text)},A-${index},ISS-Expert,1`);
    const found = await namesFrom(
      Buffer.from(`name,customer,note,serial,part,qty\r\n${rows.join('\r\n')}`),
      'naughty.csv',
    );
    expect(found.map(({ name }) => name)).toEqual(texts);
    expect(found.every(({ name, customer, note }) => name === customer && name === note)).toBe(true);
  });

  it.runIf(texts.length > 0)('come back byte for byte from XLSX', async () => {
    const found = await namesFrom(
      aWorkbook([
        ['name', 'customer', 'serial', 'part', 'qty'],
        ...inXml.map((text, index) => [text, text, `A-${index}`, 'ISS-Expert', 1]),
      ]),
      'naughty.xlsx',
    );
    expect(found.map(({ name }) => name)).toEqual(inXml);
  });

  it.runIf(texts.length > 0)(
    'as serials, former serials, families and parts are read or named, and never throw',
    async () => {
      const { desk, ledger } = await aDesk();
      const heads = 'name,serial,former serials,family,part,qty\r\n';
      const rows = texts.flatMap((text, index) => [
        `S,${quoted(text)},,,ISS-Expert,1`,
        `F,V-${index},${quoted(text)},,VS-ES1,1`,
        `Y,Y-${index},,${quoted(text)},ISS-Expert,1`,
        `P,P-${index},,,${quoted(text)},1`,
      ]);
      const { handle, reading } = await read(desk, Buffer.from(heads + rows.join('\r\n')), 'naughty.csv');
      const { refusal, found } = valueOf(await desk.preview(handle, reading));
      expect(refusal).toBeNull();
      expect(found?.counts.new).toBeGreaterThan(texts.length);
      valueOf(await desk.commit(handle, reading, true));
      const serials = new Set(
        ledger.register(today).installations.flatMap((one) => one.serials.map(({ serial }) => serial)),
      );
      expect(texts.filter((text) => serials.has(text.trim())).length).toBeGreaterThan(texts.length / 2);
    },
  );
});

describe(`formulas in a table of installations${unlessSet(injectionFolder)}`, () => {
  it.runIf(injections.length > 0)('are texts or faults, and nothing else', async () => {
    const { desk, ledger } = await aDesk();
    const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    const rows = injections.map(
      (text, index) => `${quoted(text)},${quoted(text)},A-${index},ISS-Expert,${quoted(text)}`,
    );
    const { handle, reading } = await read(desk, Buffer.from(`name,customer,serial,part,qty\n${rows.join('\n')}`));
    const { found } = valueOf(await desk.preview(handle, reading));
    expect(found?.counts).toMatchObject({ new: 0, faulty: injections.length });
    const told = injections.map((text, index) => `${quoted(text)},${quoted(text)},A-${index},ISS-Expert,1`);
    const again = await read(desk, Buffer.from(`name,customer,serial,part,qty\n${told.join('\n')}`));
    valueOf(await desk.commit(again.handle, again.reading, false));
    expect(ledger.register(today).installations.map(({ name }) => name)).toEqual(injections.map(fromInertText));
  });
});
