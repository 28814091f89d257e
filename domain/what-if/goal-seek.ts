/** Goal seek: aligns a pool with a chosen date by renewing its SUP for whole years (LP-4). */
import { toDayNumber, type CivilDate } from '../calendar/civil-date';
import type { ChangeOf } from '../ledger/change';
import { decide } from '../ledger/decide';
import { foldLedger } from '../ledger/fold-ledger';
import type { Ledger } from '../ledger/ledger';
import type { Register, RegisteredPool } from '../ledger/register';
import { done, refuse, type Refusal, type Result } from '../result';
import { candidateOf, withEvent } from './candidate';
import { concernedPart } from './concerned-part';
import type { LedgerIndex } from './ledger-index';

/** SUP is sold by the year (LP-4). */
export const MONTHS_PER_YEAR = 12;
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
  /** Of fewer years, those that come nearest below it; `null` where no year is needed. */
  readonly below: SoughtRenewal | null;
  /** The pool on the day of the renewal: its licences are those whose SUP is bought. */
  readonly pool: RegisteredPool;
  /** Something that is recorded for a later day moves the SSED without any renewal. */
  readonly movesLater: boolean;
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

const sought = (goal: Goal, renewed: RegisteredPool, years: number, ssed: CivilDate): SoughtRenewal => ({
  years,
  ssed,
  daysFromTarget: toDayNumber(ssed) - toDayNumber(goal.target),
  licenceYears: years * supBearing(renewed),
  change: years === 0 ? null : renewalOf(goal, years),
});

const latest = (...days: readonly CivilDate[]): CivilDate => days.reduce((last, day) => (day > last ? day : last));

const poolOf = (ledger: Ledger, name: string, on: CivilDate): RegisteredPool | undefined =>
  foldLedger(ledger, on).pools.find(({ pool }) => pool === name);

/** The pool on the day of its renewal, if it can be renewed at all. */
const renewable = (ledger: Ledger, { pool: name, on }: Goal, today: CivilDate): Result<RegisteredPool> => {
  const pool = poolOf(ledger, name, latest(on, today));
  if (pool === undefined) return refuse('pool/unknown', { pool: name });
  if (pool.projected) return refuse('pool/not-commenced', { pool: name });
  return pool.ssed === null ? refuse('pool/no-sup', { pool: name }) : done(pool);
};

type AfterYears = (years: number) => Result<SoughtRenewal>;

/** Tried by the rules. The SSED is that of the day sought: what is recorded until then has its say. */
const trier =
  (index: LedgerIndex, part: Ledger, goal: Goal, renewed: RegisteredPool, lookedAt: CivilDate): AfterYears =>
  (years) => {
    const decided = years === 0 ? null : decide(part, candidateOf(index.ledger, [renewalOf(goal, years)]));
    if (decided?.ok === false) return decided;
    const ssed = poolOf(decided === null ? part : withEvent(part, decided.value), goal.pool, lookedAt)?.ssed ?? null;
    return ssed === null ? refuse('pool/no-sup', { pool: goal.pool }) : done(sought(goal, renewed, years, ssed));
  };

/** More years may be allowed where fewer are not: a recorded step that depends on the SUP decides it. */
const dependsOnYears = ({ code }: Refusal): boolean => code === 'event/stands-in-the-way';

const isNearer = (one: SoughtRenewal, than: SoughtRenewal): boolean => one.daysFromTarget > than.daysFromTarget;

/** One number of years after the other: only what is recorded for later days can make more years reach less. */
const fewest = (goal: Goal, now: SoughtRenewal, after: AfterYears): Result<Pick<SoughtGoal, 'reaches' | 'below'>> => {
  const tooFar = refuse('goal/too-far', { pool: goal.pool, date: goal.target, years: MOST_YEARS });
  const most = after(MOST_YEARS);
  if (!most.ok && !dependsOnYears(most.error)) return most;
  if (most.ok && most.value.daysFromTarget < 0) return tooFar;
  let below = now;
  let refused: Result<never> | null = null;
  let isAnyAllowed = false;
  for (let years = 1; years <= MOST_YEARS; years += 1) {
    const tried = after(years);
    if (!tried.ok) {
      refused ??= tried;
      continue;
    }
    isAnyAllowed = true;
    if (tried.value.daysFromTarget >= 0) return done({ reaches: tried.value, below });
    if (isNearer(tried.value, below)) below = tried.value;
  }
  return isAnyAllowed || refused === null ? tooFar : refused;
};

/**
 * The fewest whole years that reach the date and the nearest below it, each as the rules make it: what lapsed counts
 * as the policy says. Errors: `pool/unknown`, `pool/not-commenced`, `pool/no-sup`, `goal/too-far`; where the rules refuse
 * a renewal of the pool, their own.
 */
export const seekGoal = (index: LedgerIndex, register: Register, goal: Goal): Result<SoughtGoal> => {
  const { ledger } = concernedPart(index, [renewalOf(goal, 1)], register);
  const pool = renewable(ledger, goal, register.asOf);
  if (!pool.ok) return pool;
  const lookedAt = latest(goal.target, goal.on, register.asOf);
  const after = trier(index, ledger, goal, pool.value, lookedAt);
  const now = after(0);
  if (!now.ok) return now;
  const found =
    now.value.daysFromTarget >= 0 ? done({ reaches: now.value, below: null }) : fewest(goal, now.value, after);
  const movesLater = now.value.ssed !== pool.value.ssed;
  return found.ok ? done({ target: goal.target, ...found.value, pool: pool.value, movesLater }) : found;
};
