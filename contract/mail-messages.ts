/** What window and host say to each other of IDIS orders and of the mails that confirm them (ID-2 to ID-7). */
import { z } from 'zod';
import { civilDateSchema } from '../domain/calendar/civil-date-schema';
import { confirmedSchema } from '../domain/installation/installation-order-change';
import { licenceFamilySchema } from '../domain/part/part-change';
import { nameSchema } from '../domain/text-schema';
import { limits } from './limits';

const mailBytes = z.instanceof(Uint8Array).refine((sent) => sent.byteLength <= limits.mailBytes, 'too large');
const fileName = z.string().max(255);

/** Where in the mail something stands. */
const place = { line: z.int().min(1), text: z.string(), quoted: z.boolean() };

const proposedSerial = z.strictObject({
  serial: z.string(),
  family: licenceFamilySchema.nullable(),
  why: z.enum(['known', 'labelled', 'shaped']),
  installation: z.string().nullable(),
  current: z.string().nullable(),
  ...place,
});

const proposedPart = z.strictObject({
  part: z.string(),
  family: licenceFamilySchema,
  quantity: z.int().min(1).nullable(),
  ...place,
});

/** A mail that was read, and what it may confirm; nothing is stored. */
export const mailPreviewSchema = z.strictObject({
  from: z.string(),
  to: z.string(),
  subject: z.string(),
  sentOn: civilDateSchema.nullable(),
  /** Its text, never its HTML. */
  text: z.string(),
  attachments: z.array(z.strictObject({ fileName: z.string(), sizeBytes: z.int().min(0) })),
  /** What its reader should know of it; each code has a sentence. */
  notes: z.array(z.looseObject({ code: z.string() })),
  serials: z.array(proposedSerial),
  parts: z.array(proposedPart),
  numbers: z.array(z.strictObject({ number: z.string(), ...place })),
  /** Open IDIS orders whose numbers it names. */
  orders: z.array(z.string()),
  /** Confirmations that were recorded with this very mail. */
  recorded: z.array(z.strictObject({ installation: z.string(), confirmation: z.string() })),
});
export type MailPreview = Readonly<z.infer<typeof mailPreviewSchema>>;

export const orderForms = ['eml', 'pdf', 'text'] as const;
export type OrderForm = (typeof orderForms)[number];

/** An address as mail programs take it, or nothing. */
export const recipientSchema = z
  .string()
  .max(254)
  .regex(/^(?:[!-;=?A-~]+@[A-Za-z0-9.-]+)?$/, 'is no mail address');

/** `recorded` is the step that was recorded with the mail. */
export const mailChannelsWith = <Recorded extends z.ZodType>(recorded: Recorded) => ({
  /** Takes a saved mail apart and proposes what it confirms; nothing is stored. */
  'mails.read': { input: z.strictObject({ fileName, bytes: mailBytes }), output: mailPreviewSchema },
  /** Records a confirmation and keeps its mail with the installation, as one step. */
  'confirmations.record': {
    input: z.strictObject({
      confirmation: confirmedSchema.omit({ mail: true }),
      mail: z.strictObject({ fileName, bytes: mailBytes, subject: z.string().max(500) }),
    }),
    output: recorded,
  },
  /** An IDIS order for whoever receives it: a mail draft, a PDF or plain text. */
  'installation-orders.write': {
    input: z.strictObject({ order: nameSchema, form: z.enum(orderForms), to: recipientSchema }),
    output: z.strictObject({ fileName: z.string(), bytes: z.instanceof(Uint8Array) }),
  },
});
