/** What a table exports comes back the same from readers that are not ours, and no spreadsheet calculates any of it. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { deflateRaw, inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import Papa from 'papaparse';
import { readSheet } from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { csvText } from '../../../contract/table/csv-text';
import type { ExportedTable, TableCell } from '../../../contract/table/exported-table';
import { fromInertText, toInertText } from '../../../contract/table/inert-text';
import { xlsxBytes } from '../../../contract/table/xlsx-bytes';
import { day } from '../../builders/a-lot';
import { naughtyFolder, naughtyStrings } from '../../vectors/naughty-strings';
import { unlessSet, vectorFolder } from '../../vectors/vector-folder';

const deflate = promisify(deflateRaw) as (bytes: Uint8Array) => Promise<Uint8Array>;

const column = (...cells: readonly TableCell[]): ExportedTable => ({
  titles: ['Name', 'After'],
  rows: cells.map((cell) => [cell, 'end']),
});

const parsedCsv = (text: string): readonly (readonly string[])[] =>
  Papa.parse<string[]>(text, { delimiter: ',', newline: '\r\n', skipEmptyLines: true }).data;

const throughCsv = (texts: readonly string[]): readonly string[] =>
  parsedCsv(csvText(column(...texts)))
    .slice(1)
    .map(([field = '']) => fromInertText(field));

const workbookOf = async (table: ExportedTable, name = 'Pools'): Promise<Buffer> =>
  Buffer.from(await xlsxBytes(table, name, deflate));

const throughXlsx = async (cells: readonly TableCell[]): Promise<readonly unknown[]> => {
  const rows = await readSheet(await workbookOf(column(...cells)), { trim: false });
  return rows.slice(1).map(([cell]) => cell ?? '');
};

/** The sheet's own XML, read from the archive without a library. */
const sheetXmlOf = async (table: ExportedTable): Promise<string> => {
  const bytes = await workbookOf(table);
  const name = bytes.indexOf('xl/worksheets/sheet1.xml');
  const start = name + 'xl/worksheets/sheet1.xml'.length;
  return inflateRawSync(bytes.subarray(start, start + bytes.readUInt32LE(name - 12))).toString('utf8');
};

const injections = vectorFolder('csv-injection');
const injectionTexts =
  injections === null
    ? []
    : readdirSync(join(injections, 'Intruder')).flatMap((file) =>
        readFileSync(join(injections, 'Intruder', file), 'utf8').split(/\r?\n/),
      );

/** What spreadsheets are known to calculate, run or swallow. */
const live = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '＝1', "'=1", "''-1", '=cmd|x!A0'];
const quiet = [
  '',
  "'tis",
  "it's",
  'a=b',
  'P-0417',
  '007',
  '1/3',
  '2025-01-01',
  'a,b;"c"',
  ' x ',
  'line\r\nline',
  '\uFEFFx',
];
/** What files, not spreadsheets, are known to lose. */
const awkward = [
  'constructor',
  '__proto__',
  '_x0041_',
  '_x0041',
  '_x0041\u0001',
  '\u0000\u001f',
  'a\rb',
  '<&>"',
  '\uFFFE',
  '\u{1FFFE}',
  '\uD800x',
];

describe('a text in an exported CSV file', () => {
  it.each(live)('that a spreadsheet would calculate (%j) does not begin as a formula', (text) => {
    const [, row] = parsedCsv(csvText(column(text)));
    expect(row?.[0]).toBe(`'${text}`);
  });

  it.each(quiet)('that is only text (%j) stays as it is', (text) => {
    expect(toInertText(text)).toBe(text);
  });

  it('comes back as it was, whatever it is', () => {
    expect(throughCsv([...live, ...quiet, ...awkward])).toEqual([...live, ...quiet, ...awkward]);
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (texts) => {
        expect(throughCsv(texts)).toEqual(texts);
      }),
    );
  });

  it('comes back as it was from apostrophes and signs in any order', () => {
    const sign = fc.constantFrom("'", '=', '+', '-', '@', ' ', '\t', '\r', '\n', 'a', '1');
    fc.assert(fc.property(fc.string({ unit: sign }), (text) => fromInertText(toInertText(text)) === text));
    fc.assert(fc.property(fc.string({ unit: sign }), (text) => !/^\s*[=+\-@]|^[\t\r\n]/.test(toInertText(text))));
  });
});

