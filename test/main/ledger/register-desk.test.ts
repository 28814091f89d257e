import { describe, expect, it } from 'vitest';
import { ipc } from '../../../contract/ipc';
import { limits } from '../../../contract/limits';
import { toInertText } from '../../../contract/table/inert-text';
import type { ColumnReading } from '../../../domain/ledger/register-document';
import { localDate } from '../../../main/local-date';
import { aWorkbook } from '../../builders/a-workbook';
import { aDay, aWorkspace, valueOf } from '../../builders/open-workspace';
import { aTemporaryFolder } from '../../builders/temporary-folder';
import { naughtyFolder, naughtyStrings } from '../../vectors/naughty-strings';
import { unlessSet } from '../../vectors/vector-folder';

const today = localDate(aDay());

const csv = [
  'Pool;Kunde;Anzahl;Ablaufdatum;Angelegt',
  'P-1;Port;1.200;31.12.2026;01.02.2024',
  'P-2;Harbour;40;30.06.2026;05.02.2024',
  '',
].join('\r\n');

const aDesk = async () => {
  const { ledger } = await aWorkspace(await aTemporaryFolder());
  return { ledger, desk: ledger.registers };
};

const ofPools = (mapping: readonly ColumnReading[]) => ({ kind: 'pools' as const, mapping });

const read = async (desk: Awaited<ReturnType<typeof aDesk>>['desk'], bytes: Uint8Array, fileName = 'pools.csv') => {
  const look = valueOf(await desk.read(fileName, bytes));
  const mapping: readonly ColumnReading[] = look.columns.map(({ head, field, form }) => ({
    head,
    field,
    ...(form === undefined ? {} : { form }),
  }));
  return { look, mapping, handle: look.handle ?? '' };
};

