/** An Excel workbook for tests, written by hand so that it can hold what no spreadsheet would write. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipPart {
  readonly name: string;
  readonly bytes: Buffer;
  readonly flags?: number;
}

const record = (length: number, fill: (head: Buffer) => void): Buffer => {
  const head = Buffer.alloc(length);
  fill(head);
  return head;
};

/** A ZIP file of deflated parts. */
export const aZip = (parts: readonly ZipPart[]): Buffer => {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  const packedOnce = new Map<Buffer, Buffer>();
  const pack = (bytes: Buffer): Buffer => {
    const packed = packedOnce.get(bytes) ?? deflateRawSync(bytes);
    packedOnce.set(bytes, packed);
    return packed;
  };
  for (const { name, bytes, flags = 0 } of parts) {
    const [packed, path, at] = [pack(bytes), Buffer.from(name), offset];
    const common = (head: Buffer, from: number): void => {
      head.writeUInt16LE(20, from);
      head.writeUInt16LE(flags, from + 2);
      head.writeUInt16LE(8, from + 4);
      head.writeUInt32LE(crc32(bytes), from + 10);
      head.writeUInt32LE(packed.length, from + 14);
      head.writeUInt32LE(bytes.length, from + 18);
      head.writeUInt16LE(path.length, from + 22);
    };
    const local = record(30, (head) => {
      head.writeUInt32LE(0x04034b50, 0);
      common(head, 4);
    });
    const entry = record(46, (head) => {
      head.writeUInt32LE(0x02014b50, 0);
      common(head, 6);
      head.writeUInt32LE(at, 42);
    });
    locals.push(local, path, packed);
    entries.push(entry, path);
    offset += local.length + path.length + packed.length;
  }
  const list = Buffer.concat(entries);
  const end = record(22, (head) => {
    head.writeUInt32LE(0x06054b50, 0);
    head.writeUInt16LE(parts.length, 8);
    head.writeUInt16LE(parts.length, 10);
    head.writeUInt32LE(list.length, 12);
    head.writeUInt32LE(offset, 16);
  });
  return Buffer.concat([...locals, list, end]);
};

/** A text, a number, a date as its serial number, a formula with its stored result, an error, or nothing. */
export type WorkbookCell =
  | string
  | number
  | { readonly serial: number }
  | { readonly formula: string; readonly result: string | number }
  | { readonly error: string }
  | null;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '_x000D_');

const columnName = (column: number): string =>
  (column < 26 ? '' : columnName(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));

const cellXml = (cell: WorkbookCell, address: string): string => {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`;
  if (typeof cell === 'string')
    return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
  if ('serial' in cell) return `<c r="${address}" s="1"><v>${cell.serial}</v></c>`;
  if ('error' in cell) return `<c r="${address}" t="e"><f>A1</f><v>${cell.error}</v></c>`;
  const type = typeof cell.result === 'string' ? ' t="str"' : '';
  return `<c r="${address}"${type}><f>${escaped(cell.formula)}</f><v>${escaped(String(cell.result))}</v></c>`;
};

export const aSheet = (rows: readonly (readonly WorkbookCell[])[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows
    .map(
      (cells, row) =>
        `<row r="${row + 1}">${cells.map((cell, column) => cellXml(cell, `${columnName(column)}${row + 1}`)).join('')}</row>`,
    )
    .join('')}</sheetData></worksheet>`;

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

const workbookXml = `<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}"><sheets><sheet name="Pools" sheetId="1" r:id="rId1"/></sheets></workbook>`;
const relationsXml = `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${DOCUMENT}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${DOCUMENT}/styles" Target="styles.xml"/></Relationships>`;
const typesXml = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`;
/** Style 1 is a date. */
const stylesXml = `<styleSheet xmlns="${MAIN}"><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" xfId="0"/><xf numFmtId="14" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`;

export const workbookOf = (sheet: string, flags = 0, more: readonly ZipPart[] = []): Buffer =>
  aZip([
    ...[
      ['[Content_Types].xml', typesXml],
      ['xl/workbook.xml', workbookXml],
      ['xl/_rels/workbook.xml.rels', relationsXml],
      ['xl/styles.xml', stylesXml],
      ['xl/worksheets/sheet1.xml', sheet],
    ].map(([name = '', text = '']) => ({ name, bytes: Buffer.from(text), flags })),
    ...more,
  ]);

export const aWorkbook = (rows: readonly (readonly WorkbookCell[])[]): Buffer => workbookOf(aSheet(rows));
