/** The Single SUP Expiry Date of a set of lots: their SUP dates averaged by weight, exactly (LP-12). */
import type { DayNumber } from '../calendar/civil-date';
import {
  add,
  ceilExact,
  divide,
  divideWhole,
  floorExact,
  multiply,
  roundHalfUp,
  subtract,
  type Exact,
} from '../exact/exact';
import type { Rounding, Weight } from '../policy/policy';
import { isSupBearing, type Lot, type SupBearingLot } from './lot';

/** Running sums over the SUP-bearing lots of a pool, so that one lot more costs one addition. */
export interface SupTotals {
  /** Sum of the lots' weights. */
  readonly weight: Exact;
  /** Sum of weight x SUP date: the licence-days. */
  readonly weightedDays: Exact;
}

export const noSup: SupTotals = { weight: 0, weightedDays: 0 };

/** LP-12: each licence weighs one, or its list price. */
export const lotWeight = (lot: SupBearingLot, weight: Weight): Exact =>
  weight === 'price' ? multiply(lot.quantity, lot.unitPrice) : lot.quantity;

export const plusLot = (totals: SupTotals, lot: SupBearingLot, weight: Weight): SupTotals => {
  const share = lotWeight(lot, weight);
  return { weight: add(totals.weight, share), weightedDays: add(totals.weightedDays, multiply(share, lot.term.date)) };
};

export const minusLot = (totals: SupTotals, lot: SupBearingLot, weight: Weight): SupTotals => {
  const share = lotWeight(lot, weight);
  return {
    weight: subtract(totals.weight, share),
    weightedDays: subtract(totals.weightedDays, multiply(share, lot.term.date)),
  };
};

/** A pool's lots: the map in which it keeps them, or a list. */
interface Lots {
  readonly values: () => Iterable<Lot>;
}

const sumExactly = (lots: Lots, weight: Weight): SupTotals => {
  let totals = noSup;
  for (const lot of lots.values()) if (isSupBearing(lot)) totals = plusLot(totals, lot, weight);
  return totals;
};

const isExact = (value: number): boolean => value <= Number.MAX_SAFE_INTEGER && value >= -Number.MAX_SAFE_INTEGER;

/**
 * The sums over a pool's lots, subscriptions left out. Whole-day lots are summed as Numbers while the sums stay below
 * 2^53; a date that is a fraction, or a larger sum, has all of them summed exactly.
 */
export const sumLots = (lots: Lots, weight: Weight): SupTotals => {
  let shares = 0;
  let days = 0;
  for (const { term, quantity, unitPrice } of lots.values()) {
    if (term.kind === 'subscription') continue;
    const price = weight === 'price' ? unitPrice : 1;
    if (typeof term.date !== 'number' || typeof price !== 'number') return sumExactly(lots, weight);
    const share = quantity * price;
    const product = share * term.date;
    shares += share;
    days += product;
    if (!isExact(product) || !isExact(days) || !isExact(shares)) return sumExactly(lots, weight);
  }
  return shares === 0 ? noSup : { weight: shares, weightedDays: days };
};

/** The exact SSED in days since 1970-01-01; `null` without SUP-bearing licences. */
export const exactSsed = (totals: SupTotals): Exact | null =>
  totals.weight === 0 ? null : divide(totals.weightedDays, totals.weight);

const rounders: Record<Rounding, (value: Exact) => DayNumber> = {
  nearest: roundHalfUp,
  floor: floorExact,
  ceil: ceilExact,
};

const roundersOfNumbers: Record<Rounding, (numerator: number, denominator: number) => DayNumber> = {
  nearest: (numerator, denominator) => {
    const { whole, rest } = divideWhole(numerator, denominator);
    return rest * 2 >= denominator ? whole + 1 : whole;
  },
  floor: (numerator, denominator) => divideWhole(numerator, denominator).whole,
  ceil: (numerator, denominator) => -divideWhole(-numerator, denominator).whole + 0,
};

/** The SSED as a day, `null` without SUP-bearing licences; no fraction is made where Numbers are enough. */
export const roundedSum = ({ weight, weightedDays }: SupTotals, rounding: Rounding): DayNumber | null => {
  if (weight === 0) return null;
  if (typeof weight === 'number' && typeof weightedDays === 'number')
    return roundersOfNumbers[rounding](weightedDays, weight);
  return roundDate(divide(weightedDays, weight), rounding);
};

/** The day shown for an exact date; it feeds display, lapse, suspension and a renewal's delta, and nothing else. */
export const roundDate = (date: Exact, rounding: Rounding): DayNumber => rounders[rounding](date);
