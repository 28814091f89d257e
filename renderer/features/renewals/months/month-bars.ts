/** The bars of the months, weeks or days: those in view, and what stands before them and after them, so that nothing is lost. */
import { addMonths, toCivilDate, toDayNumber, type DayNumber } from '../../../../domain/calendar/civil-date';
import {
  bucketStart,
  monthsOf,
  type Bucket,
  type BucketMeasure,
  type BucketUnit,
} from '../../../../domain/pipeline/months-of';
import type { RenewalRow } from '../../../../domain/pipeline/renewal-rows';
import type { ChosenDays } from '../renewals-filter';
import type { MeasureName, Within } from './months-view';

/** Months in view: a year at least, two at most. */
const LEAST_MONTHS = 12;
const MOST_MONTHS = 24;

export interface Bar extends Bucket {
  readonly days: ChosenDays;
}

export interface MonthBars {
  readonly unit: BucketUnit;
  readonly bars: readonly Bar[];
  /** What lapsed before the first bar; `null` where nothing did. */
  readonly before: Bar | null;
  /** What ends after the last. */
  readonly after: Bar | null;
}

export const measureOf = (name: MeasureName): BucketMeasure =>
  name === 'pools' || name === 'licences' || name === 'licence-days'
    ? { of: name }
    : { of: 'value', currency: name.slice('value '.length) };

const UNDER: Readonly<Record<BucketUnit, BucketUnit>> = { month: 'week', week: 'day', day: 'day' };

/** What is gone into shows its parts. */
export const unitWithin = (path: readonly Within[]): BucketUnit => {
  const last = path.at(-1);
  return last === undefined ? 'month' : UNDER[last.unit];
};

const dayOf = ({ deadline }: RenewalRow): DayNumber => toDayNumber(deadline.on);

/** From this month on, as far as anything ends. */
const monthsInView = (rows: readonly RenewalRow[], today: DayNumber): ChosenDays => {
  const from = bucketStart(today, 'month');
  const last = rows.reduce((latest, row) => Math.max(latest, dayOf(row)), from);
  let count = LEAST_MONTHS;
  while (count < MOST_MONTHS && addMonths(from, count) <= last) count += 1;
  return { from, to: addMonths(from, count) - 1 };
};

/** A week of a month holds the days of that month alone. */
const asBar = ({ from, to, ...sums }: Bucket, view: ChosenDays): Bar => {
  const days = { from: Math.max(toDayNumber(from), view.from), to: Math.min(toDayNumber(to), view.to) };
  return { ...sums, from: toCivilDate(days.from), to: toCivilDate(days.to), days };
};

/** Many rows as one bar. */
const together = (rows: readonly RenewalRow[], measure: BucketMeasure): Bar | null => {
  if (rows.length === 0) return null;
  const days = { from: Math.min(...rows.map(dayOf)), to: Math.max(...rows.map(dayOf)) };
  const parts = monthsOf(rows, 'month', measure);
  const sum = (what: 'open' | 'won' | 'lost' | 'total' | 'unpriced'): number =>
    parts.reduce((all, part) => all + part[what], 0);
  return {
    ...{ from: toCivilDate(days.from), to: toCivilDate(days.to), days },
    ...{ open: sum('open'), won: sum('won'), lost: sum('lost'), total: sum('total'), unpriced: sum('unpriced') },
  };
};

export const monthBars = (
  rows: readonly RenewalRow[],
  measure: BucketMeasure,
  path: readonly Within[],
  today: DayNumber,
): MonthBars => {
  const view = path.at(-1)?.days ?? monthsInView(rows, today);
  const unit = unitWithin(path);
  const range = { from: toCivilDate(view.from), to: toCivilDate(view.to) };
  // Inside a month its neighbours are neither before nor after: they are elsewhere.
  const outside = path.length > 0 ? [] : rows;
  return {
    unit,
    bars: monthsOf(rows, unit, measure, range).map((bucket) => asBar(bucket, view)),
    before: together(
      outside.filter((row) => dayOf(row) < view.from),
      measure,
    ),
    after: together(
      outside.filter((row) => dayOf(row) > view.to),
      measure,
    ),
  };
};
