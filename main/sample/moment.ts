/** When a story's step happens: counted from today, so that the portfolio is alive whenever it is loaded. */
import { addMonths, toCivilDate, toDayNumber, type CivilDate } from '../../domain/calendar/civil-date';

/** So many months from today, and so many days from there; what lies behind is negative. */
export type Moment = readonly [months: number, days?: number];

export type DayOf = (moment: Moment) => CivilDate;

export const daysAround =
  (today: CivilDate): DayOf =>
  ([months, days = 0]) =>
    toCivilDate(addMonths(toDayNumber(today), months) + days);
