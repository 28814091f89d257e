/** The parts of a workbook with one sheet (ECMA-376, Office Open XML) that are the same for every table. */
import { sheetText } from './sheet-text';

/** Places of the styles below. */
export const cellStyles = { plain: 0, title: 1, day: 2 } as const;

const declared = (xml: string): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`;
const format = 'http://schemas.openxmlformats.org';
const sheets = `${format}/spreadsheetml/2006/main`;
const relations = `${format}/officeDocument/2006/relationships`;
const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const contentTypes = declared(
  `<Types xmlns="${format}/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${contentType}.sheet.main+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${contentType}.styles+xml"/>` +
    `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${contentType}.worksheet+xml"/>` +
    '</Types>',
);

const relationship = (id: string, kind: string, target: string): string =>
  `<Relationship Id="${id}" Type="${relations}/${kind}" Target="${target}"/>`;

const relationships = (...each: readonly string[]): string =>
  declared(`<Relationships xmlns="${format}/package/2006/relationships">${each.join('')}</Relationships>`);

const font = (bold: string): string => `<font>${bold}<sz val="11"/><name val="Calibri"/><family val="2"/></font>`;

const style = (formatId: number, fontId: number): string =>
  `<xf numFmtId="${formatId}" fontId="${fontId}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>`;

const DAY_FORMAT = 164;

const styles = declared(
  `<styleSheet xmlns="${sheets}"><numFmts count="1"><numFmt numFmtId="${DAY_FORMAT}" formatCode="yyyy\\-mm\\-dd"/></numFmts>` +
    `<fonts count="2">${font('')}${font('<b/>')}</fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="3">${style(0, 0)}${style(0, 1)}${style(DAY_FORMAT, 0)}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
);

const MOST_CHARACTERS = 31;

/** What a sheet may be called: at most 31 characters and none of `[]:*?/\`. */
const sheetName = (name: string): string =>
  sheetText(
    name
      .replaceAll(/[[\]:*?/\\']/g, ' ')
      .slice(0, MOST_CHARACTERS)
      .trim() || 'Table',
  );

const workbook = (name: string): string =>
  declared(
    `<workbook xmlns="${sheets}" xmlns:r="${relations}"><sheets>` +
      `<sheet name="${sheetName(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  );

/** By the path in the workbook's archive; the content types stand first, as readers expect. */
export const workbookParts = (name: string, sheet: string): Readonly<Record<string, string>> => ({
  '[Content_Types].xml': contentTypes,
  '_rels/.rels': relationships(relationship('rId1', 'officeDocument', 'xl/workbook.xml')),
  'xl/workbook.xml': workbook(name),
  'xl/_rels/workbook.xml.rels': relationships(
    relationship('rId1', 'worksheet', 'worksheets/sheet1.xml'),
    relationship('rId2', 'styles', 'styles.xml'),
  ),
  'xl/styles.xml': styles,
  'xl/worksheets/sheet1.xml': sheet,
});
