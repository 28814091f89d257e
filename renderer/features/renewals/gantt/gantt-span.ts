/** The time that the Gantt shows: fitted to its rows, zoomed about a day, moved; never narrower than two weeks. */
import { addMonths, toDayNumber, type CivilDate, type DayNumber } from '../../../../domain/calendar/civil-date';
import { miniTimeline, type TimeSpan } from '../../pools';
import type { GanttRow } from './gantt-row';

const LEAST_DAYS = 14;
const MOST_DAYS = 36_525;
/** No day that the calendar of four digits does not have comes into view. */
const FIRST_DAY = toDayNumber('0001-01-02' as CivilDate);
const LAST_DAY = toDayNumber('9999-12-30' as CivilDate);

/** Months before today and after it that stand in the first view at most; what lies beyond is reached by zooming out. */
const MONTHS_BEFORE = 12;
const LEAST_MONTHS_AFTER = 3;
const MOST_MONTHS_AFTER = 18;
const MARGIN_PART = 0.03;

const clamp = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);

/** Inside the calendar, as wide as it was. */
const kept = (from: number, days: number): TimeSpan => {
  const start = clamp(from, FIRST_DAY, LAST_DAY - days);
  return { from: start, to: start + days };
};

const startOf = ({ subject, end }: GanttRow, today: DayNumber): DayNumber =>
  subject.kind === 'pool' ? toDayNumber(subject.pool.createdOn) : Math.min(end ?? today, today);

/** What a fresh Gantt shows: the last year, and as far ahead as its rows reach within a year and a half. */
export const freshSpan = (rows: readonly GanttRow[], today: DayNumber): TimeSpan => {
  const yearAgo = addMonths(today, -MONTHS_BEFORE);
  const least = addMonths(today, LEAST_MONTHS_AFTER);
  const most = addMonths(today, MOST_MONTHS_AFTER);
  let to = least;
  let first = today;
  for (const row of rows) {
    to = Math.max(to, Math.min(row.end ?? today, most));
    first = Math.min(first, startOf(row, today));
  }
  const from = Math.max(first, yearAgo);
  return kept(from, to - from + Math.ceil((to - from) * MARGIN_PART));
};

/** Every bar and mark of the rows. */
export const wholeSpan = (rows: readonly GanttRow[], today: DayNumber): TimeSpan => {
  let [from, to] = [today, addMonths(today, LEAST_MONTHS_AFTER)];
  for (const row of rows) {
    from = Math.min(from, startOf(row, today));
    to = Math.max(to, row.end ?? today, backstopOf(row, today) ?? today);
  }
  const days = clamp(Math.ceil((to - from) * (1 + 2 * MARGIN_PART)), LEAST_DAYS, MOST_DAYS);
  return kept(from - (days - (to - from)) / 2, days);
};

const backstopOf = ({ subject }: GanttRow, today: DayNumber): DayNumber | null =>
  subject.kind === 'pool' ? miniTimeline(subject.pool, today).backstop : null;

/** `factor` above 1 shows more time; the day at `anchor` stays where it is. */
export const zoomSpan = (span: TimeSpan, factor: number, anchor: DayNumber): TimeSpan => {
  const days = span.to - span.from;
  const next = clamp(days * factor, LEAST_DAYS, MOST_DAYS);
  return kept(anchor - ((anchor - span.from) / days) * next, next);
};

/** Later by so many days. */
export const panSpan = (span: TimeSpan, days: number): TimeSpan => kept(span.from + days, span.to - span.from);

/** Moved so that the day stands well inside, where it is not in view. */
export const spanShowing = (span: TimeSpan, day: DayNumber): TimeSpan => {
  const days = span.to - span.from;
  const edge = days * MARGIN_PART;
  return day >= span.from + edge && day <= span.to - edge ? span : kept(day - days / 2, days);
};

/** The day at a place of the plot. */
export const dayAt = (span: TimeSpan, width: number, x: number): number =>
  span.from + (x / Math.max(1, width)) * (span.to - span.from);
