/** A table as one sheet of a workbook. Every text is a typed string: nothing in it is ever calculated. */
import { toDayNumber, type CivilDate } from '../../domain/calendar/civil-date';
import type { ExportedTable, TableCell } from './exported-table';
import { sheetText } from './sheet-text';
import { cellStyles } from './workbook-parts';

/** Days from the sheet's first day to 1970-01-01. */
const SHEET_DAYS_BEFORE_1970 = 25_569;
/** 1900-03-01: before it spreadsheets disagree, because some count a 29 February 1900. */
const FIRST_SHEET_DAY = 61;
/** 9999-12-31. */
const LAST_SHEET_DAY = 2_958_465;
/** Characters, as sheets measure their columns. */
const WIDTH = { least: 8, most: 60, padding: 2 } as const;
const LETTERS = 26;

const columnName = (index: number): string => {
  const letter = String.fromCharCode(65 + (index % LETTERS));
  return index < LETTERS ? letter : columnName(Math.floor(index / LETTERS) - 1) + letter;
};

const textCell = (place: string, text: string, style: number): string =>
  text === ''
    ? ''
    : `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${sheetText(text)}</t></is></c>`;

/** A day that no sheet can hold stands as text. */
const dayCell = (place: string, on: CivilDate): string => {
  const day = toDayNumber(on) + SHEET_DAYS_BEFORE_1970;
  if (day < FIRST_SHEET_DAY || day > LAST_SHEET_DAY) return textCell(place, on, cellStyles.plain);
  return `<c r="${place}" s="${cellStyles.day}"><v>${day}</v></c>`;
};

const cellXml = (cell: TableCell, place: string): string => {
  if (cell === null) return '';
  if (typeof cell === 'string') return textCell(place, cell, cellStyles.plain);
  return typeof cell === 'number' ? `<c r="${place}"><v>${cell}</v></c>` : dayCell(place, cell.on);
};

const lengthOf = (cell: TableCell | undefined): number => {
  if (cell === null || cell === undefined) return 0;
  return typeof cell === 'object' ? cell.on.length : String(cell).length;
};

const columnXml = (title: string, index: number, rows: ExportedTable['rows']): string => {
  const longest = rows.reduce((most, row) => Math.max(most, lengthOf(row[index])), title.length);
  const width = Math.min(WIDTH.most, Math.max(WIDTH.least, longest) + WIDTH.padding);
  return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`;
};

/** The titles stay in view while the rows scroll. */
const frozenTitles =
  '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';

export const sheetXml = ({ titles, rows }: ExportedTable): string => {
  const head = titles.map((title, index) => textCell(`${columnName(index)}1`, title, cellStyles.title)).join('');
  const body = rows.map((row, at) => {
    const cells = row.map((cell, index) => cellXml(cell, `${columnName(index)}${at + 2}`)).join('');
    return `<row r="${at + 2}">${cells}</row>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    frozenTitles,
    `<cols>${titles.map((title, index) => columnXml(title, index, rows)).join('')}</cols>`,
    `<sheetData><row r="1">${head}</row>${body.join('')}</sheetData></worksheet>`,
  ].join('');
};
