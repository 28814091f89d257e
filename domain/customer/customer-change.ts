/** What can happen to the people, notes, documents and customers around the pools: one immutable value per kind. */
import { z } from 'zod';
import { civilDateSchema } from '../calendar/civil-date-schema';
import { longTextSchema, nameSchema, textSchema } from '../text-schema';
import { attachmentFactsSchema } from './attachment-facts';
import { customerNameSchema, subjectSchema } from './subject';

const on = civilDateSchema;

/** Who it is; a change of a contact says all of it again. */
const contactFacts = {
  name: nameSchema,
  role: textSchema.optional(),
  organisation: textSchema.optional(),
  email: textSchema.optional(),
  phone: textSchema.optional(),
};

const contactAdded = z.strictObject({
  kind: z.literal('contact-added'),
  on,
  subject: subjectSchema,
  contact: nameSchema,
  ...contactFacts,
});
const contactChanged = z.strictObject({
  kind: z.literal('contact-changed'),
  on,
  contact: nameSchema,
  ...contactFacts,
});
const contactRemoved = z.strictObject({ kind: z.literal('contact-removed'), on, contact: nameSchema });

const noteAdded = z.strictObject({
  kind: z.literal('note-added'),
  on,
  subject: subjectSchema,
  note: nameSchema,
  text: longTextSchema,
});
const noteChanged = z.strictObject({ kind: z.literal('note-changed'), on, note: nameSchema, text: longTextSchema });
const noteRemoved = z.strictObject({ kind: z.literal('note-removed'), on, note: nameSchema });

/** The bytes of the file are on the disk before, under `docId`; what a file says of its own type is believed nowhere. */
const documentAttached = z.strictObject({
  kind: z.literal('document-attached'),
  on,
  subject: subjectSchema,
  attachment: nameSchema,
  docId: nameSchema,
  fileName: textSchema,
  mediaType: textSchema,
  sizeBytes: z.int().min(1),
  facts: attachmentFactsSchema,
});
/** Says all facts of a document again. */
const documentDescribed = z.strictObject({
  kind: z.literal('document-described'),
  on,
  attachment: nameSchema,
  facts: attachmentFactsSchema,
});
const documentDetached = z.strictObject({ kind: z.literal('document-detached'), on, attachment: nameSchema });

/** A customer's new name: on every pool of its own, archived ones too, and on all that is kept with the customer. */
const customerRenamed = z.strictObject({
  kind: z.literal('customer-renamed'),
  on,
  from: customerNameSchema,
  to: customerNameSchema,
});

export const mergedSides = ['from', 'into'] as const;
export type MergedSide = (typeof mergedSides)[number];

/** Two names that turn out to be one customer: everything of `from` stands with `into` afterwards. */
const customersMerged = z.strictObject({
  kind: z.literal('customers-merged'),
  on,
  from: customerNameSchema,
  into: customerNameSchema,
  /** Whose service level holds afterwards, where both have one (LP-14). */
  serviceLevel: z.enum(mergedSides).optional(),
});

export const customerChangeSchemas = [
  contactAdded,
  contactChanged,
  contactRemoved,
  noteAdded,
  noteChanged,
  noteRemoved,
  documentAttached,
  documentDescribed,
  documentDetached,
  customerRenamed,
  customersMerged,
] as const;

export type CustomerChange = Readonly<z.infer<(typeof customerChangeSchemas)[number]>>;

const kinds: ReadonlySet<string> = new Set(customerChangeSchemas.map(({ shape }) => shape.kind.value));

export const isCustomerChange = (change: { readonly kind: string }): change is CustomerChange => kinds.has(change.kind);
