/** Idle-licence burn: licence-days of SUP that pass while licences are activated nowhere and meant for no site (LP-7, LP-13). */
import { addMonths, toDayNumber, type DayNumber } from '../calendar/civil-date';
import { groupBy } from '../group-by';
import type { Register, RegisteredLot, RegisteredPool } from '../ledger/register';
import type { RegisteredAssignment } from '../site/registered-site';

/** How many licences of a lot are idle. */
export interface IdleLot {
  readonly lot: RegisteredLot;
  readonly idle: number;
}

export interface IdleBurn {
  readonly pool: RegisteredPool;
  /** Licences with SUP that are activated nowhere and assigned to no site: at least so many, whichever of the pool's are in use. */
  readonly idle: number;
  /** The lots that they are of; what is left out has none. */
  readonly lots: readonly IdleLot[];
  readonly quantity: number;
  /** Licence-days that passed for them so far: from commencement, or from the day on which their lot came. */
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

const isSup = ({ term }: RegisteredLot): boolean => term === 'perpetual';

/** Those with SUP before subscriptions, and who came first before the others. */
const inOrderOfUse = (one: RegisteredLot, other: RegisteredLot): number =>
  Number(isSup(other)) - Number(isSup(one)) || toDayNumber(one.joinedOn) - toDayNumber(other.joinedOn);

/**
 * Lot for lot: together they are what the pool holds and nobody uses. What is assigned out of a lot is in use there; for the rest nobody says
 * of which lot it is. Licences with SUP count as in use before subscriptions, and the earliest before the others: so what is idle
 * with SUP, and what passed for it, is at least what is said.
 */
export const idleByLot = (pool: RegisteredPool, assignments: readonly RegisteredAssignment[]): readonly IdleLot[] => {
  const named = groupBy(assignments, ({ lot }) => lot);
  const free = pool.lots.toSorted(inOrderOfUse).map((lot): IdleLot => {
    const { quantity } = lot;
    return { lot, idle: quantity - Math.min(quantity, sum(named.get(lot.lot) ?? [])) };
  });
  let rest = inUse(pool, assignments) - free.reduce((total, { lot, idle }) => total + lot.quantity - idle, 0);
  return free.map(({ lot, idle }) => {
    const used = Math.min(idle, rest);
    rest -= used;
    return { lot, idle: idle - used };
  });
};

const usedUp = (lots: readonly IdleLot[], commenced: DayNumber, until: DayNumber): number =>
  lots.reduce(
    (days, { lot, idle }) => days + idle * Math.max(0, until - Math.max(commenced, toDayNumber(lot.joinedOn))),
    0,
  );

const burnOf = (
  pool: RegisteredPool,
  assignments: readonly RegisteredAssignment[],
  today: DayNumber,
): IdleBurn | null => {
  const { commencedOn, ssed, archivedOn } = pool;
  if (commencedOn === null || ssed === null || archivedOn !== null) return null;
  const lots = idleByLot(pool, assignments).filter(({ lot, idle }) => isSup(lot) && idle > 0);
  const idle = lots.reduce((total, each) => total + each.idle, 0);
  if (idle === 0) return null;
  const ends = toDayNumber(ssed);
  const left = Math.max(0, ends - today);
  return {
    pool,
    idle,
    lots,
    quantity: sum(pool.lots.filter(isSup)),
    usedUp: usedUp(lots, toDayNumber(commencedOn), Math.min(today, ends)),
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
