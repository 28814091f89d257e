/**
 * Who supports what on a day, and what it costs (LP-14, LP-20). Levels 1 and 2 are always the partner's; level 3 is the
 * vendor's, included in a valid SUP, and charged by the day without one.
 */
import { toCivilDate, toDayNumber, type CivilDate } from '../calendar/civil-date';
import { listsInForce } from '../catalogue/price-list';
import type { Register, RegisteredPool } from '../ledger/register';
import type { ServiceLevel } from './support-levels';

/**
 * Reading of LP-14: before its first activation a pool has no SUP and nothing to support; the policy says nothing of
 * subscriptions, which have no SUP, so neither is counted as included or as charged.
 */
export type Level3 =
  | { readonly kind: 'included'; readonly until: CivilDate }
  | { readonly kind: 'charged'; readonly since: CivilDate }
  | { readonly kind: 'not-started'; readonly startsBy: CivilDate }
  | { readonly kind: 'subscription' }
  | { readonly kind: 'none' };

export const level3Of = (pool: Pick<RegisteredPool, 'state' | 'ssed' | 'quantity' | 'activateBy'>): Level3 => {
  if (pool.quantity === 0) return { kind: 'none' };
  if (pool.ssed === null) return { kind: 'subscription' };
  if (pool.state === 'awaiting-activation') return { kind: 'not-started', startsBy: pool.activateBy };
  return pool.state === 'active'
    ? { kind: 'included', until: pool.ssed }
    : { kind: 'charged', since: toCivilDate(toDayNumber(pool.ssed) + 1) };
};

/** LP-20: what a day of Professional Services costs, in the currency of each list in force that says so. */
export interface DayRate {
  readonly minorUnits: number;
  readonly currency: string;
  /** The list that says so. */
  readonly list: string;
}

export const dayRates = ({ priceLists, asOf }: Pick<Register, 'priceLists' | 'asOf'>): readonly DayRate[] =>
  listsInForce(priceLists, asOf).flatMap(({ servicesDayMinorUnits: minorUnits, currency, name: list }) =>
    minorUnits === null ? [] : [{ minorUnits, currency, list }],
  );

/** A pool with its support on the register's day. */
export interface PoolSupport {
  readonly pool: string;
  readonly name: string;
  readonly customer: string;
  readonly quantity: number;
  readonly level3: Level3;
  /** What was agreed with the pool's customer; `null` where nothing was. */
  readonly serviceLevel: ServiceLevel | null;
}

/** Every pool that is not archived, in the register's order. */
export const poolSupports = ({ pools, serviceLevels }: Register): readonly PoolSupport[] => {
  const levels = new Map(serviceLevels.map((level) => [level.customer, level]));
  return pools
    .filter(({ archivedOn }) => archivedOn === null)
    .map((pool) => ({
      pool: pool.pool,
      name: pool.name,
      customer: pool.customer,
      quantity: pool.quantity,
      level3: level3Of(pool),
      serviceLevel: levels.get(pool.customer) ?? null,
    }));
};
