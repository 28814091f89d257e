/** Idle-licence burn: licence-days of SUP that pass while licences are activated nowhere and meant for no site (LP-7, LP-13). */
import { addMonths, toDayNumber, type DayNumber } from '../calendar/civil-date';
import { groupBy } from '../group-by';
import type { Register, RegisteredLot, RegisteredPool } from '../ledger/register';
import type { RegisteredAssignment } from '../site/registered-site';

export interface IdleBurn {
  readonly pool: RegisteredPool;
  /** Licences with SUP that are activated nowhere and assigned to no site. */
  readonly idle: number;
  readonly quantity: number;
  /** Licence-days that passed for them so far: from commencement, or from the day on which the latest of them came. */
  readonly usedUp: number;
  /** Licence-days that pass in the month from today on; 0 once the SUP has ended. */
  readonly perMonth: number;
  /** Licence-days that are left for them. */
  readonly left: number;
}

const sum = (quantities: readonly { readonly quantity: number }[]): number =>
  quantities.reduce((total, { quantity }) => total + quantity, 0);

/** At a site the larger of what is activated and what is assigned counts: licences are assigned first and activated then. */
const inUse = (pool: RegisteredPool, assignments: readonly RegisteredAssignment[]): number => {
  const activated = new Map(pool.activatedAt.map(({ site, quantity }) => [site, quantity]));
  const assigned = groupBy(assignments, ({ site }) => site);
  const atSites = [...new Set([...activated.keys(), ...assigned.keys()])].reduce(
    (total, site) => total + Math.max(activated.get(site) ?? 0, sum(assigned.get(site) ?? [])),
    0,
  );
  return atSites + Math.max(0, pool.activated - sum(pool.activatedAt));
};

/** Whoever came last is idle: so the figure is at least what passed. */
const usedUp = (lots: readonly RegisteredLot[], idle: number, commenced: DayNumber, until: DayNumber): number => {
  let [rest, days] = [idle, 0];
  for (const { quantity, joinedOn } of lots.toReversed()) {
    const taken = Math.min(rest, quantity);
    days += taken * Math.max(0, until - Math.max(commenced, toDayNumber(joinedOn)));
    rest -= taken;
  }
  return days;
};

const burnOf = (
  pool: RegisteredPool,
  assignments: readonly RegisteredAssignment[],
  today: DayNumber,
): IdleBurn | null => {
  const { commencedOn, ssed, archivedOn } = pool;
  if (commencedOn === null || ssed === null || archivedOn !== null) return null;
  const lots = pool.lots.filter(({ term }) => term === 'perpetual');
  const idle = Math.min(sum(lots), Math.max(0, pool.quantity - inUse(pool, assignments)));
  if (idle === 0) return null;
  const ends = toDayNumber(ssed);
  const left = Math.max(0, ends - today);
  return {
    pool,
    idle,
    quantity: sum(lots),
    usedUp: usedUp(lots, idle, toDayNumber(commencedOn), Math.min(today, ends)),
    perMonth: idle * Math.min(left, addMonths(today, 1) - today),
    left: idle * left,
  };
};

/** What burns most in a month first. Pools whose SUP has not begun burn nothing, and archived ones are finished. */
export const idleBurns = ({ pools, assignments, asOf }: Register): readonly IdleBurn[] => {
  const today = toDayNumber(asOf);
  const byPool = groupBy(assignments, ({ pool }) => pool);
  return pools
    .flatMap((pool) => burnOf(pool, byPool.get(pool.pool) ?? [], today) ?? [])
    .sort((one, other) => other.perMonth - one.perMonth || other.usedUp - one.usedUp);
};

/** Pools of the same customer that idle licences could help: in use, with a SUP that runs, what ends first first. */
export const helpedBy = ({ pools }: Register, { pool }: Pick<IdleBurn, 'pool'>): readonly RegisteredPool[] =>
  pools
    .filter(
      (other) =>
        other.pool !== pool.pool &&
        other.customer === pool.customer &&
        other.customer !== '' &&
        other.archivedOn === null &&
        other.state === 'active',
    )
    .sort((one, other) => ((one.ssed ?? '') < (other.ssed ?? '') ? -1 : 1));
