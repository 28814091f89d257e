/** How many licences there are, and how many of them are activated: over all pools, and by product. */
import type { CivilDate } from '../calendar/civil-date';
import type { Register, RegisteredPool } from '../ledger/register';

/** Activated licences of a product; the two differ where pools mix products. */
export interface ProductCount {
  readonly product: string;
  readonly quantity: number;
  readonly activatedAtLeast: number;
  readonly activatedAtMost: number;
}

export interface LicenceCounts {
  readonly quantity: number;
  readonly activated: number;
  /** Between two pools: in no pool's quantity. */
  readonly inTransit: number;
  /** On subscriptions whose last day has passed; they count in `quantity` as long as the lot is there. */
  readonly expired: number;
  /** How many archived pools the figures leave out. */
  readonly archivedPools: number;
  /** Largest first. */
  readonly products: readonly ProductCount[];
}

const quantityByProduct = ({ lots }: RegisteredPool): ReadonlyMap<string, number> => {
  const quantities = new Map<string, number>();
  for (const { product, quantity } of lots) quantities.set(product, (quantities.get(product) ?? 0) + quantity);
  return quantities;
};

/**
 * An activation names a pool and no product: in a pool that mixes products, all that is known of one of them is
 * that the others cannot have taken more of the activations than they have licences.
 */
const productsOf = (pool: RegisteredPool): ProductCount[] =>
  [...quantityByProduct(pool)].map(([product, quantity]) => ({
    product,
    quantity,
    activatedAtLeast: Math.max(0, pool.activated - (pool.quantity - quantity)),
    activatedAtMost: Math.min(quantity, pool.activated),
  }));

const plus = (one: ProductCount, other: ProductCount | undefined): ProductCount => ({
  product: one.product,
  quantity: one.quantity + (other?.quantity ?? 0),
  activatedAtLeast: one.activatedAtLeast + (other?.activatedAtLeast ?? 0),
  activatedAtMost: one.activatedAtMost + (other?.activatedAtMost ?? 0),
});

const sumOf = <Each>(all: readonly Each[], of: (each: Each) => number): number =>
  all.reduce((total, each) => total + of(each), 0);

/** What ends today still counts. */
const expiredIn = ({ lots }: RegisteredPool, today: CivilDate): number =>
  sumOf(
    lots.filter(({ expiresOn }) => expiresOn !== null && expiresOn < today),
    ({ quantity }) => quantity,
  );

/** Archived pools are left out, as in the list of pools. */
export const countLicences = ({ asOf, pools, transit }: Register): LicenceCounts => {
  const open = pools.filter(({ archivedOn }) => archivedOn === null);
  const products = new Map<string, ProductCount>();
  for (const pool of open)
    for (const count of productsOf(pool)) products.set(count.product, plus(count, products.get(count.product)));
  return {
    quantity: sumOf(open, ({ quantity }) => quantity),
    activated: sumOf(open, ({ activated }) => activated),
    inTransit: sumOf(transit, ({ quantity }) => quantity),
    expired: sumOf(open, (pool) => expiredIn(pool, asOf)),
    archivedPools: pools.length - open.length,
    products: [...products.values()].sort((one, other) => other.quantity - one.quantity),
  };
};
