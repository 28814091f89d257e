/** Explains a pool's SSED down to the lot: weights, dates, licence-days, the exact quotient, its rounding and the rules. */
import { toCivilDate, toDayNumber, type CivilDate, type DayNumber } from '../calendar/civil-date';
import { add, divide, multiply, roundHalfUp, subtract, toNumber, type Exact } from '../exact/exact';
import { parseExactText } from '../exact/parse-exact';
import type { Policy, Rounding } from '../policy/policy';
import { roundDate } from '../pool/ssed';
import { explainRules, type ExplainedRule } from './explain-rules';
import type { RegisteredLot, RegisteredPool } from './register';

export interface ExplainedLot {
  readonly lot: string;
  readonly product: string;
  readonly quantity: number;
  /** Quantity, or quantity x list price. */
  readonly weight: Exact;
  readonly expiresOn: CivilDate;
  /** SUP date in days since 1970-01-01. */
  readonly day: Exact;
  /** Weight x day: the lot's licence-days. */
  readonly weighted: Exact;
  /** The lot's part of the whole weight, 0 to 1; for display only. */
  readonly share: number;
  /** Rounded days from the SSED to this lot's date; negative when the lot ends earlier. */
  readonly daysFromSsed: number;
}

export interface SsedExplanation {
  readonly ssed: CivilDate;
  readonly weight: Policy['weight'];
  readonly rounding: Rounding;
  readonly lots: readonly ExplainedLot[];
  /** Subscriptions: outside the SSED (LP-2). */
  readonly outside: readonly { readonly lot: string; readonly quantity: number }[];
  readonly quantity: number;
  readonly totalWeight: Exact;
  readonly totalWeighted: Exact;
  /** `totalWeighted / totalWeight`, before rounding. */
  readonly exact: Exact;
  readonly day: DayNumber;
  readonly rules: readonly ExplainedRule[];
  /** The SSED under each way of rounding. */
  readonly roundings: Readonly<Record<Rounding, CivilDate>>;
}

type DatedLot = RegisteredLot & { readonly supExpiresExact: string; readonly weightExact: string };

const isDated = (lot: RegisteredLot): lot is DatedLot => lot.supExpiresExact !== undefined && lot.weightExact !== null;

const sum = (values: readonly Exact[]): Exact => values.reduce<Exact>(add, 0);

const explainLot = (lot: DatedLot, totalWeight: Exact, ssed: Exact): ExplainedLot => {
  const weight = parseExactText(lot.weightExact);
  const day = parseExactText(lot.supExpiresExact);
  return {
    lot: lot.lot,
    product: lot.product,
    quantity: lot.quantity,
    weight,
    expiresOn: lot.supExpiresOn ?? toCivilDate(roundHalfUp(day)),
    day,
    weighted: multiply(weight, day),
    share: toNumber(divide(weight, totalWeight)),
    daysFromSsed: roundHalfUp(subtract(day, ssed)),
  };
};

const underEachRounding = (exact: Exact): Readonly<Record<Rounding, CivilDate>> => {
  const on = (rounding: Rounding): CivilDate => toCivilDate(roundDate(exact, rounding));
  return { nearest: on('nearest'), floor: on('floor'), ceil: on('ceil') };
};

/** `null` for a pool without SUP-bearing licences: there is no SSED to explain. */
export const explainSsed = (pool: RegisteredPool, policy: Policy): SsedExplanation | null => {
  if (pool.ssed === null || pool.ssedExact === null) return null;
  const exact = parseExactText(pool.ssedExact);
  const dated = pool.lots.filter(isDated);
  const totalWeight = sum(dated.map(({ weightExact }) => parseExactText(weightExact)));
  const lots = dated.map((lot) => explainLot(lot, totalWeight, exact));
  return {
    ssed: pool.ssed,
    weight: policy.weight,
    rounding: policy.rounding,
    lots,
    outside: pool.lots.filter(({ term }) => term === 'subscription').map(({ lot, quantity }) => ({ lot, quantity })),
    quantity: dated.reduce((total, lot) => total + lot.quantity, 0),
    totalWeight,
    totalWeighted: sum(lots.map((lot) => lot.weighted)),
    exact,
    day: toDayNumber(pool.ssed),
    rules: explainRules(pool),
    roundings: underEachRounding(exact),
  };
};
