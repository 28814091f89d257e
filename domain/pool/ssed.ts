/** The Single SUP Expiry Date of a set of lots: their SUP dates averaged by weight, exactly (LP-12). */
import type { DayNumber } from '../calendar/civil-date';
import { add, ceilExact, divide, floorExact, multiply, roundHalfUp, subtract, type Exact } from '../exact/exact';
import type { Rounding, Weight } from '../policy/policy';
import type { SupBearingLot } from './lot';

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

/** The exact SSED in days since 1970-01-01; `null` without SUP-bearing licences. */
export const exactSsed = (totals: SupTotals): Exact | null =>
  totals.weight === 0 ? null : divide(totals.weightedDays, totals.weight);

const rounders: Record<Rounding, (value: Exact) => DayNumber> = {
  nearest: roundHalfUp,
  floor: floorExact,
  ceil: ceilExact,
};

/** The day shown for an exact date; it feeds display, lapse, suspension and a renewal's delta, and nothing else. */
export const roundDate = (date: Exact, rounding: Rounding): DayNumber => rounders[rounding](date);
