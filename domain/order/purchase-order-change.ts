/** What can happen to a purchase order (LP-5): it is received, revised and cancelled. That it was issued is never stored. */
import { z } from 'zod';
import { civilDateSchema } from '../calendar/civil-date-schema';
import { customerNameSchema } from '../customer/subject';
import { moneySchema } from '../money';
import { monthsSchema } from '../policy/policy';
import { longTextSchema, nameSchema, textSchema } from '../text-schema';

/** So that an order fits into one event. */
export const MOST_LINES = 200;

/** What is ordered of one product: licences for good with months of SUP (LP-4), or for the term of a subscription (LP-2). */
const orderLineSchema = z
  .strictObject({
    product: nameSchema,
    release: nameSchema.optional(),
    variant: textSchema.optional(),
    term: z.enum(['perpetual', 'subscription']),
    quantity: z.int().min(1),
    supMonths: monthsSchema.optional(),
    subscriptionMonths: monthsSchema.optional(),
    subscriptionExpiresOn: civilDateSchema.optional(),
    warrantyMonths: z.int().min(0).optional(),
    unitPrice: moneySchema.optional(),
  })
  .refine(({ term, supMonths }) => term === 'perpetual' || supMonths === undefined, 'supMonths of a subscription')
  .refine(
    ({ term, subscriptionMonths, subscriptionExpiresOn }) =>
      (term === 'subscription' ? 1 : 0) ===
      [subscriptionMonths, subscriptionExpiresOn].filter((end) => end !== undefined).length,
    'a subscription has either subscriptionMonths or subscriptionExpiresOn',
  );
export type OrderLine = Readonly<z.infer<typeof orderLineSchema>>;

/** What an order says; a revision says all of it again. */
const orderFacts = {
  /** As the partner numbers it. */
  number: nameSchema,
  /** Who orders. */
  partner: textSchema.optional(),
  /** For whom. */
  customer: customerNameSchema.optional(),
  /** LP-17: where the licences are sold; an agreement of the partner has to cover it. */
  territory: textSchema.optional(),
  /** LP-6: the existing pool that the licences shall join; without it they go into a new one. */
  intoPool: nameSchema.optional(),
  lines: z.array(orderLineSchema).min(1).max(MOST_LINES),
  note: longTextSchema.optional(),
};

/** LP-5: the days in which licences are issued run from `on`. */
const received = z.strictObject({
  kind: z.literal('purchase-order-received'),
  on: civilDateSchema,
  order: nameSchema,
  ...orderFacts,
});

/** The clock keeps running from the day of receipt, which a revision can only put right. */
const revised = z
  .strictObject({
    kind: z.literal('purchase-order-revised'),
    on: civilDateSchema,
    order: nameSchema,
    receivedOn: civilDateSchema,
    ...orderFacts,
  })
  .refine(({ on, receivedOn }) => receivedOn <= on, 'received after it was revised');

const cancelled = z.strictObject({
  kind: z.literal('purchase-order-cancelled'),
  on: civilDateSchema,
  order: nameSchema,
  reason: textSchema.optional(),
});

export const purchaseOrderChangeSchemas = [received, revised, cancelled] as const;

export type PurchaseOrderChange = Readonly<z.infer<(typeof purchaseOrderChangeSchemas)[number]>>;
export type PurchaseOrderChangeOf<Kind extends PurchaseOrderChange['kind']> = Extract<
  PurchaseOrderChange,
  { kind: Kind }
>;

const kinds: ReadonlySet<string> = new Set(purchaseOrderChangeSchemas.map(({ shape }) => shape.kind.value));

export const isPurchaseOrderChange = (change: { readonly kind: string }): change is PurchaseOrderChange =>
  kinds.has(change.kind);
