/** The days that are named above the Gantt: years and months as everywhere, weeks and days where it is zoomed in so far. */
import { toCivilDate, type DayNumber } from '../../../../domain/calendar/civil-date';
import { formatDate, formatMonth } from '../../../ui/format-date';
import { timeTicks, type TimeSpan } from '../../pools';

export interface GanttTick {
  readonly day: DayNumber;
  readonly label: string;
  /** Written stronger: the year. */
  readonly strong: boolean;
}

const DAYS_OF_WEEK = 7;
/** 1970-01-05 was the first Monday. */
const FIRST_MONDAY = 4;
const DAYS_OF_MONTH = 30.44;
/** Below this many months in view, weeks say more. */
const LEAST_MONTHS = 4;

const dated = (day: DayNumber, first: boolean): GanttTick => {
  const text = formatDate(toCivilDate(day));
  return { day, label: first ? text : text.split(' ').slice(0, 2).join(' '), strong: first };
};

const everyDays = ({ from, to }: TimeSpan, step: number): readonly GanttTick[] => {
  const ticks: GanttTick[] = [];
  const start = Math.ceil((from - FIRST_MONDAY) / step) * step + FIRST_MONDAY;
  for (let day = start; day <= to; day += step) ticks.push(dated(day, ticks.length === 0));
  return ticks;
};

const months = (span: TimeSpan, atMost: number): readonly GanttTick[] =>
  timeTicks({ from: Math.ceil(span.from), to: Math.floor(span.to) }, atMost).map(({ day, startsYear }) => {
    const date = toCivilDate(day);
    return { day, label: startsYear ? `${Number(date.split('-')[0])}` : formatMonth(date), strong: startsYear };
  });

/** As many as there is room for, at most `atMost`. */
export const ganttTicks = (span: TimeSpan, atMost: number): readonly GanttTick[] => {
  const days = span.to - span.from;
  if (days <= atMost) return everyDays(span, 1);
  const weeks = [1, 2].find((each) => days / (each * DAYS_OF_WEEK) <= atMost);
  if (days < LEAST_MONTHS * DAYS_OF_MONTH && weeks !== undefined) return everyDays(span, weeks * DAYS_OF_WEEK);
  return months(span, atMost);
};
