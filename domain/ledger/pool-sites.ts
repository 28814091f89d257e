/** LP-7: which sites a pool's licences are meant for, what is left over, and what is assigned beyond what the pool holds. */
import type { RegisteredAssignment } from '../site/registered-site';
import type { Register, RegisteredPool } from './register';
import { siteName } from './sites';

export interface PoolAssignment extends RegisteredAssignment {
  readonly name: string;
  /** The site's customer; the empty text for a site that is there no more. */
  readonly customer: string;
  /** Licences of the lot that it lacks; 0 where no lot is named or the lot holds enough. */
  readonly lotLacks: number;
}

export interface PoolSites {
  readonly assignments: readonly PoolAssignment[];
  readonly assigned: number;
  /** Licences that are meant for no site. */
  readonly unassigned: number;
  /** Licences assigned beyond what the pool holds: some have left it since. */
  readonly over: number;
}

const lotSums = (assignments: readonly RegisteredAssignment[]): ReadonlyMap<string, number> => {
  const sums = new Map<string, number>();
  for (const { lot, quantity } of assignments) if (lot !== null) sums.set(lot, (sums.get(lot) ?? 0) + quantity);
  return sums;
};

export const poolSites = (
  register: Pick<Register, 'sites' | 'removedSites' | 'assignments'>,
  pool: RegisteredPool,
): PoolSites => {
  const own = register.assignments.filter((assignment) => assignment.pool === pool.pool);
  const sums = lotSums(own);
  const lacks = (lot: string | null): number =>
    lot === null ? 0 : Math.max(0, (sums.get(lot) ?? 0) - (pool.lots.find((each) => each.lot === lot)?.quantity ?? 0));
  const assigned = own.reduce((sum, { quantity }) => sum + quantity, 0);
  return {
    assignments: own.map((assignment) => ({
      ...assignment,
      name: siteName(register, assignment.site),
      customer: register.sites.find(({ site }) => site === assignment.site)?.customer ?? '',
      lotLacks: lacks(assignment.lot),
    })),
    assigned,
    unassigned: Math.max(0, pool.quantity - assigned),
    over: Math.max(0, assigned - pool.quantity),
  };
};
