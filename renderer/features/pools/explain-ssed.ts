/** Why a pool's SSED is the day it is: lots, weights, the exact quotient, its rounding and the rules behind it. */
import { toCivilDate, toDayNumber, type CivilDate, type DayNumber } from '../../../domain/calendar/civil-date';
import {
  add,
  ceilExact,
  divide,
  exactText,
  floorExact,
  multiply,
  roundHalfUp,
  subtract,
  type Exact,
} from '../../../domain/exact/exact';
import { parseExactText } from '../../../domain/exact/parse-exact';
import type { RegisteredLot, RegisteredPool } from '../../../domain/ledger/register';
import type { Policy, Rounding } from '../../../domain/policy/policy';
import { explainRules, type ExplainedRule } from './explain-rules';

export interface ExplainedLot {
  readonly lot: string;
  readonly product: string;
  readonly quantity: number;
  readonly expiresOn: CivilDate;
  /** Days since 1970-01-01, exact. */
  readonly day: Exact;
  /** Weight x day, exact. */
  readonly weighted: Exact;
  /** Part of the whole weight, 0 to 1; for display only. */
  readonly share: number;
  /** Rounded days from the SSED to this lot's date; negative when the lot ends earlier. */
  readonly daysFromSsed: number;
}

export interface SsedExplanation {
  readonly ssed: CivilDate;
  readonly weight: Policy['weight'];
  readonly rounding: Rounding;
  readonly lots: readonly ExplainedLot[];
  readonly quantity: number;
  readonly totalWeight: Exact;
  readonly totalWeighted: Exact;
  readonly exact: Exact;
  readonly day: DayNumber;
  readonly rules: readonly ExplainedRule[];
  /** The SSED under each way of rounding. */
  readonly roundings: Readonly<Record<Rounding, CivilDate>>;
}

const rounders: Readonly<Record<Rounding, (value: Exact) => DayNumber>> = {
  nearest: roundHalfUp,
  floor: floorExact,
  ceil: ceilExact,
};

type DatedLot = RegisteredLot & { readonly supExpiresExact: string; readonly weightExact: string };

const isDated = (lot: RegisteredLot): lot is DatedLot => lot.supExpiresExact !== undefined && lot.weightExact !== null;

const toNumber = (value: Exact): number =>
  typeof value === 'number' ? value : Number((value.numerator * 1_000_000n) / value.denominator) / 1_000_000;

const sum = (values: readonly Exact[]): Exact => values.reduce<Exact>(add, 0);

/** `null` for a pool without SUP-bearing licences: there is no SSED to explain. */
export const explainSsed = (pool: RegisteredPool, policy: Policy): SsedExplanation | null => {
  if (pool.ssed === null || pool.ssedExact === null) return null;
  const exact = parseExactText(pool.ssedExact);
  const dated = pool.lots.filter(isDated);
  const weights = dated.map((lot) => parseExactText(lot.weightExact));
  const totalWeight = sum(weights);
  const lots = dated.map((lot, index) => explainLot(lot, weights[index] ?? 0, totalWeight, exact));
  return {
    ssed: pool.ssed,
    weight: policy.weight,
    rounding: policy.rounding,
    lots,
    exact,
    quantity: dated.reduce((total, lot) => total + lot.quantity, 0),
    totalWeight,
    totalWeighted: sum(lots.map((lot) => lot.weighted)),
    day: toDayNumber(pool.ssed),
    rules: explainRules(pool),
    roundings: { nearest: asDate('nearest', exact), floor: asDate('floor', exact), ceil: asDate('ceil', exact) },
  };
};

const asDate = (rounding: Rounding, exact: Exact): CivilDate => toCivilDate(rounders[rounding](exact));

const explainLot = (lot: DatedLot, weight: Exact, totalWeight: Exact, ssed: Exact): ExplainedLot => {
  const day = parseExactText(lot.supExpiresExact);
  return {
    lot: lot.lot,
    product: lot.product,
    quantity: lot.quantity,
    expiresOn: lot.supExpiresOn ?? toCivilDate(roundHalfUp(day)),
    day,
    weighted: multiply(weight, day),
    share: toNumber(divide(weight, totalWeight)),
    daysFromSsed: roundHalfUp(subtract(day, ssed)),
  };
};

/** The whole part and what is left over, so that 20306 16/62 reads as people write it. */
export interface MixedNumber {
  readonly whole: number;
  /** `null` when nothing is left over. */
  readonly rest: string | null;
}

export const toMixedNumber = (value: Exact): MixedNumber => {
  const whole = floorExact(value);
  const rest = subtract(value, whole);
  return { whole, rest: rest === 0 ? null : exactText(rest) };
};
