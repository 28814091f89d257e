/** What the ledger needs of an imported Initial Licence File (LP-5): its payload, parsed. */
import { z } from 'zod';
import { civilDateSchema } from '../calendar/civil-date-schema';
import { monthsSchema } from '../policy/policy';
import { moneySchema } from '../money';

const name = z.string().min(1).max(500);
const note = z.string().max(10_000);
const instant = z.iso.datetime({ offset: true });

const lotFacts = z.object({
  lot: name,
  product: name,
  release: name.optional(),
  variant: z.string().max(500),
  term: z.enum(['perpetual', 'subscription']),
  quantity: z.int().min(1),
  supMonths: monthsSchema,
  warrantyMonths: z.int().min(0),
  subscriptionExpiresOn: civilDateSchema.optional(),
  unitPrice: moneySchema.optional(),
});

const endsWhereItMay = [
  (lot: { readonly term: string; readonly subscriptionExpiresOn?: string | undefined }): boolean =>
    (lot.term === 'subscription') === (lot.subscriptionExpiresOn !== undefined),
  'subscriptionExpiresOn belongs to a subscription',
] as const;

const signedLotSchema = lotFacts.extend({ serials: z.array(name).optional() }).refine(...endsWhereItMay);

/** The number of serials stands for them: the fold needs none, and a file may have a million. */
const licenceFileLotSchema = lotFacts.extend({ serialCount: z.int().min(1).optional() }).refine(...endsWhereItMay);

/** The payload of an ILF as it is signed (`file-format.md`). Members it does not know are ignored unless `must` names them. */
export const licencePayloadSchema = z.object({
  v: z.literal(1),
  id: name,
  revision: z.int().min(1),
  supersedes: name.optional(),
  org: name,
  issuer: z.object({ name }),
  partner: z.object({ name, kid: name.optional() }),
  aud: name.optional(),
  /** Instant of signing, RFC 3339. */
  iat: instant,
  issuedOn: civilDateSchema,
  purchaseOrder: z.object({ number: name, receivedOn: civilDateSchema }),
  pool: z.object({ id: name, name, createdOn: civilDateSchema, new: z.boolean() }),
  lots: z.array(signedLotSchema).min(1),
  eulaRequired: z.boolean(),
  notes: note.optional(),
  must: z.array(name).optional(),
});

/** The same as the ledger keeps it: with the number of each lot's serials in their place. */
export const licenceFileSchema = licencePayloadSchema.extend({ lots: z.array(licenceFileLotSchema).min(1) });

export type LicenceFile = Readonly<z.infer<typeof licenceFileSchema>>;
export type LicenceFileLot = LicenceFile['lots'][number];

/** What `coterm ilf issue` and the licence desk take: the payload without what the issuer's machine fills in. */
export const licenceFileDraftSchema = licencePayloadSchema.omit({ v: true, iat: true, issuer: true });
export type LicenceFileDraft = Readonly<z.infer<typeof licenceFileDraftSchema>>;
