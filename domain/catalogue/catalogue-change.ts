/** What can happen to the catalogue and the price lists: one immutable value per kind. */
import { z } from 'zod';
import { civilDateSchema } from '../calendar/civil-date-schema';
import { longTextSchema, nameSchema, textSchema } from '../text-schema';

const on = civilDateSchema;

/** More than any vendor's list has; an event of 64 KiB has room for it. */
const MOST_VARIANTS = 30;
const MOST_FACTS = 30;
const MOST_PRICES = 200;

/** LP-18: a platform that the product comes for, as lots name it. `special`: quoted one by one, no list has its price. */
const variantSchema = z.strictObject({ variant: nameSchema, special: z.boolean() });

/** LP-19: one thing to know of a product, such as how far it detects. */
const factSchema = z.strictObject({ name: nameSchema, value: nameSchema });

/** Says all of a product again; `product` is how lots name it. */
const productSet = z.strictObject({
  kind: z.literal('product-set'),
  on,
  product: nameSchema,
  name: nameSchema,
  description: longTextSchema.optional(),
  family: textSchema,
  variants: z.array(variantSchema).max(MOST_VARIANTS),
  facts: z.array(factSchema).max(MOST_FACTS),
});

/** The product is offered no longer; lots that name it keep it. */
const productWithdrawn = z.strictObject({ kind: z.literal('product-withdrawn'), on, product: nameSchema });

/** Far beyond every price, and small enough that sums stay whole numbers. */
const MOST_MINOR_UNITS = 1_000_000_000_000;
const minorUnits = z.int().min(0).max(MOST_MINOR_UNITS);

/** 10,000 basis points are the whole. */
export const WHOLE_BASIS_POINTS = 10_000;

/** What one licence of a product costs, without a variant for all that have no row of their own. */
const priceSchema = z.strictObject({
  product: nameSchema,
  variant: nameSchema.optional(),
  licenceMinorUnits: minorUnits,
  supYearMinorUnits: minorUnits,
  subscriptionMonthMinorUnits: minorUnits.optional(),
});
export type ListedPrice = Readonly<z.infer<typeof priceSchema>>;

/** Says all of a price list again. `validUntil` is its last day; without one it holds until another begins. */
const priceListSet = z.strictObject({
  kind: z.literal('price-list-set'),
  on,
  priceList: nameSchema,
  name: nameSchema,
  currency: z.string().regex(/^[A-Z]{3}$/),
  validFrom: civilDateSchema,
  validUntil: civilDateSchema.optional(),
  prices: z.array(priceSchema).max(MOST_PRICES),
  /** LP-4: taken off every SUP year after the first that is bought with the licence. */
  supDiscountBasisPoints: z.int().min(0).max(WHOLE_BASIS_POINTS),
  /** LP-20: Professional Services per day; left out where the list does not say. */
  servicesDayMinorUnits: minorUnits.optional(),
});

/** The list holds no longer, as if it had never been given out. */
const priceListWithdrawn = z.strictObject({ kind: z.literal('price-list-withdrawn'), on, priceList: nameSchema });

export const catalogueChangeSchemas = [productSet, productWithdrawn, priceListSet, priceListWithdrawn] as const;

export type CatalogueChange = Readonly<z.infer<(typeof catalogueChangeSchemas)[number]>>;
export type CatalogueChangeOf<Kind extends CatalogueChange['kind']> = Extract<CatalogueChange, { kind: Kind }>;

const kinds: ReadonlySet<string> = new Set(catalogueChangeSchemas.map(({ shape }) => shape.kind.value));

export const isCatalogueChange = (change: { readonly kind: string }): change is CatalogueChange =>
  kinds.has(change.kind);
