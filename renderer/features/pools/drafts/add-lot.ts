/** The draft of licences that join a pool (LP-12): with SUP months, with a stated date, or as a subscription. */
import { offeredProducts } from '../../../../domain/catalogue/product';
import type { Register, RegisteredPool } from '../../../../domain/ledger/register';
import { refuse, type Result } from '../../../../domain/result';
import { draftOf, said, type Draft } from './draft';
import { readAll, readDate, readDateFrom, readMonths, readName, readText, readWhole } from './read-fields';

/** `new` runs for SUP months, `taken-over` has the date that another system stated, `subscription` stands outside the SSED. */
export type LotOrigin = 'new' | 'taken-over' | 'subscription';

export interface AddLotFields {
  readonly lot: string;
  readonly product: string;
  /** LP-18: the platform; empty where nothing is said. */
  readonly variant: string;
  readonly release: string;
  readonly quantity: string;
  readonly supMonths: string;
  /** The stated SUP date, or the last day of a subscription. */
  readonly endsOn: string;
  readonly on: string;
}

const lotNames = (pool: RegisteredPool): readonly string[] => [
  ...pool.lots.map(({ lot }) => lot),
  ...pool.changes.flatMap(({ change }) => (change.kind === 'lot-added' ? [change.lot] : [])),
];

const freeLot = (typed: string, pool: RegisteredPool): Result<string> => {
  const lot = readName(typed);
  return lot.ok && lotNames(pool).includes(lot.value) ? refuse('lot/exists', { pool: pool.pool, lot: lot.value }) : lot;
};

const facts = (fields: AddLotFields, pool: RegisteredPool) => ({
  lot: freeLot(fields.lot, pool),
  product: readName(fields.product),
  variant: readText(fields.variant),
  release: readText(fields.release),
  quantity: readWhole(fields.quantity),
  on: readDateFrom(fields.on, pool.createdOn),
});

const newLot = (fields: AddLotFields, pool: RegisteredPool): Draft => {
  const read = readAll({ ...facts(fields, pool), supMonths: readMonths(fields.supMonths) });
  if (!read.ok) return read;
  const { variant, release, ...values } = read.values;
  return draftOf({
    kind: 'lot-added',
    pool: pool.pool,
    ...values,
    ...said('variant', variant),
    ...said('release', release),
  });
};

const takenOverLot = (fields: AddLotFields, pool: RegisteredPool): Draft => {
  const read = readAll({ ...facts(fields, pool), supExpiresOn: readDate(fields.endsOn) });
  if (!read.ok) return renameError(read);
  const { variant, release, ...values } = read.values;
  return draftOf({
    kind: 'lot-added',
    pool: pool.pool,
    ...values,
    ...said('variant', variant),
    ...said('release', release),
  });
};

const subscriptionLot = (fields: AddLotFields, pool: RegisteredPool): Draft => {
  const read = readAll({ ...facts(fields, pool), expiresOn: readDate(fields.endsOn) });
  if (!read.ok) return renameError(read);
  const { variant, release, ...values } = read.values;
  return draftOf({
    kind: 'lot-added',
    pool: pool.pool,
    term: 'subscription',
    ...values,
    ...said('variant', variant),
    ...said('release', release),
  });
};

/** Both dates are typed into the one field `endsOn`. */
const renameError = ({ errors }: Extract<Draft, { ok: false }>): Draft => {
  const { supExpiresOn, expiresOn, ...rest } = errors;
  const endsOn = supExpiresOn ?? expiresOn;
  return { ok: false, errors: endsOn === undefined ? rest : { ...rest, endsOn } };
};

const drafts = { new: newLot, 'taken-over': takenOverLot, subscription: subscriptionLot } as const;

export const addLotDraft = (origin: LotOrigin, fields: AddLotFields, pool: RegisteredPool): Draft =>
  drafts[origin](fields, pool);

/** The first of L1, L2, ... that neither the pool has ever had nor a draft has `taken`: names are used up for ever. */
export const lotNameAfter = (pool: RegisteredPool, taken: readonly string[]): string => {
  const used = new Set([...lotNames(pool), ...taken]);
  let number = 1;
  while (used.has(`L${number}`)) number += 1;
  return `L${number}`;
};

export const nextLotName = (pool: RegisteredPool): string => lotNameAfter(pool, []);

/** Products to choose from, suggested and never demanded: those of the catalogue, then what the register holds besides. */
export const productsOf = ({ pools, products }: Pick<Register, 'pools' | 'products'>): readonly string[] => {
  const withdrawn = new Set(products.flatMap(({ product, withdrawnOn }) => (withdrawnOn === null ? [] : [product])));
  const held = pools.flatMap(({ lots }) => lots.map(({ product }) => product));
  return [...new Set([...offeredProducts(products).map(({ product }) => product), ...held])].filter(
    (product) => !withdrawn.has(product),
  );
};

/** Platforms of a product (LP-18), and releases of it: those that nobody assigned to another product. */
export const catalogueOf = (
  { products, releases }: Pick<Register, 'products' | 'releases'>,
  product: string,
): { readonly variants: readonly string[]; readonly releases: readonly string[] } => ({
  variants: products.find((one) => one.product === product)?.variants.map(({ variant }) => variant) ?? [],
  releases: releases.flatMap((one) => (one.product === null || one.product === product ? [one.release] : [])),
});
