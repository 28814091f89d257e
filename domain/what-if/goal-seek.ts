/** Goal seek: aligns a pool with a chosen date by renewing its SUP for whole years (LP-4). */
import { addMonths, toDayNumber, type CivilDate, type DayNumber } from '../calendar/civil-date';
import type { ChangeOf } from '../ledger/change';
import type { Register, RegisteredPool } from '../ledger/register';
import { done, refuse, type Result } from '../result';
import type { LedgerIndex } from './ledger-index';
import { whatIf } from './what-if';

/** SUP is sold by the year (LP-4). */
const MONTHS_PER_YEAR = 12;
/** Further than any contract runs: a date beyond is a slip of the finger. */
const MOST_YEARS = 50;

/** A renewal of whole years, and where it takes the pool. `years` 0 is the pool as it stands. */
export interface SoughtRenewal {
  readonly years: number;
  readonly ssed: CivilDate;
  /** Days from the date that was sought to the SSED: negative below it. */
  readonly daysFromTarget: number;
  /** SUP-bearing licences x years: what is bought. */
  readonly licenceYears: number;
  /** `null` for the pool as it stands. */
  readonly change: ChangeOf<'sup-renewed'> | null;
}

export interface SoughtGoal {
  readonly target: CivilDate;
  /** The fewest years with which the SSED is at the date or after it. */
  readonly reaches: SoughtRenewal;
  /** One year less; `null` where no year is needed. */
  readonly below: SoughtRenewal | null;
}

export interface Goal {
  readonly pool: string;
  readonly target: CivilDate;
  /** The day of the renewal. */
  readonly on: CivilDate;
  /** LP-15: Professional Services have evaluated the installation. */
  readonly evaluation: boolean;
}

const supBearing = ({ lots }: RegisteredPool): number =>
  lots.reduce((sum, { term, quantity }) => sum + (term === 'perpetual' ? quantity : 0), 0);

const renewalOf = ({ pool, on, evaluation }: Goal, years: number): ChangeOf<'sup-renewed'> => ({
  kind: 'sup-renewed',
  on,
  pool,
  months: years * MONTHS_PER_YEAR,
  ...(evaluation ? { evaluation } : {}),
});

const sought = (goal: Goal, pool: RegisteredPool, ssed: CivilDate, years: number): SoughtRenewal => ({
  years,
  ssed,
  daysFromTarget: toDayNumber(ssed) - toDayNumber(goal.target),
  licenceYears: years * supBearing(pool),
  change: years === 0 ? null : renewalOf(goal, years),
});

/** How many years lead from a day to the target or beyond it, at most one more than anybody buys. */
const yearsFrom = (day: DayNumber, target: DayNumber): number => {
  let years = 0;
  while (years <= MOST_YEARS && addMonths(day, years * MONTHS_PER_YEAR) < target) years += 1;
  return years;
};

type AfterYears = (years: number) => Result<SoughtRenewal>;

/** A lapsed SUP may count from a later day than its own: then fewer years are enough than the first guess says. */
const fewest = (after: AfterYears, guess: number): Result<SoughtRenewal> => {
  let best = after(guess);
  while (best.ok && best.value.years > 1) {
    const less = after(best.value.years - 1);
    if (!less.ok || less.value.daysFromTarget < 0) break;
    best = less;
  }
  return best;
};

const nearest = (target: CivilDate, after: AfterYears, guess: number): Result<SoughtGoal> => {
  const reaches = fewest(after, guess);
  if (!reaches.ok) return reaches;
  const below = after(reaches.value.years - 1);
  return below.ok ? done({ target, reaches: reaches.value, below: below.value }) : below;
};

/**
 * The fewest whole years that reach the date and the nearest below it, each as the rules make it: what lapsed counts
 * as the policy says. Errors: `pool/unknown`, `pool/not-commenced`, `pool/no-sup`, `goal/too-far`; where the rules refuse
 * a renewal of the pool, their own.
 */
export const seekGoal = (index: LedgerIndex, register: Register, goal: Goal): Result<SoughtGoal> => {
  const pool = register.pools.find((each) => each.pool === goal.pool);
  if (pool === undefined) return refuse('pool/unknown', { pool: goal.pool });
  if (pool.projected) return refuse('pool/not-commenced', { pool: goal.pool });
  if (pool.ssed === null) return refuse('pool/no-sup', { pool: goal.pool });
  const now = sought(goal, pool, pool.ssed, 0);
  if (now.daysFromTarget >= 0) return done({ target: goal.target, reaches: now, below: null });
  const after = (years: number): Result<SoughtRenewal> => {
    if (years === 0) return done(now);
    const tried = whatIf(index, [renewalOf(goal, years)], register);
    if (!tried.ok) return tried;
    const ssed = tried.value.after.pools.find((each) => each.pool === goal.pool)?.ssed ?? null;
    return ssed === null ? refuse('pool/no-sup', { pool: goal.pool }) : done(sought(goal, pool, ssed, years));
  };
  const guess = yearsFrom(toDayNumber(pool.ssed), toDayNumber(goal.target));
  return guess > MOST_YEARS
    ? refuse('goal/too-far', { pool: goal.pool, date: goal.target, years: MOST_YEARS })
    : nearest(goal.target, after, guess);
};
