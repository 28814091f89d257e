/** How much was bought for the counters of an installation: each allotment for itself, and what cannot be told is unknown. */
import type { CivilDate } from '../calendar/civil-date';
import type { RegisteredInstallation } from '../installation/registered-installation';
import type { RegisteredLot } from '../ledger/register';
import type { Allotment } from './usage-book';
import type { AllotmentSource } from './usage-change';

type PoolSource = Extract<AllotmentSource, { kind: 'pool' }>;
type PartsSource = Extract<AllotmentSource, { kind: 'parts' }>;

/** What the sums read of a register. */
export interface BoughtRegister {
  readonly asOf: CivilDate;
  readonly allotments: readonly Allotment[];
  readonly pools: readonly { readonly pool: string; readonly lots: readonly PoolLot[] }[];
  readonly installations: readonly Pick<RegisteredInstallation, 'installation' | 'held'>[];
}

type PoolLot = Pick<RegisteredLot, 'product' | 'quantity' | 'expiresOn'>;

export interface BoughtPart {
  readonly allotment: Allotment;
  /** `null` where it is not known. */
  readonly quantity: number | null;
  /** Why it is not known, or counts for nothing: the pool is not in the register, or its term is over. */
  readonly why: 'pool-unknown' | 'installation-unknown' | 'ended' | null;
}

const isInForce = (lastDay: CivilDate | null | undefined, asOf: CivilDate): boolean =>
  lastDay === null || lastDay === undefined || lastDay >= asOf;

const sumOf = (parts: readonly { readonly quantity: number }[]): number =>
  parts.reduce((sum, { quantity }) => sum + quantity, 0);

/** Licences of the pool, of one product where one is named; subscriptions that have ended are none. `null`: no such pool. */
export const poolHolds = (
  { pools, asOf }: Pick<BoughtRegister, 'pools' | 'asOf'>,
  { pool, product }: Pick<PoolSource, 'pool' | 'product'>,
): number | null => {
  const lots = pools.find((each) => each.pool === pool)?.lots;
  if (lots === undefined) return null;
  return sumOf(
    lots.filter((lot) => (product === undefined || lot.product === product) && isInForce(lot.expiresOn, asOf)),
  );
};

const heldParts = (
  { installations, asOf }: BoughtRegister,
  installation: string,
  { part }: PartsSource,
): number | null => {
  const held = installations.find((each) => each.installation === installation)?.held;
  if (held === undefined) return null;
  return sumOf(held.filter((each) => (part === undefined || each.part === part) && isInForce(each.expiresOn, asOf)));
};

export const boughtBy = (register: BoughtRegister, allotment: Allotment): BoughtPart => {
  const { source, installation } = allotment;
  if (source.kind === 'stated') {
    const counts = isInForce(source.until, register.asOf);
    return { allotment, quantity: counts ? source.quantity : 0, why: counts ? null : 'ended' };
  }
  if (source.kind === 'parts') {
    const quantity = heldParts(register, installation, source);
    return { allotment, quantity, why: quantity === null ? 'installation-unknown' : null };
  }
  const holds = poolHolds(register, source);
  if (holds === null) return { allotment, quantity: null, why: 'pool-unknown' };
  return { allotment, quantity: source.quantity ?? holds, why: null };
};

/** `null` where nothing was entered, or where one of them is not known. */
export const sumBought = (parts: readonly BoughtPart[]): number | null =>
  parts.reduce<number | null>(
    (sum, { quantity }) => (sum === null || quantity === null ? null : sum + quantity),
    parts.length === 0 ? null : 0,
  );

/** More is handed out of a pool, over all installations, than it has. */
export interface Overdrawn {
  readonly pool: string;
  /** `null`: all products of the pool together. */
  readonly product: string | null;
  readonly holds: number;
  readonly shared: number;
  readonly over: number;
  /** Every installation with a share of it. */
  readonly installations: readonly string[];
}

const overdrawnIn = (register: BoughtRegister, pool: string, product: string | undefined): readonly Overdrawn[] => {
  const holds = poolHolds(register, product === undefined ? { pool } : { pool, product });
  const shares = register.allotments.filter(
    ({ source }) =>
      source.kind === 'pool' && source.pool === pool && (product === undefined || source.product === product),
  );
  const shared = sumBought(shares.map((allotment) => boughtBy(register, allotment)));
  if (holds === null || shared === null || shared <= holds) return [];
  const installations = [...new Set(shares.map(({ installation }) => installation))];
  return [{ pool, product: product ?? null, holds, shared, over: shared - holds, installations }];
};

/** Of the pools that the allotments name: by product, and of the pool as a whole where no product says it already. */
export const overdrawnPools = (register: BoughtRegister, allotments: readonly Allotment[]): readonly Overdrawn[] => {
  const sources = allotments.flatMap(({ source }) => (source.kind === 'pool' ? [source] : []));
  return [...new Set(sources.map(({ pool }) => pool))].flatMap((pool) => {
    const products = sources.flatMap((source) => (source.pool === pool ? (source.product ?? []) : []));
    const byProduct = [...new Set(products)].flatMap((product) => overdrawnIn(register, pool, product));
    return byProduct.length > 0 ? byProduct : overdrawnIn(register, pool, undefined);
  });
};
