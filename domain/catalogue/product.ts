/** A product that the vendor sells, as the catalogue knows it on a day (LP-18, LP-19). */
import type { CivilDate } from '../calendar/civil-date';
import type { CatalogueChangeOf } from './catalogue-change';

type ProductSet = CatalogueChangeOf<'product-set'>;

export interface Product extends Pick<ProductSet, 'product' | 'name' | 'family' | 'variants' | 'facts'> {
  /** Empty where nothing is said. */
  readonly description: string;
  /** Whether it came with Coterm, from the licence policy, and nobody has changed it. */
  readonly builtIn: boolean;
  /** The day from which it is offered no longer; `null` while it is. */
  readonly withdrawnOn: CivilDate | null;
}

export const toProduct = ({ product, name, family, variants, facts, description = '' }: ProductSet): Product => ({
  product,
  name,
  description,
  family,
  variants,
  facts,
  builtIn: false,
  withdrawnOn: null,
});

/** Products that a form offers, in the catalogue's order. */
export const offeredProducts = (products: readonly Product[]): readonly Product[] =>
  products.filter(({ withdrawnOn }) => withdrawnOn === null);