describe('a register that people had before', () => {
  it('is shown with how each column was read, and changes nothing until it is imported', async () => {
    const { ledger, desk } = await aDesk();
    const { look, handle, mapping } = await read(desk, Buffer.from(csv));
    expect(look).toMatchObject({
      rows: 2,
      otherSheets: 0,
      columns: [
        { field: 'pool', samples: ['P-1', 'P-2'] },
        { field: 'customer' },
        { field: 'quantity' },
        { field: 'supExpiresOn', example: { text: '31.12.2026', dayFirst: '2026-12-31' } },
        { field: 'createdOn' },
      ],
    });
    const preview = valueOf(await desk.preview(handle, ofPools(mapping)));
    expect(preview).toMatchObject({
      refusal: null,
      found: {
        counts: {
          new: 2,
          known: 0,
          faulty: 0,
          conflict: 0,
          repeated: 0,
          newPools: 2,
          grownPools: 0,
          lots: 2,
          licences: 1240,
        },
        leftOut: [],
        pools: [
          {
            difference: { pool: 'P-1', before: null, after: { quantity: 1200, ssed: '2026-12-31' } },
            on: '2024-02-01',
            lots: 1,
          },
          { difference: { pool: 'P-2' } },
        ],
      },
    });
    expect(ledger.head().count).toBe(0);
    valueOf(await desk.commit(handle, ofPools(mapping), false));
    expect(ledger.head().count).toBe(1);
    expect(ledger.register(today).pools).toMatchObject([
      { pool: 'P-1', customer: 'Port', createdOn: '2024-02-01' },
      { pool: 'P-2' },
    ]);
  });

  it('a second time leaves nothing to do: neither the file, nor another file with the same rows', async () => {
    const { ledger, desk } = await aDesk();
    const first = await read(desk, Buffer.from(csv));
    valueOf(await desk.commit(first.handle, ofPools(first.mapping), false));
    expect(valueOf(await desk.read('copy.csv', Buffer.from(csv))).handle).toBeNull();
    const again = await read(desk, Buffer.from(csv.replaceAll(';', '\t')));
    expect(valueOf(await desk.preview(again.handle, ofPools(again.mapping)))).toMatchObject({
      refusal: { code: 'register/nothing-new' },
      found: {
        counts: { new: 0, known: 2 },
        leftOut: [{ row: 2, state: 'known', error: { code: 'row/known' } }, { row: 3 }],
        pools: [],
      },
    });
    expect(await desk.commit(again.handle, ofPools(again.mapping), true)).toMatchObject({
      error: { code: 'register/nothing-new' },
    });
    expect(ledger.head().count).toBe(1);
  });

  it('a second time finds each lot of a pool again, without an id too', async () => {
    const { desk } = await aDesk();
    const rows = ['pool,qty,SUP end,created', 'P-1,5,2026-01-01,2024-01-01', 'P-1,7,2027-01-01,2024-01-01'];
    const first = await read(desk, Buffer.from(rows.join('\n')));
    valueOf(await desk.commit(first.handle, ofPools(first.mapping), false));
    const again = await read(desk, Buffer.from([...rows, 'P-1,9,2027-01-01,2024-01-01'].join('\n')));
    expect(valueOf(await desk.preview(again.handle, ofPools(again.mapping))).found?.counts).toMatchObject({
      new: 1,
      known: 2,
    });
  });

  it('says what it takes for granted where the file says nothing', async () => {
    const { desk } = await aDesk();
    const rows = ['pool,qty,price,SUP end,used', 'A,1,12.50,03.04.26,1', 'B,2,EUR 3,31.12.2026,', 'C,3,,,', ',5,7,,'];
    const { handle, mapping } = await read(desk, Buffer.from(rows.join('\n')));
    expect(valueOf(await desk.preview(handle, ofPools(mapping))).found?.assumptions).toEqual([
      { kind: 'product', count: 3 },
      { kind: 'term', count: 1 },
      { kind: 'poolDay', count: 3 },
      { kind: 'activationDay', count: 1 },
      { kind: 'currency', count: 1 },
      { kind: 'points', count: 1 },
      { kind: 'shortYears', count: 1 },
    ]);
  });

  it('is read with heads of any length and with as many columns as are allowed', async () => {
    const { desk, ledger } = await aDesk();
    const heads = ['pool', 'qty', 'h'.repeat(3000), ...Array.from({ length: limits.tableColumns - 3 }, () => 'x')];
    const { look, handle, mapping } = await read(desk, Buffer.from(`${heads.join(',')}\nA,1\n`));
    expect(ipc['registers.read'].output.safeParse(look).success).toBe(true);
    expect(valueOf(await desk.preview(handle, ofPools(mapping))).found?.counts.new).toBe(1);
    valueOf(await desk.commit(handle, ofPools(mapping), false));
    expect(ledger.register(today).pools).toMatchObject([{ pool: 'A' }]);
  });

  it('with dates in doubt asks, and imports nothing before it is told', async () => {
    const { desk, ledger } = await aDesk();
    const { look, handle, mapping } = await read(desk, Buffer.from('pool,qty,SUP end\nA,1,03/04/2026\n'));
    expect(look.columns[2]).toMatchObject({
      ambiguous: true,
      example: { dayFirst: '2026-04-03', monthFirst: '2026-03-04' },
    });
    expect(valueOf(await desk.preview(handle, ofPools(mapping)))).toMatchObject({
      refusal: { code: 'register/dates-ambiguous', head: 'SUP end' },
      found: null,
    });
    expect(await desk.commit(handle, ofPools(mapping), true)).toMatchObject({
      error: { code: 'register/dates-ambiguous' },
    });
    const told = mapping.map((column) =>
      column.field === 'supExpiresOn' ? { ...column, form: 'month-first' } : column,
    );
    valueOf(await desk.commit(handle, ofPools(told), false));
    expect(ledger.register(today).pools).toMatchObject([{ ssed: '2026-03-04' }]);
  });

  it('with rows at fault imports nothing, unless they are left out by the user’s word', async () => {
    const { desk, ledger } = await aDesk();
    const { handle, mapping } = await read(desk, Buffer.from('pool,qty\nA,1\n,5\nB,-2\n'));
    expect(valueOf(await desk.preview(handle, ofPools(mapping))).found).toMatchObject({
      counts: { new: 1, faulty: 2 },
      leftOut: [
        { row: 3, error: { code: 'row/pool-missing' } },
        { row: 4, pool: 'B', error: { code: 'row/quantity-negative' } },
      ],
    });
    expect(await desk.commit(handle, ofPools(mapping), false)).toMatchObject({
      error: { code: 'register/rows-left', count: 2 },
    });
    expect(ledger.head().count).toBe(0);
    valueOf(await desk.commit(handle, ofPools(mapping), true));
    expect(ledger.register(today).pools.map(({ pool }) => pool)).toEqual(['A']);
  });

  it('names the pool that the rules refuse, and only that one (LP-15)', async () => {
    const { desk } = await aDesk();
    const rows = [
      'pool,lot,qty,created,added,SUP end',
      'A,1,5,2020-01-01,2020-01-01,2021-01-01',
      'A,2,5,2020-01-01,2024-01-01,2025-01-01',
      'B,1,5,2024-01-01,,2026-01-01',
    ];
    const { handle, mapping } = await read(desk, Buffer.from(rows.join('\n')));
    expect(valueOf(await desk.preview(handle, ofPools(mapping))).found).toMatchObject({
      counts: { new: 1, conflict: 2 },
      leftOut: [{ row: 2, error: { code: 'pool/sup-suspended' } }, { row: 3 }],
    });
  });

  it.each([
    [
      'a needed column that is missing',
      [
        { head: 'pool', field: 'pool' },
        { head: 'qty', field: 'none' },
      ],
      'register/column-missing',
    ],
    [
      'two columns of one meaning',
      [
        { head: 'pool', field: 'pool' },
        { head: 'qty', field: 'pool' },
      ],
      'register/column-missing',
    ],
    ['too few columns', [{ head: 'pool', field: 'pool' }], 'register/columns-differ'],
  ])('is refused with %s', async (_what, mapping, code) => {
    const { desk } = await aDesk();
    const { handle } = await read(desk, Buffer.from('pool,qty\nA,1\n'));
    expect(valueOf(await desk.preview(handle, ofPools(mapping)))).toMatchObject({ refusal: { code }, found: null });
    expect(await desk.commit(handle, ofPools(mapping), true)).toMatchObject({ error: { code } });
  });

  it('that was looked at and let go cannot be imported', async () => {
    const { desk } = await aDesk();
    const { handle, mapping } = await read(desk, Buffer.from(csv));
    desk.discard(handle);
    expect(await desk.preview(handle, ofPools(mapping))).toMatchObject({ error: { code: 'file/preview-gone' } });
    expect(await desk.commit(handle, ofPools(mapping), true)).toMatchObject({ error: { code: 'file/preview-gone' } });
  });

  it('comes from a workbook in the same way', async () => {
    const { desk, ledger } = await aDesk();
    const { look, handle, mapping } = await read(
      desk,
      aWorkbook([
        ['Pool ID', 'Qty', 'SSED'],
        ['A', { formula: '2*20', result: 40 }, { serial: 46_387 }],
      ]),
      'pools.xlsx',
    );
    expect(look.columns).toMatchObject([
      { hasFormulas: false },
      { hasFormulas: true, field: 'quantity' },
      { field: 'supExpiresOn' },
    ]);
    valueOf(await desk.commit(handle, ofPools(mapping), false));
    expect(ledger.register(today).pools).toMatchObject([{ pool: 'A', quantity: 40, ssed: '2026-12-31' }]);
  });

  it('of a hundred thousand rows is counted whole and shown in part', { timeout: 60_000 }, async () => {
    const { desk } = await aDesk();
    const rows = Array.from({ length: 100_000 }, (_each, index) => `P-${index},${index % 7},2024-01-01`);
    const { handle, mapping } = await read(desk, Buffer.from(`pool,qty,created\n${rows.join('\n')}`));
    const { found } = valueOf(await desk.preview(handle, ofPools(mapping)));
    expect(found?.counts).toMatchObject({ new: 85_714, faulty: 14_286, newPools: 85_714 });
    expect([found?.leftOut.length, found?.kind === 'pools' && found.pools.length]).toEqual([500, 500]);
  });
});

