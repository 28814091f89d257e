/** The shape of an order that the command line checks; quantities and the installation are read apart, so that all faults come at once. */
import { z } from 'zod';
import { civilDateSchema } from '../../domain/calendar/civil-date-schema';
import { MOST_PART_LINES } from '../../domain/installation/order-line';
import { licenceFamilySchema } from '../../domain/part/part-change';
import { longTextSchema, nameSchema, textSchema } from '../../domain/text-schema';

/** Serials are pasted with blanks around them. */
const serial = z.string().trim().min(1).max(200);

const quotedSchema = z.strictObject({
  /** Left out, it is that of the installation that has the serial, else of the parts that are ordered. */
  family: licenceFamilySchema.optional(),
  part: nameSchema.optional(),
  serial,
});

const lineSchema = z.strictObject({
  part: nameSchema,
  quantity: z.unknown().optional(),
  replaces: nameSchema.optional(),
});

export const orderFileSchema = z.strictObject({
  v: z.literal(1),
  /** ID-1: `new`, `existing`, or the id of an existing one. */
  installation: nameSchema.optional(),
  on: civilDateSchema.optional(),
  number: nameSchema.optional(),
  customer: textSchema.optional(),
  /** The id of a registered site, for its territory. */
  site: nameSchema.optional(),
  partner: textSchema.optional(),
  territory: textSchema.optional(),
  /** LP-17: why it is placed although no agreement covers the territory. */
  override: textSchema.optional(),
  contact: textSchema.optional(),
  note: longTextSchema.optional(),
  serial: serial.optional(),
  serials: z.array(quotedSchema).max(50).optional(),
  lines: z.array(lineSchema).min(1).max(MOST_PART_LINES),
});

export type OrderFileShape = Readonly<z.infer<typeof orderFileSchema>>;
export type QuotedInFile = Readonly<z.infer<typeof quotedSchema>>;
