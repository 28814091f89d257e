/** The proleptic Gregorian calendar in whole days since 1970-01-01: no time, no zone, no clock. */

declare const civilDateBrand: unique symbol;
/** A civil date, `YYYY-MM-DD`; computed years beyond 9999 have more digits. */
export type CivilDate = string & { readonly [civilDateBrand]: true };

/** Whole days since 1970-01-01; negative before it. */
export type DayNumber = number;

interface YearMonthDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const;
const DAYS_TO_1970 = 719_162;

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeapYear(year) ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;

/** Days from 0001-01-01 to the first of January of `year`. */
const daysBeforeYear = (year: number): number => {
  const past = year - 1;
  return past * 365 + Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400);
};

const toDay = ({ year, month, day }: YearMonthDay): DayNumber =>
  daysBeforeYear(year) -
  DAYS_TO_1970 +
  (DAYS_BEFORE_MONTH[month - 1] ?? 0) +
  (month > 2 && isLeapYear(year) ? 1 : 0) +
  day -
  1;

const fromDay = (day: DayNumber): YearMonthDay => {
  const sinceYearOne = day + DAYS_TO_1970;
  // 146,097 days are 400 years; the estimate is off by one year at most, and only downwards or upwards by that.
  let year = Math.floor(sinceYearOne / 365.2425) + 1;
  if (daysBeforeYear(year) > sinceYearOne) year -= 1;
  else if (daysBeforeYear(year + 1) <= sinceYearOne) year += 1;
  let rest = sinceYearOne - daysBeforeYear(year);
  let month = 1;
  while (rest >= daysInMonth(year, month)) {
    rest -= daysInMonth(year, month);
    month += 1;
  }
  return { year, month, day: rest + 1 };
};

const pad = (value: number, digits: number): string => String(value).padStart(digits, '0');

/** By place, from the end, since years may have more digits: the fold of a ledger asks for this more than for anything else. */
const parts = (text: string): YearMonthDay => ({
  year: Number(text.slice(0, -6)),
  month: Number(text.slice(-5, -3)),
  day: Number(text.slice(-2)),
});

/** Whether `value` is a day that exists, written `YYYY-MM-DD` with four digits of year, from 0001. */
export const isCivilDate = (value: unknown): value is CivilDate => {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const { year, month, day } = parts(value);
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
};

/** Whole days since 1970-01-01. */
export const toDayNumber = (date: CivilDate): DayNumber => toDay(parts(date));

/** The civil date of a day number from that of 0001-01-01 on. */
export const toCivilDate = (day: DayNumber): CivilDate => {
  const { year, month, day: ofMonth } = fromDay(day);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(ofMonth, 2)}` as CivilDate;
};

/** `day` plus whole months, clamped to the month's last day: 2024-08-31 + 6 = 2025-02-28. */
export const addMonths = (day: DayNumber, months: number): DayNumber => {
  const from = fromDay(day);
  const index = from.year * 12 + from.month - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return toDay({ year, month, day: Math.min(from.day, daysInMonth(year, month)) });
};
