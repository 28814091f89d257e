/** What contacts, notes and attachments are kept with: one pool, or one customer by its name. */
import { z } from 'zod';
import { nameSchema, textSchema } from '../text-schema';

/** A pool without a customer's name belongs to nobody that anything could be kept with. */
const customerName = textSchema.refine((text) => text !== '', 'is empty');

export const subjectSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('pool'), pool: nameSchema }),
  z.strictObject({ kind: z.literal('customer'), customer: customerName }),
]);
export type Subject = Readonly<z.infer<typeof subjectSchema>>;

export const customerNameSchema = customerName;

export const aboutPool = (pool: string): Subject => ({ kind: 'pool', pool });
export const aboutCustomer = (customer: string): Subject => ({ kind: 'customer', customer });

export const isSameSubject = (one: Subject, other: Subject): boolean =>
  one.kind === 'pool'
    ? other.kind === 'pool' && one.pool === other.pool
    : other.kind === 'customer' && one.customer === other.customer;
