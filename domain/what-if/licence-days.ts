/** Licence-days on both sides of a draft (LP-13): quantity x days of SUP to come, summed exactly, transit included. */
import { toDayNumber, type DayNumber } from '../calendar/civil-date';
import { add, compare, type Exact } from '../exact/exact';
import type { Register } from '../ledger/register';
import { licenceDaysOf } from '../ledger/transfer-days';
import type { DraftSides } from './what-if';

export interface PoolDays {
  readonly pool: string;
  readonly before: Exact;
  readonly after: Exact;
}

export interface DraftDays {
  /** Whole days are counted from this one on. */
  readonly from: DayNumber;
  /** The pools in which they differ, in the order of the later register. */
  readonly pools: readonly PoolDays[];
  readonly inTransit: { readonly before: Exact; readonly after: Exact };
  readonly before: Exact;
  readonly after: Exact;
  /** True where the draft moves licence-days and makes or loses none. */
  readonly equal: boolean;
}

/** Transits that the draft does not concern are the same on both sides, and no days of its own. */
const transitDays = ({ transit }: Register, other: Register, from: DayNumber): Exact => {
  const same = new Set(other.transit.map((one) => JSON.stringify(one)));
  return licenceDaysOf(
    transit.filter((one) => !same.has(JSON.stringify(one))).flatMap(({ lots }) => lots),
    from,
  );
};

const poolDays = ({ before, after }: DraftSides, from: DayNumber): readonly PoolDays[] => {
  const earlier = new Map(before.pools.map((pool) => [pool.pool, pool]));
  const later = new Map(after.pools.map((pool) => [pool.pool, pool]));
  return [...new Set([...later.keys(), ...earlier.keys()])].flatMap((name) => {
    const [left, right] = [earlier.get(name), later.get(name)];
    // A pool that the draft does not concern is the same value on both sides.
    if (left === right) return [];
    const days = {
      pool: name,
      before: licenceDaysOf(left?.lots ?? [], from),
      after: licenceDaysOf(right?.lots ?? [], from),
    };
    return compare(days.before, days.after) === 0 ? [] : [days];
  });
};

const sum = (values: readonly Exact[]): Exact => values.reduce<Exact>(add, 0);

/** Both sides have to be of one day; days are counted from that day on. */
export const draftDays = (sides: DraftSides): DraftDays => {
  const from = toDayNumber(sides.after.asOf);
  const pools = poolDays(sides, from);
  const inTransit = {
    before: transitDays(sides.before, sides.after, from),
    after: transitDays(sides.after, sides.before, from),
  };
  const before = sum([...pools.map((pool) => pool.before), inTransit.before]);
  const after = sum([...pools.map((pool) => pool.after), inTransit.after]);
  return { from, pools, inTransit, before, after, equal: compare(before, after) === 0 };
};
