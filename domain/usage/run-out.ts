/**
 * When a licence runs out if its use goes on growing as it did: a straight line through every day of the last 90 of which
 * something is known. It says so where there is too little to go by, and never takes a gap for 0. Days are those of the register.
 */
import { toCivilDate, toDayNumber, type CivilDate } from '../calendar/civil-date';
import { isKnown, type KnownPoint, type SeriesPoint } from './series';

const DAY_MS = 86_400_000;
/** Days that the line is drawn through. */
export const BASE_DAYS = 90;
/** Fewer days say nothing of a trend. */
export const LEAST_DAYS = 14;
/** Fewer readings neither, unless nothing changed at all. */
export const LEAST_READINGS = 3;
export const DAYS_A_MONTH = 365.25 / 12;
/** A date beyond is a growth of nothing. */
const MOST_YEARS = 20;

export type RunOut =
  /** Nothing is known of the last 90 days. */
  | { readonly kind: 'no-data' }
  /** Too little to go by: days and readings that there are. */
  | { readonly kind: 'too-little'; readonly days: number; readonly readings: number }
  /** None is left already, or was when something was known last. */
  | ({ readonly kind: 'exhausted'; readonly over: number } & Known)
  /** Use does not grow, or so slowly that it would last longer than 20 years. */
  | ({ readonly kind: 'steady'; readonly perMonth: number; readonly days: number } & Known)
  | ({ readonly kind: 'runs-out'; readonly months: number } & Reckoned)
  /** The day has come while nothing is known: whether any is left cannot be said any more. */
  | ({ readonly kind: 'passed'; readonly until: CivilDate } & Reckoned);

interface Known {
  /** The last day of which something is known; `null` while it is known how it stands. */
  readonly until: CivilDate | null;
}

interface Reckoned extends Known {
  /** By so much use grows in a month, rounded to tenths. */
  readonly perMonth: number;
  readonly left: number;
  /** The first day on which more would be used than there is. */
  readonly on: CivilDate;
  /** The same in milliseconds since 1970-01-01 UTC, where a drawing ends. */
  readonly end: number;
  /** Days that it is reckoned from, at most 90. */
  readonly days: number;
}

/** The day for which it is asked, and the days that instants are of where Coterm runs. */
export interface RunOutGround {
  readonly asOf: CivilDate;
  readonly dayOf: (at: number) => CivilDate;
}

/** What was known at the end of each day of the span: `[day, used]`. */
const dailyUse = (series: readonly SeriesPoint[], from: number, to: number): readonly (readonly [number, number])[] => {
  const days: (readonly [number, number])[] = [];
  let next = 0;
  for (let at = from; at <= to; at += DAY_MS) {
    while ((series[next]?.at ?? Infinity) <= at) next += 1;
    const used = series[next - 1]?.used ?? null;
    if (used !== null) days.push([(at - from) / DAY_MS, used]);
  }
  return days;
};

/** Least squares: the growth a day. */
const slopeOf = (days: readonly (readonly [number, number])[]): number => {
  const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanDay, meanUse] = [meanOf(days.map(([day]) => day)), meanOf(days.map(([, used]) => used))];
  const spread = days.reduce((sum, [day]) => sum + (day - meanDay) ** 2, 0);
  return spread === 0 ? 0 : days.reduce((sum, [day, used]) => sum + (day - meanDay) * (used - meanUse), 0) / spread;
};

const inTenths = (value: number): number => Math.round(value * 10) / 10 + 0;

interface Growth extends Known {
  readonly perDay: number;
  readonly days: number;
}

const atGrowth = (last: KnownPoint, { perDay, days, until }: Growth, { asOf, dayOf }: RunOutGround): RunOut => {
  const left = last.total - last.used;
  const perMonth = inTenths(perDay * DAYS_A_MONTH);
  const daysLeft = Math.ceil(left / perDay);
  if (perDay <= 0 || perMonth <= 0 || daysLeft > MOST_YEARS * 366) return { kind: 'steady', perMonth, days, until };
  const on = toCivilDate(toDayNumber(dayOf(last.at)) + daysLeft);
  const reckoned = { perMonth, left, on, end: last.at + daysLeft * DAY_MS, days };
  const ahead = toDayNumber(on) - toDayNumber(asOf);
  return ahead > 0
    ? { kind: 'runs-out', ...reckoned, until, months: ahead / DAYS_A_MONTH }
    : { kind: 'passed', ...reckoned, until: dayOf(last.at) };
};

/** A server is asked every hour, so that one day more says nothing; a gap does. */
const knownUntil = (
  points: readonly SeriesPoint[],
  last: KnownPoint,
  { asOf, dayOf }: RunOutGround,
): CivilDate | null => {
  const day = dayOf(last.at);
  return points.at(-1) !== last || toDayNumber(asOf) - toDayNumber(day) > 1 ? day : null;
};

export const runOut = (series: readonly SeriesPoint[], ground: RunOutGround): RunOut => {
  const { asOf, dayOf } = ground;
  const points = series.filter(({ at }) => dayOf(at) <= asOf);
  const last = points.filter(isKnown).at(-1);
  if (last === undefined || toDayNumber(asOf) - toDayNumber(dayOf(last.at)) > BASE_DAYS) return { kind: 'no-data' };
  const until = knownUntil(points, last, ground);
  if (last.used >= last.total) return { kind: 'exhausted', over: last.used - last.total, until };
  const within = series.filter(({ at }) => at <= last.at);
  const start = Math.max(within[0]?.at ?? last.at, last.at - BASE_DAYS * DAY_MS);
  const daily = dailyUse(within, start, last.at);
  const days = Math.round((last.at - start) / DAY_MS);
  const readings = within.filter((point) => isKnown(point) && point.at >= start).length;
  const isFlat = daily.every(([, used]) => used === last.used);
  if (days < LEAST_DAYS || daily.length < LEAST_DAYS || (readings < LEAST_READINGS && !isFlat))
    return { kind: 'too-little', days: Math.min(days, daily.length), readings };
  return atGrowth(last, { perDay: isFlat ? 0 : slopeOf(daily), days, until }, ground);
};
