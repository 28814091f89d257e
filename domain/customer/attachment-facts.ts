/** What people say of a document that they attach: its kind, and what to find it by. */
import { z } from 'zod';
import { civilDateSchema } from '../calendar/civil-date-schema';
import { textSchema } from '../text-schema';

export const attachmentKinds = [
  'purchase-order',
  'order-confirmation',
  'eula',
  'agreement',
  'licence-file-of-vendor',
  'invoice',
  'correspondence',
  'other',
] as const;
export type AttachmentKind = (typeof attachmentKinds)[number];

export const attachmentFactsSchema = z.strictObject({
  kind: z.enum(attachmentKinds),
  title: textSchema.optional(),
  /** The number that it goes by: of an order, an invoice, a contract. */
  reference: textSchema.optional(),
  /** The day that it bears. */
  date: civilDateSchema.optional(),
  /** The last day on which it is in force. */
  expiresOn: civilDateSchema.optional(),
  remark: textSchema.optional(),
});
export type AttachmentFacts = Readonly<z.infer<typeof attachmentFactsSchema>>;
