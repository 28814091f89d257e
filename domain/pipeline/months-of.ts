/** Renewals by month, week or day of their deadlines, each in three parts that add up to the whole: open, won and lost. */
import { addMonths, toCivilDate, toDayNumber, type CivilDate, type DayNumber } from '../calendar/civil-date';
import type { RenewalStage } from './pipeline-change';
import type { RenewalRow } from './renewal-rows';

export const bucketUnits = ['month', 'week', 'day'] as const;
export type BucketUnit = (typeof bucketUnits)[number];

export const outcomes = ['open', 'won', 'lost'] as const;
/** `lost`: to somebody else, or not renewed at all. */
export type Outcome = (typeof outcomes)[number];

export const outcomeOf = (stage: RenewalStage): Outcome => {
  if (stage === 'won') return 'won';
  return stage === 'lost' || stage === 'will-not-renew' ? 'lost' : 'open';
};

/**
 * `pools`: how many can be renewed. `licences`: how many they hold. `licence-days`: those that one more year brings.
 * `value`: what a year is worth in one currency, in minor units.
 */
export type BucketMeasure =
  { readonly of: 'pools' | 'licences' | 'licence-days' } | { readonly of: 'value'; readonly currency: string };

export type OutcomeSums = Readonly<Record<Outcome, number>> & {
  readonly total: number;
  /** Renewals that count nothing because no list of the currency prices them. */
  readonly unpriced: number;
};

export interface Bucket extends OutcomeSums {
  /** Its first and its last day. */
  readonly from: CivilDate;
  readonly to: CivilDate;
}

const DAYS_OF_A_WEEK = 7;
const MONTHS_OF_A_YEAR = 12;
/** 1 January 1970 was a Thursday; weeks begin on Mondays. */
const THURSDAY = 3;

export const bucketStart = (day: DayNumber, unit: BucketUnit): DayNumber => {
  if (unit === 'day') return day;
  if (unit === 'month') return toDayNumber(`${toCivilDate(day).slice(0, -2)}01` as CivilDate);
  const weekday = (((day + THURSDAY) % DAYS_OF_A_WEEK) + DAYS_OF_A_WEEK) % DAYS_OF_A_WEEK;
  return day - weekday;
};

/** The first day of the next one. */
const bucketEnd = (start: DayNumber, unit: BucketUnit): DayNumber => {
  if (unit === 'month') return addMonths(start, 1);
  return start + (unit === 'week' ? DAYS_OF_A_WEEK : 1);
};

/** `null`: no list says. */
export const amountOf = ({ deadline, value }: RenewalRow, measure: BucketMeasure): number | null => {
  if (measure.of === 'pools') return 1;
  if (measure.of === 'value') return value.find(({ currency }) => currency === measure.currency)?.minorUnits ?? null;
  if (measure.of === 'licences') return deadline.quantity;
  const on = toDayNumber(deadline.on);
  return deadline.quantity * (addMonths(on, MONTHS_OF_A_YEAR) - on);
};

export const nothingSummed: OutcomeSums = { open: 0, won: 0, lost: 0, total: 0, unpriced: 0 };

export const plusAmount = (sums: OutcomeSums, outcome: Outcome, amount: number | null): OutcomeSums =>
  amount === null
    ? { ...sums, unpriced: sums.unpriced + 1 }
    : { ...sums, [outcome]: sums[outcome] + amount, total: sums.total + amount };

export interface DayRange {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

const rangeOf = (rows: readonly RenewalRow[]): DayRange | null => {
  const days = rows.map(({ deadline }) => deadline.on).toSorted();
  const [from, to] = [days[0], days.at(-1)];
  return from === undefined || to === undefined ? null : { from, to };
};

/**
 * One after the other without a gap, empty ones too: those that hold a day of the range, which without one reaches from the first
 * deadline to the last. Deadlines outside the range's own days are left out.
 */
export const monthsOf = (
  rows: readonly RenewalRow[],
  unit: BucketUnit,
  measure: BucketMeasure,
  range: DayRange | null = rangeOf(rows),
): readonly Bucket[] => {
  if (range === null || range.to < range.from) return [];
  const sums = new Map<DayNumber, OutcomeSums>();
  for (const row of rows) {
    const { on } = row.deadline;
    if (on < range.from || on > range.to) continue;
    const start = bucketStart(toDayNumber(on), unit);
    sums.set(start, plusAmount(sums.get(start) ?? nothingSummed, outcomeOf(row.stage), amountOf(row, measure)));
  }
  const buckets: Bucket[] = [];
  const last = toDayNumber(range.to);
  for (let start = bucketStart(toDayNumber(range.from), unit); start <= last; start = bucketEnd(start, unit)) {
    const to = toCivilDate(bucketEnd(start, unit) - 1);
    buckets.push({ from: toCivilDate(start), to, ...(sums.get(start) ?? nothingSummed) });
  }
  return buckets;
};
