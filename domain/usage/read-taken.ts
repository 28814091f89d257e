/** Reads when figures of a table were taken: an instant, or a day with the time of day that people and spreadsheets write after it. */
import type { CivilDate } from '../calendar/civil-date';
import { readDate, type DateForm } from '../register-import/read-date';
import { cellText, type Cell } from '../register-import/table';
import { instantSchema } from './instant';

/** The day and, where it is said, the time of day where the table was written; or an instant. */
export type Taken = { readonly instant: string } | { readonly day: CivilDate; readonly time: string | null };

const TIME = /(?:T|\s+)(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(AM|PM|Z)?$/i;

/** A day number of a spreadsheet with the part of the day that has passed. */
const SERIAL = /^\d{5}(\.\d+)$/;
const DAY_SECONDS = 86_400;

const inDigits = (...numbers: readonly number[]): string =>
  numbers.map((number) => String(number).padStart(2, '0')).join(':');

/** Of a clock with twelve hours, 12 is the hour 0. */
const hoursOf = (hours: number, half: string): number | null => {
  if (half !== 'AM' && half !== 'PM') return hours;
  if (hours < 1 || hours > 12) return null;
  return (hours % 12) + (half === 'PM' ? 12 : 0);
};

/** `null` for what no clock shows. */
const clockTime = (said: readonly (string | undefined)[], half: string): string | null => {
  const [given = 0, minutes = 0, seconds = 0] = said.map((digits) => Number(digits ?? '0'));
  const hours = hoursOf(given, half);
  return hours === null || hours > 23 || minutes > 59 || seconds > 59 ? null : inDigits(hours, minutes, seconds);
};

const serialTime = (passed: string): string => {
  const seconds = Math.min(DAY_SECONDS - 1, Math.round(Number(passed) * DAY_SECONDS));
  return inDigits(Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60);
};

/** No licence was counted before; a spreadsheet makes such days of numbers that are none. */
const FIRST_DAY = '1970-01-01';
/** Somewhere on earth the day after it is in a year of five digits. */
const LAST_DAY = '9999-12-30';

const isWithin = (day: string): boolean => day >= FIRST_DAY && day <= LAST_DAY;

/** `null` for what is neither a day nor an instant in this form, and for one that no server has seen. */
export const readTaken = (cell: Cell, form: DateForm): Taken | null => {
  const text = cellText(cell).trim();
  if (instantSchema.safeParse(text).success)
    return isWithin(text.slice(0, FIRST_DAY.length)) ? { instant: text } : null;
  const day = readDate(cell, form);
  if (day === null || !isWithin(day)) return null;
  const [, passed] = SERIAL.exec(text) ?? [];
  if (passed !== undefined) return { day, time: serialTime(passed) };
  const [said, hours, minutes, seconds, mark = ''] = TIME.exec(text) ?? [];
  if (said === undefined) return { day, time: null };
  const time = clockTime([hours, minutes, seconds], mark.toUpperCase());
  if (time === null) return null;
  return mark.toUpperCase() === 'Z' ? { instant: `${day}T${time}Z` } : { day, time };
};
