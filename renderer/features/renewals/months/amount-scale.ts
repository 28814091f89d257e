/** The figures on the axis and over the bars: short, and all of one unit, which the card's head names. */
import { currencyDigits } from '../../../../contract/table/currency-digits';
import type { BucketMeasure } from '../../../../domain/pipeline/months-of';
import { formatQuantity } from '../../../ui/format-quantity';

export interface AmountScale {
  /** From 0; at most five lines. */
  readonly ticks: readonly number[];
  readonly format: (amount: number) => string;
  /** What one of the figures stands for. */
  readonly unit: 'one' | 'thousand' | 'million';
}

const LINES = 4;
const NICE = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10] as const;
const UNITS = { one: 1, thousand: 1000, million: 1_000_000 } as const;
/** Figures from here on are written in thousands, and in millions from a thousand times that. */
const LONG = 10_000;

/** The least even step of which four reach the most; whole where things are counted. */
const stepFor = (most: number, isWhole: boolean): number => {
  const raw = Math.max(most / LINES, isWhole ? 1 : Number.EPSILON);
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = (NICE.find((each) => each * power >= raw) ?? 10) * power;
  return isWhole ? Math.ceil(step) : step;
};

const minorOf = (measure: BucketMeasure): number =>
  measure.of === 'value' ? 10 ** currencyDigits(measure.currency) : 1;

const unitFor = (major: number): AmountScale['unit'] => {
  if (major >= LONG * UNITS.thousand) return 'million';
  return major >= LONG ? 'thousand' : 'one';
};

/** `most` is the highest bar. */
export const amountScale = (most: number, measure: BucketMeasure): AmountScale => {
  const minor = minorOf(measure);
  const unit = unitFor(most / minor);
  const divisor = minor * UNITS[unit];
  const step = stepFor(most / divisor, unit === 'one');
  return {
    ticks: Array.from({ length: LINES + 1 }, (_none, index) => index * step * divisor),
    format: (amount) =>
      unit === 'one' || amount === 0 ? formatQuantity(Math.round(amount / divisor)) : (amount / divisor).toFixed(1),
    unit,
  };
};