describe(`naughty names in a register${unlessSet(naughtyFolder)}`, () => {
  /** What no cell can hold: XML has no such characters, and blank cells say nothing. */
  const names = naughtyStrings.filter((text) => text.trim() !== '');
  const inXml = names.filter((text) => !/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/.test(text));
  const quoted = (text: string): string => `"${toInertText(text).replaceAll('"', '""')}"`;

  const poolsOf = async (bytes: Uint8Array, fileName: string) => {
    const { desk, ledger } = await aDesk();
    const { handle, mapping } = await read(desk, bytes, fileName);
    valueOf(await desk.commit(handle, ofPools(mapping), false));
    return ledger.register(today).pools;
  };

  it.runIf(names.length > 0)('come back byte for byte from CSV', async () => {
    const rows = names.map((name) => `${quoted(name)},${quoted(name)},1`);
    const pools = await poolsOf(Buffer.from(`pool,customer,qty\r\n${rows.join('\r\n')}`), 'naughty.csv');
    expect(pools.map(({ pool }) => pool).sort()).toEqual([...names].sort());
    expect(pools.every(({ pool, customer }) => pool === customer)).toBe(true);
  });

  it.runIf(names.length > 0)('come back byte for byte from XLSX', async () => {
    const pools = await poolsOf(
      aWorkbook([['pool', 'customer', 'qty'], ...inXml.map((name) => [name, name, 1])]),
      'naughty.xlsx',
    );
    expect(pools.map(({ pool }) => pool).sort()).toEqual([...inXml].sort());
    expect(pools.every(({ pool, customer }) => pool === customer)).toBe(true);
  });
});
