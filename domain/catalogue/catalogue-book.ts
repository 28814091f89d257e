/** Products and price lists while the ledger is folded: the user's changes lie over what came with Coterm. */
import type { Refusal } from '../result';
import { builtInProducts } from './built-in-products';
import type { CatalogueChange, CatalogueChangeOf } from './catalogue-change';
import { pricedItem, toPriceList, type PriceList } from './price-list';
import { toProduct, type Product } from './product';

/** Mutable, and owned by one fold. */
export interface CatalogueBook {
  readonly products: Map<string, Product>;
  readonly priceLists: Map<string, PriceList>;
  /** How often the products were changed. */
  productChanges: number;
}

export const newCatalogueBook = (): CatalogueBook => ({
  products: new Map(builtInProducts.map((product) => [product.product, product])),
  priceLists: new Map(),
  productChanges: 0,
});

/** The first thing whose name an earlier one has already. */
const firstTwice = <Thing>(things: readonly Thing[], nameOf: (thing: Thing) => string): Thing | undefined => {
  const names = things.map(nameOf);
  return things.find((_thing, index) => names.indexOf(names[index] ?? '') !== index);
};

const setProduct = (book: CatalogueBook, change: CatalogueChangeOf<'product-set'>): Refusal | null => {
  const { product } = change;
  const twice = firstTwice(change.variants, ({ variant }) => variant);
  if (twice !== undefined) return { code: 'product/variant-twice', product, variant: twice.variant };
  book.products.set(product, toProduct(change));
  book.productChanges += 1;
  return null;
};

const withdrawProduct = (book: CatalogueBook, change: CatalogueChangeOf<'product-withdrawn'>): Refusal | null => {
  const { product, on } = change;
  const known = book.products.get(product);
  if (known === undefined) return { code: 'product/unknown', product };
  if (known.withdrawnOn !== null) return { code: 'product/withdrawn', product };
  book.products.set(product, { ...known, builtIn: false, withdrawnOn: on });
  book.productChanges += 1;
  return null;
};

const setPriceList = (book: CatalogueBook, change: CatalogueChangeOf<'price-list-set'>): Refusal | null => {
  const { priceList, currency, validFrom, validUntil } = change;
  if (validUntil !== undefined && validUntil < validFrom)
    return { code: 'price-list/ends-before', validFrom, validUntil };
  const twice = firstTwice(change.prices, ({ product, variant }) => JSON.stringify([product, variant]));
  if (twice !== undefined) {
    const { product, variant = '' } = twice;
    return { code: 'price-list/price-twice', product, variant, item: pricedItem(product, variant) };
  }
  const rival = [...book.priceLists.values()].find(
    (list) => list.priceList !== priceList && list.currency === currency && list.validFrom === validFrom,
  );
  if (rival !== undefined) return { code: 'price-list/same-day', name: rival.name, currency, validFrom };
  book.priceLists.set(priceList, toPriceList(change));
  return null;
};

const withdrawPriceList = (book: CatalogueBook, priceList: string): Refusal | null =>
  book.priceLists.delete(priceList) ? null : { code: 'price-list/unknown', priceList };

/** `null` when applied; a refusal leaves the book as it was. */
export const applyCatalogueChange = (book: CatalogueBook, change: CatalogueChange): Refusal | null => {
  switch (change.kind) {
    case 'product-set':
      return setProduct(book, change);
    case 'product-withdrawn':
      return withdrawProduct(book, change);
    case 'price-list-set':
      return setPriceList(book, change);
    case 'price-list-withdrawn':
      return withdrawPriceList(book, change.priceList);
  }
};
