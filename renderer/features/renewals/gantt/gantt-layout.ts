/** Where things stand in the Gantt, in pixels: the style sheet has the same columns. */
import { toCivilDate, type DayNumber } from '../../../../domain/calendar/civil-date';
import { formatDate } from '../../../ui/format-date';
import { xOfDay, type TimeSpan } from '../../pools';

export const ROW_HEIGHT = 28;
export const AXIS_HEIGHT = 32;
export const NAMES_WIDTH = 212;
/** Licences, SSED and the card's padding. */
export const ENDS_WIDTH = 204;

/** The time shown and the pixels that it takes. */
export interface Plot {
  readonly span: TimeSpan;
  readonly width: number;
}

export const xIn = ({ span, width }: Plot, day: DayNumber): number => xOfDay(span, width, day);

export const isInPlot = ({ span }: Plot, day: DayNumber): boolean => day >= span.from && day <= span.to;

/** `12 Mar`. */
export const shortDate = (day: DayNumber): string => formatDate(toCivilDate(day)).split(' ').slice(0, 2).join(' ');

/** Between a word and what stands beside it. */
const GAP = 8;

/**
 * Where a word of so many pixels stands beside a bar that ends at `after`: in the first room that no mark takes, or
 * nowhere. Never across a mark.
 */
export const placeWord = (after: number, marks: readonly number[], room: number, width: number): number | null => {
  const stops = [after, ...marks.filter((at) => at > after).toSorted((one, other) => one - other)];
  const free = stops.find((at, index) => at + room + 2 * GAP <= (stops[index + 1] ?? width + GAP));
  return free === undefined ? null : free + GAP;
};
