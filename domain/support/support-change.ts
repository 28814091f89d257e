/** What can happen to the service levels of customers (LP-14): one immutable value per kind. */
import { z } from 'zod';
import { civilDateSchema } from '../calendar/civil-date-schema';
import { customerNameSchema } from '../customer/subject';
import { nameSchema, textSchema } from '../text-schema';

/** What was agreed with a customer; says all of it again. */
const serviceLevelSet = z.strictObject({
  kind: z.literal('service-level-set'),
  on: civilDateSchema,
  customer: customerNameSchema,
  name: nameSchema,
  /** When somebody answers, such as "Mon–Fri 8–18". */
  hours: textSchema.optional(),
  /** How soon, such as "within 4 hours". */
  response: textSchema.optional(),
});

const serviceLevelRemoved = z.strictObject({
  kind: z.literal('service-level-removed'),
  on: civilDateSchema,
  customer: customerNameSchema,
});

export const supportChangeSchemas = [serviceLevelSet, serviceLevelRemoved] as const;

export type SupportChange = Readonly<z.infer<(typeof supportChangeSchemas)[number]>>;

const kinds: ReadonlySet<string> = new Set(supportChangeSchemas.map(({ shape }) => shape.kind.value));

export const isSupportChange = (change: { readonly kind: string }): change is SupportChange => kinds.has(change.kind);
