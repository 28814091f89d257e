/** What orders and confirmations of an installation are made of: serials as they are written, parts and quantities. */
import { z } from 'zod';
import { licenceFamilySchema } from '../part/part-change';
import { nameSchema } from '../text-schema';

/** So that an order fits into one event. */
export const MOST_PART_LINES = 200;

/** Far beyond every installation, and small enough that sums stay whole numbers. */
const MOST_OF_A_PART = 10_000_000;

export const partQuantitySchema = z.int().min(1).max(MOST_OF_A_PART);

/** As the vendor writes it; blanks around it say nothing. */
export const serialSchema = nameSchema.max(200).refine((serial) => serial.trim() === serial, 'has blanks around it');

/** A serial as an order quotes it, or a confirmation brings it; `part` where serials are one per part (ID-6). */
export const statedSerialSchema = z.strictObject({
  family: licenceFamilySchema,
  part: nameSchema.optional(),
  serial: serialSchema,
});
export type StatedSerial = Readonly<z.infer<typeof statedSerialSchema>>;

/** So many of a part. */
export interface PartQuantity {
  readonly part: string;
  readonly quantity: number;
}

export const partLineFacts = {
  part: nameSchema,
  quantity: partQuantitySchema,
  /** As many of this part, held by the installation, leave with the line: an upgrade, or a renewal of the part itself. */
  replaces: nameSchema.optional(),
};
