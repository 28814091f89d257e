/** Days onto a line of pixels, and the months and years that stand on it. */
import {
  addMonths,
  toCivilDate,
  toDayNumber,
  type CivilDate,
  type DayNumber,
} from '../../../domain/calendar/civil-date';

export interface TimeSpan {
  readonly from: DayNumber;
  readonly to: DayNumber;
}

/** Pixels from the left edge; days outside the span fall outside `width`. */
export const xOfDay = (span: TimeSpan, width: number, day: DayNumber): number =>
  ((day - span.from) / (span.to - span.from)) * width;

export const clampDay = (span: TimeSpan, day: DayNumber): DayNumber => Math.min(Math.max(day, span.from), span.to);

const yearOf = (day: DayNumber): number => Number(toCivilDate(day).split('-')[0]);

const firstOfYear = (year: number): DayNumber => toDayNumber(`${String(year).padStart(4, '0')}-01-01` as CivilDate);

/** Last year, this year and next year: the axis of every mini timeline. */
export const threeYearsAround = (today: DayNumber): TimeSpan => {
  const year = yearOf(today);
  return { from: firstOfYear(year - 1), to: addMonths(firstOfYear(year), 24) - 1 };
};

export interface TimeTick {
  readonly day: DayNumber;
  readonly startsYear: boolean;
}

const MONTHS_BETWEEN_TICKS = [
  1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12_000, 120_000, 1_200_000,
] as const;

/** The first of January from which ticks of this spacing are counted, at or before `day`. */
const firstTickYear = (day: DayNumber, everyMonths: number): number => {
  const years = Math.max(1, everyMonths / 12);
  return Math.max(1, Math.floor(yearOf(day) / years) * years);
};

/** First days of months (of quarters, of years ...) inside the span: as many as there is room for, at most `atMost`. */
export const timeTicks = (span: TimeSpan, atMost: number): readonly TimeTick[] => {
  const months = (span.to - span.from) / 30.44;
  const every = MONTHS_BETWEEN_TICKS.find((step) => months / step <= atMost) ?? 1_200_000;
  const ticks: TimeTick[] = [];
  for (let day = firstOfYear(firstTickYear(span.from, every)); day <= span.to; day = addMonths(day, every)) {
    if (day >= span.from) ticks.push({ day, startsYear: toCivilDate(day).endsWith('-01-01') });
  }
  return ticks;
};
