/** What people decide about licence servers, analytics levels and what was bought: one immutable value per kind. */
import { z } from 'zod';
import { civilDateSchema } from '../calendar/civil-date-schema';
import { nameSchema, textSchema } from '../text-schema';
import { licenceIdSchema } from './licence-id';
import { usagePurposeSchema } from './purpose';
import { serverAddressSchema } from './server-address';
import { productVersionSchema } from './snapshot';

const on = civilDateSchema;
const installation = nameSchema;

/** AC-6: says all of a server again. Its access token is a secret of the host and stands in no ledger. */
const licenceServerSet = z.strictObject({
  kind: z.literal('licence-server-set'),
  on,
  installation,
  purpose: usagePurposeSchema,
  address: serverAddressSchema,
  /** SHA-256 fingerprint of the certificate that a self-signed server has to show: 64 hexadecimal digits, lower case. */
  pin: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'not a SHA-256 fingerprint')
    .optional(),
  note: textSchema.optional(),
});

const licenceServerRemoved = z.strictObject({
  kind: z.literal('licence-server-removed'),
  on,
  installation,
  purpose: usagePurposeSchema,
});

const MOST_LEVELS = 30;
const MOST_TYPES = 50;
export const HIGHEST_LEVEL = 999;

/** AC-3: a level with the analytics types that it includes: ids that Coterm has words for, or words of their own. */
const levelSchema = z.strictObject({
  level: z.int().min(1).max(HIGHEST_LEVEL),
  name: nameSchema.max(200),
  types: z.array(nameSchema.max(200)).max(MOST_TYPES),
});
export type AnalyticsLevel = Readonly<z.infer<typeof levelSchema>>;

/** AC-3: says all levels again, as they are from a product version on. */
const analyticsLevelsSet = z.strictObject({
  kind: z.literal('analytics-levels-set'),
  on,
  version: productVersionSchema,
  levels: z.array(levelSchema).min(1).max(MOST_LEVELS),
});

const analyticsLevelsWithdrawn = z.strictObject({
  kind: z.literal('analytics-levels-withdrawn'),
  on,
  version: productVersionSchema,
});

const quantity = z.int().min(1).max(1_000_000_000);

/** Where bought licences come from: a share of a pool, IDIS parts that the installation holds, or somebody's word. */
const allotmentSourceSchema = z.discriminatedUnion('kind', [
  /** Without `quantity`: all that the pool has, of that product where one is named. */
  z.strictObject({
    kind: z.literal('pool'),
    pool: nameSchema,
    product: nameSchema.optional(),
    quantity: quantity.optional(),
  }),
  /** Without `part`: every part that the installation holds. */
  z.strictObject({ kind: z.literal('parts'), part: nameSchema.optional() }),
  /** `until` is the last day. */
  z.strictObject({
    kind: z.literal('stated'),
    quantity,
    reference: textSchema.optional(),
    until: civilDateSchema.optional(),
  }),
]);
export type AllotmentSource = Readonly<z.infer<typeof allotmentSourceSchema>>;

/** Says all of an allotment again: what was bought for one counter of one installation. */
const allotmentSet = z.strictObject({
  kind: z.literal('allotment-set'),
  on,
  allotment: nameSchema,
  installation,
  licence: licenceIdSchema,
  source: allotmentSourceSchema,
  note: textSchema.optional(),
});

const allotmentRemoved = z.strictObject({
  kind: z.literal('allotment-removed'),
  on,
  allotment: nameSchema,
  installation,
});

/**
 * A snapshot that came as a file becomes a reading of the installation. Without `source` the document is a signed file;
 * else it holds the snapshot as it was read from the table `source`, which is kept as received.
 */
const usageImported = z.strictObject({
  kind: z.literal('usage-imported'),
  on,
  installation,
  docId: nameSchema,
  source: nameSchema.optional(),
  fileName: textSchema,
});

export const usageChangeSchemas = [
  licenceServerSet,
  licenceServerRemoved,
  analyticsLevelsSet,
  analyticsLevelsWithdrawn,
  allotmentSet,
  allotmentRemoved,
  usageImported,
] as const;

export type UsageChange = Readonly<z.infer<(typeof usageChangeSchemas)[number]>>;
export type UsageChangeOf<Kind extends UsageChange['kind']> = Extract<UsageChange, { kind: Kind }>;
/** They hold for every installation, as the catalogue does. */
export type LevelsChange = UsageChangeOf<'analytics-levels-set' | 'analytics-levels-withdrawn'>;
/** They are about one installation, and stand in its history. */
export type InstallationUsageChange = Exclude<UsageChange, LevelsChange>;

const kinds: ReadonlySet<string> = new Set(usageChangeSchemas.map(({ shape }) => shape.kind.value));

interface Kinded {
  readonly kind: string;
}

export const isUsageChange = (change: Kinded): change is UsageChange => kinds.has(change.kind);

export const isLevelsChange = (change: Kinded): change is LevelsChange =>
  change.kind === 'analytics-levels-set' || change.kind === 'analytics-levels-withdrawn';
