/** What can happen to an IDIS installation: it is created, described, archived, and its serials of before are recorded. */
import { z } from 'zod';
import { civilDateSchema } from '../calendar/civil-date-schema';
import { customerNameSchema } from '../customer/subject';
import { licenceFamilySchema } from '../part/part-change';
import { longTextSchema, nameSchema, textSchema } from '../text-schema';
import { installationOrderChangeSchemas } from './installation-order-change';
import { MOST_PART_LINES, partQuantitySchema, serialSchema } from './order-line';

const on = civilDateSchema;

/** A description says all of an installation again. */
const installationFacts = {
  name: nameSchema,
  customer: customerNameSchema.optional(),
  /** The id of a registered site. */
  site: nameSchema.optional(),
  note: longTextSchema.optional(),
};

export const installationCreatedSchema = z.strictObject({
  kind: z.literal('installation-created'),
  on,
  installation: nameSchema,
  ...installationFacts,
});

const described = z.strictObject({
  kind: z.literal('installation-described'),
  on,
  installation: nameSchema,
  ...installationFacts,
});

const archived = z.strictObject({ kind: z.literal('installation-archived'), on, installation: nameSchema });
const restored = z.strictObject({ kind: z.literal('installation-restored'), on, installation: nameSchema });

/** What an installation held when it was recorded; `expiresOn` is the last day of a subscription. */
const heldSchema = z.strictObject({
  part: nameSchema,
  quantity: partQuantitySchema,
  expiresOn: civilDateSchema.optional(),
});

/** What was there before Coterm knew of it: a serial without its order and confirmation. */
export const serialRecordedSchema = z.strictObject({
  kind: z.literal('installation-serial-recorded'),
  on,
  installation: nameSchema,
  family: licenceFamilySchema,
  /** Where serials are one per part (ID-6). */
  part: nameSchema.optional(),
  serial: serialSchema,
  /** ID-7: VAI serials that it superseded, oldest first. */
  formerly: z.array(serialSchema).max(100).optional(),
  held: z.array(heldSchema).max(MOST_PART_LINES),
  reason: textSchema.optional(),
});

export const installationChangeSchemas = [
  installationCreatedSchema,
  described,
  archived,
  restored,
  serialRecordedSchema,
  ...installationOrderChangeSchemas,
] as const;

export type InstallationChange = Readonly<z.infer<(typeof installationChangeSchemas)[number]>>;
export type InstallationChangeOf<Kind extends InstallationChange['kind']> = Extract<InstallationChange, { kind: Kind }>;

const kinds: ReadonlySet<string> = new Set(installationChangeSchemas.map(({ shape }) => shape.kind.value));

export const isInstallationChange = (change: { readonly kind: string }): change is InstallationChange =>
  kinds.has(change.kind);
