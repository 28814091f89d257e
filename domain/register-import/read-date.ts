/** Reads dates as people and spreadsheets write them. Only digits between slashes or dashes leave a doubt: which is the day? */
import { isCivilDate, toCivilDate, toDayNumber, type CivilDate } from '../calendar/civil-date';
import type { Cell } from './table';

/** Which of two numbers is the day where nothing else tells. */
export const dateForms = ['day-first', 'month-first'] as const;
export type DateForm = (typeof dateForms)[number];

const months = [
  ['jan', 'ene'],
  ['feb'],
  ['mar', 'mär', 'mrz', 'mae'],
  ['apr', 'abr'],
  ['may', 'mai'],
  ['jun'],
  ['jul'],
  ['aug', 'ago'],
  ['sep', 'set'],
  ['oct', 'okt'],
  ['nov'],
  ['dec', 'dez', 'dic'],
] as const;

const monthOf = (word: string): number => {
  const start = word.normalize('NFC').toLowerCase().slice(0, 3);
  return months.findIndex((names) => names.some((name) => name === start)) + 1;
};

/** Two digits are of 1970 to 2069. */
const fullYear = (year: string): string =>
  year.length === 2 ? `${Number(year) < 70 ? 20 : 19}${year}` : year.padStart(4, '0');

const civil = (year: string, month: string, day: string): CivilDate | null => {
  const text = `${fullYear(year)}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCivilDate(text) ? text : null;
};

const yearFirst = (text: string): CivilDate | null => {
  const [, year = '', month = '', day = ''] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? [];
  return year === '' ? null : civil(year, month, day);
};

const inWords = (text: string): CivilDate | null => {
  const dayFirst = /^(\d{1,2})\.?(?:\s+|-)(?:de\s+)?(\p{L}{3,12})\.?,?(?:\s+|-)(?:de\s+)?(\d{4}|\d{2})$/u.exec(text);
  if (dayFirst !== null) return civil(dayFirst[3] ?? '', String(monthOf(dayFirst[2] ?? '')), dayFirst[1] ?? '');
  const [, word = '', day = '', year = ''] = /^(\p{L}{3,12})\.?\s+(\d{1,2}),?\s+(\d{4})$/u.exec(text) ?? [];
  return word === '' ? null : civil(year, String(monthOf(word)), day);
};

const FIRST_SERIAL = 20_000;
const LAST_SERIAL = 80_000;
const SERIAL_ZERO = toDayNumber('1899-12-30' as CivilDate);

/** The day number of a spreadsheet, where it is one of 1954 to 2119: smaller numbers are more likely something else. */
const fromSerial = (text: string): CivilDate | null => {
  if (!/^\d{5}(?:\.\d+)?$/.test(text)) return null;
  const serial = Math.floor(Number(text));
  return serial < FIRST_SERIAL || serial > LAST_SERIAL ? null : toCivilDate(SERIAL_ZERO + serial);
};

/** The time of day that spreadsheets write after a date says nothing about the day. */
const withoutTime = (text: string): string =>
  text.replace(/(?:T|\s+)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[AP]M|Z)?$/i, '');

const inDoubt = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2})$/;

const fromDigits = (text: string, form: DateForm): CivilDate | null => {
  const [, one = '', , other = '', year = ''] = inDoubt.exec(text) ?? [];
  if (year === '') return null;
  return form === 'day-first' ? civil(year, other, one) : civil(year, one, other);
};

const pointed = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})$/;

/** Points are written between a day, a month and a year in that order. */
const withPoints = (text: string): CivilDate | null => {
  const [, day = '', month = '', year = ''] = pointed.exec(text) ?? [];
  return year === '' ? null : civil(year, month, day);
};

/** No date is longer; what is could hold up whoever looks for one in it. */
const MOST_CHARACTERS = 100;

const plainText = (cell: Cell): string => {
  if (cell === null) return '';
  if (typeof cell === 'string') {
    const text = cell.trim();
    return text.length > MOST_CHARACTERS ? '' : withoutTime(text);
  }
  return 'number' in cell ? cell.number : cell.date;
};

/** Whether a cell is a date with points whose day could be taken for its month. */
export const leansOnPoints = (cell: Cell): boolean => {
  const [, day = '', month = ''] = pointed.exec(plainText(cell)) ?? [];
  return month !== '' && day !== month && Number(day) <= 12;
};

/** Whether a cell is a date whose year is written with two digits. */
export const hasShortYear = (cell: Cell): boolean => /^\d{1,2}([-/.])\s?\d{1,2}\1\s?\d{2}$/.test(plainText(cell));

/** `null` for what is no date in this form. */
export const readDate = (cell: Cell, form: DateForm): CivilDate | null => {
  const text = plainText(cell);
  return yearFirst(text) ?? withPoints(text) ?? fromDigits(text, form) ?? inWords(text) ?? fromSerial(text);
};

export interface DateColumn {
  /** The form that reads the most cells; `null` where nothing depends on it. */
  readonly form: DateForm | null;
  /** Both forms read every cell that is in doubt, and disagree: a person has to say. */
  readonly ambiguous: boolean;
  /** A cell of which both say something different, else the first that is written with digits in doubt. */
  readonly example: Cell;
}

const noDoubt: DateColumn = { form: null, ambiguous: false, example: null };

/** Decides the form from all cells of a column; blank ones are left out by the caller. */
export const decideDateForm = (cells: readonly Cell[]): DateColumn => {
  const doubtful = cells.filter((cell) => inDoubt.test(plainText(cell)));
  if (doubtful.length === 0) return noDoubt;
  const unread = (form: DateForm): number => doubtful.filter((cell) => readDate(cell, form) === null).length;
  const [day, month] = [unread('day-first'), unread('month-first')];
  const disagreed = doubtful.find((cell) => readDate(cell, 'day-first') !== readDate(cell, 'month-first'));
  return {
    form: month < day ? 'month-first' : 'day-first',
    ambiguous: day === month && disagreed !== undefined,
    example: disagreed ?? doubtful[0] ?? null,
  };
};
