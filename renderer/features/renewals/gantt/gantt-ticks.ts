/** The days that are named above the Gantt: years and months as everywhere, weeks and days where it is zoomed in so far. */
import { toCivilDate, type DayNumber } from '../../../../domain/calendar/civil-date';
import { formatDate, formatMonth } from '../../../ui/format-date';
import { timeTicks, type TimeSpan } from '../../pools';
import { shortDate } from './gantt-layout';

export interface GanttTick {
  readonly day: DayNumber;
  readonly label: string;
  /** Written stronger: the year. */
  readonly strong: boolean;
}

/** Pixels from one label to the next: `24 Mar 2025` is the widest of days, `Mar 2025` of months. */
const DAY_ROOM = 84;
const MONTH_ROOM = 64;

const DAYS_OF_WEEK = 7;
/** 1970-01-05 was the first Monday. */
const FIRST_MONDAY = 4;
const DAYS_OF_MONTH = 30.44;
/** Below this many months in view, weeks say more. */
const LEAST_MONTHS = 4;
const DAY_STEPS = [1, 2, DAYS_OF_WEEK, 2 * DAYS_OF_WEEK] as const;

const yearOf = (day: DayNumber): number => Number(toCivilDate(day).split('-')[0]);

/** `3 Mar 2025` where a year begins to be in view, else `3 Mar`. */
const dated = (day: DayNumber, before: DayNumber | undefined): GanttTick => {
  const strong = before === undefined || yearOf(before) !== yearOf(day);
  return { day, label: strong ? formatDate(toCivilDate(day)) : shortDate(day), strong };
};

const everyDays = ({ from, to }: TimeSpan, step: number): readonly GanttTick[] => {
  const ticks: GanttTick[] = [];
  const start = Math.ceil((from - FIRST_MONDAY) / step) * step + FIRST_MONDAY;
  for (let day = start; day <= to; day += step) ticks.push(dated(day, ticks.at(-1)?.day));
  return ticks;
};

const months = (span: TimeSpan, atMost: number): readonly GanttTick[] => {
  const ticks = timeTicks({ from: Math.ceil(span.from), to: Math.floor(span.to) }, atMost);
  const namesYear = ticks.some(({ startsYear }) => startsYear);
  return ticks.map(({ day, startsYear }, index) => {
    const year = String(yearOf(day));
    const month = formatMonth(toCivilDate(day));
    if (startsYear) return { day, label: year, strong: true };
    // Where no January is in view, nothing else would say which year it is.
    const isFirst = index === 0 && !namesYear;
    return { day, label: isFirst ? `${month} ${year}` : month, strong: isFirst };
  });
};

const thatFit = (width: number, room: number): number => Math.max(2, Math.floor(width / room));

/** As many as have room for their labels in so many pixels. */
export const ganttTicks = (span: TimeSpan, width: number): readonly GanttTick[] => {
  const days = span.to - span.from;
  const step = DAY_STEPS.find((each) => days / each <= thatFit(width, DAY_ROOM));
  const isNear = days < LEAST_MONTHS * DAYS_OF_MONTH;
  return step !== undefined && isNear ? everyDays(span, step) : months(span, thatFit(width, MONTH_ROOM));
};
