/** A licence pool while the ledger is folded: its lots, its sums, its commencement and the steps of its SSED. */
import { addMonths, toCivilDate, type DayNumber } from '../calendar/civil-date';
import { add, subtract, type Exact } from '../exact/exact';
import type { Policy, Weight } from '../policy/policy';
import { isSupBearing, withDate, type Lot, type SupBearingLot } from './lot';
import type { SsedStep } from './report';
import { exactSsed, minusLot, noSup, plusLot, roundedSum, sumLots, type SupTotals } from './ssed';

/** Mutable, and owned by one fold alone; nothing of it leaves except as a report. */
export interface Pool {
  readonly pool: string;
  readonly createdOn: DayNumber;
  /** LP-10: the day on which the activation window ends and SUP starts by itself. */
  readonly activateBy: DayNumber;
  readonly activationWindowMonths: number;
  commencedOn: DayNumber | null;
  /** Longest `supMonths` among the lots that run from commencement, once it is there (LP-11). */
  backstopMonths: number | null;
  /** Exact: the sum of many lots may exceed 2^53. */
  activated: Exact;
  quantity: Exact;
  /** In the order in which they joined. */
  readonly lots: Map<string, Lot>;
  readonly usedLotNames: Set<string>;
  totals: SupTotals;
  /** What `totals` weigh by; a new policy has them summed again. */
  weight: Weight;
  readonly history: SsedStep[];
}

export const newPool = (name: string, on: DayNumber, policy: Policy): Pool => ({
  pool: name,
  createdOn: on,
  activateBy: addMonths(on, policy.activationWindowMonths),
  activationWindowMonths: policy.activationWindowMonths,
  commencedOn: null,
  backstopMonths: null,
  activated: 0,
  quantity: 0,
  lots: new Map(),
  usedLotNames: new Set(),
  totals: noSup,
  weight: policy.weight,
  history: [],
});

export const supBearingLots = (pool: Pool): SupBearingLot[] => [...pool.lots.values()].filter(isSupBearing);

export const poolSsed = (pool: Pool): Exact | null => exactSsed(pool.totals);

/** The SSED as a day, `null` without SUP-bearing licences. */
export const roundedSsed = (pool: Pool, policy: Policy): DayNumber | null => roundedSum(pool.totals, policy.rounding);

const sumAgain = (pool: Pool): void => {
  pool.totals = sumLots(pool.lots, pool.weight);
};

/** Weighs the pool by the policy in force. */
export const weighBy = (pool: Pool, weight: Weight): void => {
  if (pool.weight === weight) return;
  pool.weight = weight;
  sumAgain(pool);
};

/** A lot joins; its name is used up for ever. */
export const joinLot = (pool: Pool, lot: Lot): void => {
  pool.lots.set(lot.lot, lot);
  pool.usedLotNames.add(lot.lot);
  pool.quantity = add(pool.quantity, lot.quantity);
  if (isSupBearing(lot)) pool.totals = plusLot(pool.totals, lot, pool.weight);
};

/** A lot is left with fewer licences; one without any disappears. */
export const shrinkLot = (pool: Pool, lot: Lot, leaving: number): void => {
  const left = { ...lot, quantity: lot.quantity - leaving };
  if (left.quantity === 0) pool.lots.delete(lot.lot);
  else pool.lots.set(lot.lot, left);
  pool.quantity = subtract(pool.quantity, leaving);
  if (isSupBearing(lot)) pool.totals = minusLot(pool.totals, { ...lot, quantity: leaving }, pool.weight);
};

/** Gives every SUP-bearing lot a date of its own choosing. */
export const redate = (pool: Pool, dateOf: (lot: SupBearingLot) => Exact): void => {
  for (const lot of supBearingLots(pool)) pool.lots.set(lot.lot, withDate(lot, dateOf(lot)));
  sumAgain(pool);
};

/** Writes a step into the history. `null` SSEDs count as a value. */
export const recordStep = (pool: Pool, on: DayNumber, ssed: DayNumber | null, cause: string): void => {
  pool.history.push({ on: toCivilDate(on), ssed: ssed === null ? null : toCivilDate(ssed), cause });
};
