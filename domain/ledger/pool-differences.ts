/** What a draft changes: every pool that looks different after it, both sides side by side. */
import type { Register, RegisteredPool } from './register';

/** A pool on one side of the comparison; `null` where it does not stand. */
export type PoolSide = Pick<
  RegisteredPool,
  'quantity' | 'activated' | 'state' | 'ssed' | 'ssedExact' | 'projected'
> | null;

export interface PoolDifference {
  readonly pool: string;
  readonly name: string;
  readonly before: PoolSide;
  readonly after: PoolSide;
}

const sideOf = (pool: RegisteredPool | undefined): PoolSide => {
  if (pool === undefined) return null;
  const { quantity, activated, state, ssed, ssedExact, projected } = pool;
  return { quantity, activated, state, ssed, ssedExact, projected };
};

const isSame = (left: PoolSide, right: PoolSide): boolean => JSON.stringify(left) === JSON.stringify(right);

/** Pools in the order of the later register, then those that are gone. */
export const poolDifferences = (before: Register, after: Register): PoolDifference[] => {
  const earlier = new Map(before.pools.map((pool) => [pool.pool, pool]));
  const later = new Map(after.pools.map((pool) => [pool.pool, pool]));
  return [...new Set([...later.keys(), ...earlier.keys()])].flatMap((name) => {
    const [left, right] = [earlier.get(name), later.get(name)];
    // What-if leaves the pools that a draft does not concern as they are: the same value on both sides.
    if (left === right) return [];
    const difference = { pool: name, name: (right ?? left)?.name ?? '', before: sideOf(left), after: sideOf(right) };
    return isSame(difference.before, difference.after) ? [] : [difference];
  });
};
