/** The time axis of the small before-and-after chart: where a day stands, and which months are marked. */
import {
  addMonths,
  toCivilDate,
  toDayNumber,
  type CivilDate,
  type DayNumber,
} from '../../../domain/calendar/civil-date';

export interface DifferenceScale {
  /** Per cent of the width. */
  readonly place: (date: CivilDate) => number;
  readonly ticks: readonly { readonly date: CivilDate; readonly isYear: boolean }[];
}

/** Room left and right of the outermost date, where its words stand, as a part of the span. */
const MARGIN = 0.3;
const MOST_TICKS = 9;
const steps = [1, 2, 3, 6, 12, 24, 60, 120] as const;

const firstOfMonth = (day: DayNumber): DayNumber => {
  const [year = '', month = ''] = toCivilDate(day).split('-');
  return toDayNumber(`${year}-${month}-01` as CivilDate);
};

/** First days of months, a whole number of months apart, on calendar quarters and years where they are that far apart. */
const ticksBetween = (from: DayNumber, to: DayNumber): readonly DayNumber[] => {
  const months = (to - from) / 30.4;
  const step = steps.find((candidate) => months / candidate <= MOST_TICKS) ?? 120;
  const start = firstOfMonth(from);
  const offset = (Number(toCivilDate(start).slice(5, 7)) - 1) % Math.min(step, 12);
  const first = addMonths(start, -offset);
  const count = Math.ceil(months / step) + 2;
  return Array.from({ length: count }, (_tick, index) => addMonths(first, index * step)).filter(
    (tick) => tick >= from && tick <= to,
  );
};

export const differenceScale = (dates: readonly CivilDate[]): DifferenceScale => {
  const days = dates.map(toDayNumber);
  const [least, most] = [Math.min(...days), Math.max(...days)];
  const margin = Math.max(30, Math.round((most - least) * MARGIN));
  const [from, to] = [least - margin, most + margin];
  return {
    place: (date) => (100 * (toDayNumber(date) - from)) / (to - from),
    ticks: ticksBetween(from, to).map((tick) => ({
      date: toCivilDate(tick),
      isYear: toCivilDate(tick).slice(5) === '01-01',
    })),
  };
};
