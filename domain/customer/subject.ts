/** What contacts, notes and attachments are kept with: one pool, one IDIS installation, or one customer by its name. */
import { z } from 'zod';
import { nameSchema, textSchema } from '../text-schema';

/** A pool without a customer's name belongs to nobody that anything could be kept with. */
const customerName = textSchema.refine((text) => text !== '', 'is empty');

export const subjectSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('pool'), pool: nameSchema }),
  z.strictObject({ kind: z.literal('customer'), customer: customerName }),
  z.strictObject({ kind: z.literal('installation'), installation: nameSchema }),
]);
export type Subject = Readonly<z.infer<typeof subjectSchema>>;

export const customerNameSchema = customerName;

export const aboutPool = (pool: string): Subject => ({ kind: 'pool', pool });
export const aboutCustomer = (customer: string): Subject => ({ kind: 'customer', customer });
export const aboutInstallation = (installation: string): Subject => ({ kind: 'installation', installation });

/** The pool's id, the customer's name, or the installation's id. */
export const subjectName = (subject: Subject): string => {
  switch (subject.kind) {
    case 'pool':
      return subject.pool;
    case 'customer':
      return subject.customer;
    case 'installation':
      return subject.installation;
  }
};

export const isSameSubject = (one: Subject, other: Subject): boolean =>
  one.kind === other.kind && subjectName(one) === subjectName(other);
