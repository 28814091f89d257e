/** Explains a pool's SSED down to the lot: weights, dates, licence-days, the exact quotient and the rules behind it. */
import type { CivilDate } from '../calendar/civil-date';
import { add, divide, exactText, multiply, toNumber, type Exact } from '../exact/exact';
import { parseExactText } from '../exact/parse-exact';
import type { Policy } from '../policy/policy';
import type { RegisteredLot, RegisteredPool } from './register';

export interface ExplainedLot {
  readonly lot: string;
  readonly quantity: number;
  /** Quantity, or quantity x price. */
  readonly weightExact: string;
  readonly supExpiresOn: CivilDate;
  readonly supExpiresExact: string;
  /** Weight x SUP date, in days since 1970-01-01. */
  readonly weightedDaysExact: string;
  /** The lot's part of the whole weight, 0 to 1, for display. */
  readonly share: number;
}

export interface SsedExplanation {
  readonly lots: readonly ExplainedLot[];
  /** Subscriptions: outside the SSED (LP-2). */
  readonly outside: readonly { readonly lot: string; readonly quantity: number }[];
  readonly weightExact: string;
  readonly weightedDaysExact: string;
  readonly ssedExact: string;
  readonly ssed: CivilDate;
  readonly rounding: Policy['rounding'];
  readonly weight: Policy['weight'];
  /** Rule ids, most telling first. */
  readonly rules: readonly string[];
}

interface Weighed {
  readonly lot: RegisteredLot;
  readonly on: CivilDate;
  readonly date: Exact;
  readonly weight: Exact;
}

const weigh = (lot: RegisteredLot): Weighed[] =>
  lot.supExpiresOn === undefined || lot.supExpiresExact === undefined || lot.weightExact === null
    ? []
    : [
        {
          lot,
          on: lot.supExpiresOn,
          date: parseExactText(lot.supExpiresExact),
          weight: parseExactText(lot.weightExact),
        },
      ];

const explainLot = ({ lot, on, date, weight }: Weighed, whole: Exact): ExplainedLot => ({
  lot: lot.lot,
  quantity: lot.quantity,
  weightExact: exactText(weight),
  supExpiresOn: on,
  supExpiresExact: exactText(date),
  weightedDaysExact: exactText(multiply(weight, date)),
  share: toNumber(divide(weight, whole)),
});

/** LP-12 averages; LP-10 starts the SUP, or LP-11 projects it while nothing is activated. */
const rulesOf = (pool: RegisteredPool): string[] => ['LP-12', ...(pool.projected ? ['LP-11', 'LP-10'] : ['LP-10'])];

/** `null` for a pool without SUP-bearing licences. */
export const explainSsed = (pool: RegisteredPool, policy: Policy): SsedExplanation | null => {
  const weighed = pool.lots.flatMap(weigh);
  if (pool.ssed === null || weighed.length === 0) return null;
  const whole = weighed.reduce<Exact>((sum, { weight }) => add(sum, weight), 0);
  const days = weighed.reduce<Exact>((sum, { weight, date }) => add(sum, multiply(weight, date)), 0);
  return {
    lots: weighed.map((one) => explainLot(one, whole)),
    outside: pool.lots.filter(({ term }) => term === 'subscription').map(({ lot, quantity }) => ({ lot, quantity })),
    weightExact: exactText(whole),
    weightedDaysExact: exactText(days),
    ssedExact: exactText(divide(days, whole)),
    ssed: pool.ssed,
    rounding: policy.rounding,
    weight: policy.weight,
    rules: rulesOf(pool),
  };
};
