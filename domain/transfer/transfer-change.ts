/** What can happen to a signed transfer (LP-13) beside its release, which is a removal and an issued file: one value per kind. */
import { z } from 'zod';
import { civilDateSchema } from '../calendar/civil-date-schema';
import { nameSchema, textSchema } from '../text-schema';

/** What names the document that a change is about; it is on the disk before. */
const named = { docId: nameSchema, transfer: nameSchema, fileName: textSchema };

/** Licences that another partner released arrive here: which they are, and with which dates, the document says. */
const transferAccepted = z.strictObject({
  kind: z.literal('transfer-accepted'),
  on: civilDateSchema,
  pool: nameSchema,
  ...named,
});

/** A signature was verified here, or given here: the receiving partner's, or the issuer's. */
const transferSigned = z.strictObject({
  kind: z.literal('transfer-signed'),
  on: civilDateSchema,
  ...named,
  role: z.enum(['accept', 'issuer']),
  kid: z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'not a thumbprint of 43 characters'),
  /** What the key was called here. */
  name: nameSchema,
});

export const transferChangeSchemas = [transferAccepted, transferSigned] as const;

export type TransferChange = Readonly<z.infer<(typeof transferChangeSchemas)[number]>>;
