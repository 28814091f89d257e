/** The shapes in which window and host speak of licence servers: their state, their readings, checks and tokens. */
import { z } from 'zod';
import { civilDateSchema } from '../domain/calendar/civil-date-schema';
import { nameSchema } from '../domain/text-schema';
import { instantSchema } from '../domain/usage/instant';
import { licenceIdSchema } from '../domain/usage/licence-id';
import { outageStates } from '../domain/usage/outage';
import { usagePurposeSchema } from '../domain/usage/purpose';
import { serverStates } from '../domain/usage/reading';
import { serverAddressSchema } from '../domain/usage/server-address';
import { snapshotSchema, usedLicenceSchema } from '../domain/usage/snapshot';

const nothing = z.strictObject({});
const refusal = z.looseObject({ code: z.string() });
const installation = nameSchema;
const purpose = usagePurposeSchema;

/** SHA-256 of a certificate: 64 hexadecimal digits, lower case. */
export const certificatePinSchema = z.string().regex(/^[0-9a-f]{64}$/, 'not a SHA-256 fingerprint');

/** What a header can carry (RFC 6750): visible ASCII without blanks. */
export const accessTokenSchema = z.string().regex(/^[\x21-\x7e]{1,4096}$/, 'not visible ASCII without blanks');

/** AC-6, AC-7: how a licence server stands. */
export const serverStatusSchema = z.strictObject({
  installation,
  purpose,
  state: z.enum(serverStates),
  /** Instants: of this state, of the last check, of the last good answer, of the next check. */
  since: instantSchema,
  /** Since when it gives no good answer, whether it answers with an error or not at all. */
  failingSince: instantSchema.nullable().optional(),
  checkedAt: instantSchema.nullable(),
  goodAt: instantSchema.nullable(),
  nextAt: instantSchema.nullable(),
  /** Why the last check got no good answer. */
  error: refusal.nullable(),
  /** In a row. */
  failures: z.int().min(0),
  checking: z.boolean(),
});

export const readingSchema = z.strictObject({
  installation,
  purpose,
  at: instantSchema,
  on: civilDateSchema,
  receivedAt: instantSchema,
  source: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('server') }),
    z.strictObject({ kind: z.literal('file'), docId: z.string(), fileName: z.string() }),
  ]),
  snapshot: snapshotSchema,
  used: z.string().nullable(),
  /** Only the licences that it names: of the others it says nothing. */
  partial: z.literal(true).optional(),
  /** What stands in the snapshot from earlier readings: a licence, or the support. */
  carried: z
    .array(z.strictObject({ what: z.string(), at: instantSchema, source: z.enum(['server', 'file']) }))
    .readonly()
    .optional(),
});

/** AC-6, AC-7: a span without a good answer; `to` is `null` while it lasts. */
const outageSchema = z.strictObject({
  installation,
  purpose,
  state: z.enum(outageStates),
  from: instantSchema,
  to: instantSchema.nullable(),
  goodAt: instantSchema.nullable(),
});

/** A certificate that nobody vouches for, or another than the one that is pinned: for a person to compare. */
export const shownCertificateSchema = z.strictObject({
  fingerprint: certificatePinSchema,
  subject: z.string(),
  issuer: z.string(),
  /** Instants; `null` where the certificate says none that can be read. */
  validFrom: instantSchema.nullable(),
  validUntil: instantSchema.nullable(),
  selfSigned: z.boolean(),
});
export type ShownCertificate = Readonly<z.infer<typeof shownCertificateSchema>>;

const usageStateSchema = z.strictObject({
  /** Of every licence server in the register. */
  statuses: z.array(serverStatusSchema),
  /** The newest reading of each installation and purpose. */
  latest: z.array(readingSchema),
  /** The servers that an access token is kept for. What it is, nobody is told. */
  tokens: z.array(z.strictObject({ installation, purpose })),
  /** Why nothing is checked here. */
  paused: z.enum(['sample', 'read-only']).nullable(),
});
export type UsageState = Readonly<z.infer<typeof usageStateSchema>>;

const triedSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('answered'), snapshot: snapshotSchema }),
  /** Nothing was sent; `error` says what is wrong with the certificate. */
  z.strictObject({ kind: z.literal('certificate'), certificate: shownCertificateSchema, error: refusal }),
]);
export type TriedServer = Readonly<z.infer<typeof triedSchema>>;

export const usageChannels = {
  'usage.state': { input: nothing, output: usageStateSchema },
  /** Every reading of an installation, oldest first, figures only; and the spans in which its servers gave no good answer. */
  'usage.readings': {
    input: z.strictObject({ installation }),
    output: z.strictObject({ readings: z.array(readingSchema), outages: z.array(outageSchema) }),
  },
  /** AC-9: what uses a licence, by the newest reading, or by the newest that was taken until `at`. */
  'usage.used': {
    input: z.strictObject({ installation, purpose, licence: licenceIdSchema, at: instantSchema.optional() }),
    output: z.strictObject({
      /** Of the reading; `null` where there is none. */
      at: instantSchema.nullable(),
      /** `null` where the list is not known; `why` says why. */
      used: z.array(usedLicenceSchema).nullable(),
      why: refusal.nullable(),
    }),
  },
  /** Checks the servers of one installation, or all of them, now; answers when it is done. */
  'usage.check': {
    input: z.strictObject({ installation: installation.optional() }),
    output: z.strictObject({ statuses: z.array(serverStatusSchema) }),
  },
  /** Asks a server once, and keeps nothing. `kept`: with the token that is kept for that installation and purpose. */
  'usage.try': {
    input: z.strictObject({
      address: serverAddressSchema,
      purpose,
      token: accessTokenSchema.optional(),
      kept: z.strictObject({ installation }).optional(),
      pin: certificatePinSchema.optional(),
    }),
    output: triedSchema,
  },
  /** Keeps the access token for a server at this address, and for no other; `null` forgets it. */
  'usage.token': {
    input: z.strictObject({
      installation,
      purpose,
      address: serverAddressSchema,
      token: accessTokenSchema.nullable(),
    }),
    output: nothing,
  },
} as const;
