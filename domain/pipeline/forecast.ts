/** What renewals bring by month of their deadlines: open, won, renewed already and lost, in one currency (LP-4). */
import type { CivilDate } from '../calendar/civil-date';
import type { Register } from '../ledger/register';
import type { Money } from '../money';
import { valuesBy } from './annual-value';
import { amountOf, monthsOf, outcomeOf, type Bucket, type DayRange } from './months-of';
import type { RenewalRow } from './renewal-rows';

/** A cycle that ended because it was renewed, by the day on which it would have ended. */
export interface RenewedCycle {
  readonly key: string;
  readonly deadline: CivilDate;
  /** By today's prices; `null` where no list of the currency says. */
  readonly minorUnits: number | null;
}

export interface ForecastMonth extends Bucket {
  /** Renewed already, whatever its stage was then; beside `total`, which is what has not been renewed yet. */
  readonly renewed: number;
  /** `total` and `renewed` together. */
  readonly all: number;
}

export interface Forecast {
  readonly currency: string;
  readonly months: readonly ForecastMonth[];
  /** The months added up. */
  readonly total: Omit<ForecastMonth, 'from' | 'to'>;
}

/** Cycles with a deadline in the range. */
export const renewedCycles = (
  register: Register,
  currency: string,
  { from, to }: DayRange,
): readonly RenewedCycle[] => {
  const valueOf = valuesBy(register, register.asOf);
  return register.renewals.flatMap(({ key, renewal, cycles }) =>
    cycles
      .filter(({ deadline }) => from <= deadline && deadline <= to)
      .map(({ deadline, licences }) => {
        const value = valueOf(renewal.kind, licences, register.asOf);
        return { key, deadline, minorUnits: value.find((sum) => sum.currency === currency)?.minorUnits ?? null };
      }),
  );
};

const zero = { open: 0, won: 0, lost: 0, total: 0, unpriced: 0, renewed: 0, all: 0 };

const plus = (sum: Forecast['total'], month: ForecastMonth): Forecast['total'] => ({
  open: sum.open + month.open,
  won: sum.won + month.won,
  lost: sum.lost + month.lost,
  total: sum.total + month.total,
  unpriced: sum.unpriced + month.unpriced,
  renewed: sum.renewed + month.renewed,
  all: sum.all + month.all,
});

const withRenewed = (month: Bucket, cycles: readonly RenewedCycle[]): ForecastMonth => {
  const own = cycles.filter(({ deadline }) => month.from <= deadline && deadline <= month.to);
  const renewed = own.reduce((sum, { minorUnits }) => sum + (minorUnits ?? 0), 0);
  const unpriced = month.unpriced + own.filter(({ minorUnits }) => minorUnits === null).length;
  return { ...month, unpriced, renewed, all: month.total + renewed };
};

/** `rows` are those that are shown, and `cycles` those that go with them. */
export const forecastOf = (
  rows: readonly RenewalRow[],
  cycles: readonly RenewedCycle[],
  currency: string,
  range: DayRange,
): Forecast => {
  const months = monthsOf(rows, 'month', { of: 'value', currency }, range).map((month) => withRenewed(month, cycles));
  return { currency, months, total: months.reduce(plus, zero) };
};

/** The currencies in which anything is priced, the one that prices most of it first. */
export const currenciesOf = (rows: readonly RenewalRow[]): readonly string[] => {
  const counts = new Map<string, number>();
  for (const { value } of rows) for (const { currency } of value) counts.set(currency, (counts.get(currency) ?? 0) + 1);
  return [...counts]
    .sort(([one, oneCount], [other, otherCount]) => otherCount - oneCount || (one < other ? -1 : 1))
    .map(([currency]) => currency);
};

/** Those that are neither won nor lost. */
export const openRows = (rows: readonly RenewalRow[]): readonly RenewalRow[] =>
  rows.filter(({ stage }) => outcomeOf(stage) === 'open');

/** What the rows are worth a year in one currency, and how many of them no list prices. */
export const worthOf = (
  rows: readonly RenewalRow[],
  currency: string,
): { readonly minorUnits: number; readonly unpriced: number } => {
  const amounts = rows.map((row) => amountOf(row, { of: 'value', currency }));
  return {
    minorUnits: amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0),
    unpriced: amounts.filter((amount) => amount === null).length,
  };
};

/** Each row that a list prices, once: those of the currency that prices most of them, then what it leaves, in the next. */
export const worthsOf = (
  rows: readonly RenewalRow[],
): { readonly sums: readonly Money[]; readonly unpriced: number } => {
  const sums: Money[] = [];
  let left = rows;
  for (let [currency] = currenciesOf(left); currency !== undefined; [currency] = currenciesOf(left)) {
    const { minorUnits } = worthOf(left, currency);
    sums.push({ minorUnits, currency });
    left = left.filter(({ value }) => value.every((sum) => sum.currency !== currency));
  }
  return { sums, unpriced: left.length };
};