describe('an exported CSV file', () => {
  it('has numbers without separators, days as ISO 8601, and nothing where nothing applies', () => {
    const table: ExportedTable = {
      titles: ['Pool', 'Days', 'Until', 'None'],
      rows: [['A', -1250.5, { on: day('2025-08-06') }, null]],
    };
    expect(csvText(table)).toBe('\uFEFFPool,Days,Until,None\r\nA,-1250.5,2025-08-06,\r\n');
  });
});

describe('an exported workbook', () => {
  it('has texts, numbers and real dates', async () => {
    const cells = ['A', 1250.5, -3, { on: day('2025-08-06') }, { on: day('1900-03-01') }, { on: day('9999-12-31') }];
    const at = (text: string): Date => new Date(`${text}T00:00:00Z`);
    expect(await throughXlsx(cells)).toEqual(['A', 1250.5, -3, at('2025-08-06'), at('1900-03-01'), at('9999-12-31')]);
  });

  it('writes a day that no sheet can hold as text', async () => {
    expect(await throughXlsx([{ on: day('1066-10-14') }])).toEqual(['1066-10-14']);
  });

  it('has no formula in it, whatever the texts say: each is a typed string', async () => {
    const xml = await sheetXmlOf(column(...live, ...awkward, ...injectionTexts));
    expect(xml).not.toMatch(/<f[ >]/);
    const cells = xml.match(/<c [^>]*>/g) ?? [];
    expect(cells.length).toBeGreaterThan(live.length + awkward.length);
    expect(cells.filter((cell) => !cell.includes('t="inlineStr"'))).toEqual([]);
  });

  it('gives every text back as it was', async () => {
    const texts = [...live, ...quiet, ...awkward];
    expect(await throughXlsx(texts)).toEqual(texts);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 40 }), async (given) => {
        expect(await throughXlsx(given)).toEqual(given);
      }),
      { numRuns: 50 },
    );
  });

  it('has as many columns and rows as the table, beyond the letter Z too', async () => {
    const titles = Array.from({ length: 30 }, (_each, index) => `T${index}`);
    const rows = Array.from({ length: 300 }, (_row, at) => titles.map((_title, index) => at * 100 + index));
    expect(await readSheet(await workbookOf({ titles, rows }))).toEqual([titles, ...rows]);
  });

  it.each(['Pools', 'A/B: [all]?*', "'", '', 'x'.repeat(80), 'Müller & Söhne <1>'])(
    'may be called %j',
    async (name) => {
      expect(await readSheet(await workbookOf(column('x'), name))).toEqual([
        ['Name', 'After'],
        ['x', 'end'],
      ]);
    },
  );

  it('is the same file for the same table', async () => {
    expect((await workbookOf(column('x'))).equals(await workbookOf(column('x')))).toBe(true);
  });
});

describe.skipIf(naughtyFolder === null)(`the naughty strings${unlessSet(naughtyFolder)}`, () => {
  it('come back as they were from CSV', () => {
    expect(naughtyStrings.length).toBeGreaterThan(500);
    expect(throughCsv(naughtyStrings)).toEqual(naughtyStrings);
  });

  it('come back as they were from a workbook', async () => {
    expect(await throughXlsx(naughtyStrings)).toEqual(naughtyStrings);
  });
});

describe.skipIf(injections === null)(`known CSV injections${unlessSet(injections)}`, () => {
  it('are inert in CSV and come back as they were', () => {
    expect(injectionTexts.length).toBeGreaterThan(4);
    expect(throughCsv(injectionTexts)).toEqual(injectionTexts);
    for (const text of injectionTexts) expect(toInertText(text)).not.toMatch(/^\s*[=+\-@]/);
  });

  it('come back as they were from a workbook', async () => {
    expect(await throughXlsx(injectionTexts)).toEqual(injectionTexts);
  });
});
