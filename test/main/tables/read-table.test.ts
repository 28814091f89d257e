import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { limits } from '../../../contract/limits';
import { readTable } from '../../../main/tables/read-table';
import { aSheet, aWorkbook, aZip, workbookOf, type ZipPart } from '../../builders/a-workbook';
import { valueOf } from '../../builders/open-workspace';
import { vectorFolder } from '../../vectors/vector-folder';

const rowsOf = async (bytes: Uint8Array) => valueOf(await readTable(bytes)).rows;
const text = 'pool;Anzahl\r\nMünchen;5\r\n';
const rows = [['pool', 'Anzahl'], ['München', '5'], ['']];

describe('a table of separated values', () => {
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 without one', Buffer.from(text, 'utf16le')],
    ['UTF-16 the other way round', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['Windows-1252', Buffer.from(text, 'latin1')],
    ['a line that names its separator', Buffer.from(`sep=;\r\n${text}`)],
    ['tabs', Buffer.from(text.replaceAll(';', '\t'))],
    ['commas', Buffer.from(text.replaceAll(';', ','))],
  ])('is read in %s', async (_what, bytes) => expect(await rowsOf(bytes)).toEqual(rows));

  it('keeps what stands in quotes: separators, quotes and line ends', async () => {
    expect(await rowsOf(Buffer.from('a,b\n"x,""y""","1\r\n2"\n'))).toEqual([['a', 'b'], ['x,"y"', '1\r\n2'], ['']]);
  });

  it.each([
    ['the head alone ends without a return', 'a,b\nA,1\r\nB,2\r\n'],
    ['the head alone ends with a return', 'a,b\r\nA,1\nB,2\n'],
    ['one row ends without a return', 'a,b\r\nA,1\nB,2\r\n'],
    ['a quoted cell stands before the end', '"a","b"\nA,"1"\r\nB,"2"\r\n'],
    ['there are returns alone', 'a,b\rA,1\rB,2\r'],
  ])('tells its rows apart where %s', async (_what, lines) =>
    expect(await rowsOf(Buffer.from(lines))).toEqual([['a', 'b'], ['A', '1'], ['B', '2'], ['']]),
  );

  it('never computes: what begins like a formula is text', async () => {
    for (const start of ['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])
      expect((await rowsOf(Buffer.from(`a,b\n"${start}",1\n`)))[1]).toEqual([start, '1']);
  });

  it('takes back the apostrophe that made a text inert, and no other', async () => {
    const cells = ["'=1+1", "''=1+1", "'quoted'"];
    expect((await rowsOf(Buffer.from(`a,b,c\n${cells.join(',')}\n`)))[1]).toEqual(['=1+1', "'=1+1", "'quoted'"]);
  });

  it.runIf(vectorFolder('csv-injection') !== null)(
    'gives published payloads of formula injection back as text',
    async () => {
      const folder = vectorFolder('csv-injection') ?? '';
      const payloads = readdirSync(join(folder, 'Intruder')).flatMap((name) =>
        readFileSync(join(folder, 'Intruder', name), 'utf8')
          .split('\n')
          .filter((line) => line !== ''),
      );
      expect(payloads.length).toBeGreaterThan(3);
      const table = payloads.map((payload) => `"${payload.replaceAll('"', '""')}",1`).join('\n');
      const read = await rowsOf(Buffer.from(`pool,qty\n${table}`));
      expect(read.slice(1).map(([cell]) => cell)).toEqual(payloads);
    },
  );
});

describe('a workbook', () => {
  it('is read with its dates, numbers and texts as they were stored', async () => {
    const table = valueOf(
      await readTable(
        aWorkbook([
          ['pool', 'qty', 'end'],
          ['=1+1', 40, { serial: 45_658 }],
          [null, null, null],
          [' 007 ', { formula: 'B2*2', result: 80 }, '1/2/2025'],
          ['P-3', { error: '#REF!' }, null],
        ]),
      ),
    );
    expect(table).toEqual({
      rows: [
        ['pool', 'qty', 'end'],
        ['=1+1', { number: '40' }, { date: '2025-01-01' }],
        [null, null, null],
        [' 007 ', { number: '80' }, '1/2/2025'],
        ['P-3', '#REF!', null],
      ],
      formulas: [1],
      otherSheets: 0,
    });
  });

  it('shows a date that is out of range as the number that its cell holds', async () => {
    const read = await rowsOf(aWorkbook([['taken'], [{ serial: 99_999_999_999 }], [{ serial: -800_000 }]]));
    expect(read).toEqual([['taken'], ['99999999999'], ['-800000']]);
  });

  it('keeps the time of day of its dates, to the second, and takes a midnight among them for one', async () => {
    const rows = await rowsOf(
      aWorkbook([
        ['taken', 'day'],
        [{ serial: 45_658.354_166_666_664 }, { serial: 45_658 }],
        [{ serial: 45_658.999_999_999 }, { serial: 45_659 }],
        [{ serial: 45_660 }, '45660.5'],
        [{ serial: 45_660.999_988_425_926 }, null],
      ]),
    );
    expect(rows.slice(1)).toEqual([
      [{ date: '2025-01-01', time: '08:30:00' }, { date: '2025-01-01' }],
      [{ date: '2025-01-02', time: '00:00:00' }, { date: '2025-01-02' }],
      [{ date: '2025-01-03', time: '00:00:00' }, '45660.5'],
      [{ date: '2025-01-03', time: '23:59:59' }, null],
    ]);
  });
});

const contents = (more: readonly ZipPart[] = []): Buffer =>
  workbookOf(
    aSheet([
      ['pool', 'qty'],
      ['A', 1],
    ]),
    0,
    more,
  );
const changed = (zip: Buffer, change: (zip: Buffer, end: number) => void): Buffer => {
  change(zip, zip.length - 22);
  return zip;
};

describe('a workbook that says two things of what it holds is not unpacked by either', () => {
  it('its list of files has one length', async () => {
    const zip = changed(contents([{ name: 'xl/more', bytes: Buffer.alloc(9) }]), (bytes, end) =>
      bytes.writeUInt16LE(5, end + 10),
    );
    expect(await readTable(zip)).toMatchObject({ error: { code: 'register/damaged' } });
  });

  it('its list of files is in one place', async () => {
    const zip = contents();
    const end = zip.subarray(-22);
    const [large, locator] = [Buffer.alloc(56), Buffer.alloc(20)];
    large.writeUInt32LE(0x06064b50, 0);
    large.writeUInt32LE(end.readUInt16LE(10), 32);
    large.writeUInt32LE(end.readUInt32LE(16), 48);
    locator.writeUInt32LE(0x07064b50, 0);
    locator.writeUInt32LE(zip.length - 22, 8);
    const withLarge = (): Buffer => Buffer.concat([zip.subarray(0, -22), large, locator, end]);
    expect(await readTable(withLarge())).toMatchObject({ ok: true });
    large.writeUInt32LE(end.readUInt32LE(16) + 46 + '[Content_Types].xml'.length, 48);
    expect(await readTable(withLarge())).toMatchObject({ error: { code: 'register/damaged' } });
  });

  it('its files are as long as it says', async () => {
    const zip = changed(contents(), (bytes, end) => bytes.writeUInt32LE(1_000_000, bytes.readUInt32LE(end + 16) + 24));
    expect(await readTable(zip)).toMatchObject({ error: { code: 'register/damaged' } });
  });
});

describe('a cell far from the data is counted however it is written', () => {
  const sheetWith = (cell: string): Buffer =>
    workbookOf(aSheet([['pool'], ['A']]).replace('</sheetData>', `<row r="300">${cell}</row></sheetData>`));

  it.each([
    '<c r="XFD300"><v>1</v></c>',
    '<c x=">" r="XFD300"><v>1</v></c>',
    `<c x=' r="A300" ' r="XFD300"><v>1</v></c>`,
    "<c\nr = 'XFD300'\n><v>1</v></c>",
  ])('%s', async (cell) =>
    expect(await readTable(sheetWith(cell))).toMatchObject({ error: { code: 'register/too-many-cells' } }),
  );

  it.each([
    '<c r="&#88;FD300"><v>1</v></c>',
    '<c r="$XFD$300"><v>1</v></c>',
    '<c><v>1</v></c>',
    `<c " r="A300" r='XFD300'><v>1</v></c>`,
    `<c ' r="XFD300"><v>1</v></c>`,
    '<c x=y r="XFD300"><v>1</v></c>',
    '</row><row r="&#51;00000"><c r="A300"><v>1</v></c>',
  ])('%s has no address that can be read', async (cell) =>
    expect(await readTable(sheetWith(cell))).toMatchObject({ error: { code: 'register/damaged' } }),
  );
});

/** A megabyte of blanks packs into a kilobyte; many of them unpack to more than is allowed. */
const bomb = (): Buffer => {
  const blanks = Buffer.alloc(1024 * 1024, 0x20);
  const count = limits.unpackedTableBytes / blanks.length + 1;
  return aZip(Array.from({ length: count }, (_each, index) => ({ name: `xl/media/${index}`, bytes: blanks })));
};
const far = aSheet([['pool']]).replace(
  '</sheetData>',
  '<row r="200000"><c r="XFD200000"><v>1</v></c></row></sheetData>',
);
const compound = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

describe('a file that is no table is refused with its own code', () => {
  it.each([
    ['register/empty', () => Buffer.alloc(0)],
    ['register/empty', () => Buffer.from(';;\n;;\n')],
    ['register/heads-only', () => Buffer.from('pool,qty\n')],
    ['register/heads-only', () => aWorkbook([['pool', 'qty']])],
    ['register/no-heads', () => Buffer.from(',,\nA,1\n')],
    ['register/not-a-table', () => Buffer.from([1, 0, 2, 3, 0, 0, 0, 9])],
    ['register/not-a-table', () => aZip([{ name: 'word/document.xml', bytes: Buffer.from('<a/>') }])],
    ['register/encoding-mixed', () => Buffer.concat([Buffer.from('a,b\nü,1\n'), Buffer.from('ü,2\n', 'latin1')])],
    ['register/encoding-mixed', () => Buffer.from([0x61, 0x2c, 0x62, 0x0a, 0x81, 0x2c, 0x31])],
    ['register/quotes', () => Buffer.from('a,b\n"x,1\ny,2\n')],
    ['register/too-large', () => Buffer.alloc(limits.tableBytes + 1, 0x61)],
    ['register/too-many-rows', () => Buffer.from('a\n'.repeat(limits.tableRows + 1))],
    ['register/too-many-columns', () => Buffer.from(`pool,qty${',x'.repeat(limits.tableColumns - 1)}\nA,1\n`)],
    ['register/too-many-cells', () => workbookOf(far)],
    ['register/unpacks-too-large', bomb],
    ['register/encrypted', () => workbookOf(aSheet([['pool'], ['A']]), 1)],
    [
      'register/encrypted',
      () => Buffer.concat([compound, Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')]),
    ],
    ['register/old-excel', () => Buffer.concat([compound, Buffer.alloc(600)])],
    ['register/damaged', () => aWorkbook([['pool'], ['A']]).subarray(0, 300)],
    [
      'register/damaged',
      () =>
        workbookOf(
          '<worksheet><sheetData><row r="2"><c r="A2"/></row><row r="1"><c r="A1"/></row></sheetData></worksheet>',
        ),
    ],
  ])('%s', async (code, bytes) => expect(await readTable(bytes())).toMatchObject({ error: { code } }));

  it('names the line in which the encoding changes', async () => {
    const mixed = Buffer.concat([Buffer.from('a,b\nü,1\n'), Buffer.from('ü,2\n', 'latin1')]);
    expect(await readTable(mixed)).toMatchObject({ error: { line: 3 } });
  });
});
