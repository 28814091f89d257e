/** Licence-days on both sides of a transfer (LP-13): quantity x days of SUP to come, summed exactly, transit included. */
import { toDayNumber, type DayNumber } from '../calendar/civil-date';
import { add, compare, multiply, subtract, type Exact } from '../exact/exact';
import { parseExactText } from '../exact/parse-exact';
import type { Register } from './register';

/** Whose licence-days are summed: both pools, or one and what is in transit. */
export interface TransferSides {
  readonly pools: readonly string[];
  readonly transfer: string;
}

/** Why the sums may differ: see "The SSED, exactly" in the policy rules. */
export type UnequalReason = 'lapsed' | 'projected' | 'price';

export interface TransferDays {
  readonly before: Exact;
  readonly after: Exact;
  readonly equal: boolean;
  /** `null` where the sums are equal. */
  readonly reason: UnequalReason | null;
}

/** A lot that may have a SUP date. */
interface DatedLot {
  readonly quantity: number;
  readonly supExpiresExact?: string;
}

/** Subscriptions have no SUP and count nothing. */
export const licenceDaysOf = (lots: readonly DatedLot[], from: DayNumber): Exact =>
  lots.reduce<Exact>(
    (sum, { quantity, supExpiresExact }) =>
      supExpiresExact === undefined
        ? sum
        : add(sum, multiply(quantity, subtract(parseExactText(supExpiresExact), from))),
    0,
  );

const licenceDays = (register: Register, { pools, transfer }: TransferSides): Exact => {
  const inPools = register.pools.filter(({ pool }) => pools.includes(pool)).flatMap(({ lots }) => lots);
  const inTransit = register.transit.filter((one) => one.transfer === transfer).flatMap(({ lots }) => lots);
  return licenceDaysOf([...inPools, ...inTransit], toDayNumber(register.asOf));
};

const reasonOf = (before: Register, sides: TransferSides): UnequalReason => {
  const involved = before.pools.filter(({ pool }) => sides.pools.includes(pool));
  if (involved.some(({ state }) => state === 'lapsed' || state === 'suspended')) return 'lapsed';
  return involved.some(({ projected }) => projected) ? 'projected' : 'price';
};

/** `before` and `after` are looked at on the day of the change, and only the change lies between them. */
export const transferDays = (before: Register, after: Register, sides: TransferSides): TransferDays => {
  const [left, right] = [licenceDays(before, sides), licenceDays(after, sides)];
  const equal = compare(left, right) === 0;
  return { before: left, after: right, equal, reason: equal ? null : reasonOf(before, sides) };
};
