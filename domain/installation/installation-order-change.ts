/** What can happen to an order for an IDIS installation (ID-1 to ID-5): it is placed, cancelled and confirmed. */
import { z } from 'zod';
import { civilDateSchema } from '../calendar/civil-date-schema';
import { moneySchema } from '../money';
import { longTextSchema, nameSchema, textSchema } from '../text-schema';
import { MOST_PART_LINES, partLineFacts, statedSerialSchema } from './order-line';

/** At most one serial per family, or per part. */
const serials = z.array(statedSerialSchema).max(50);

const orderLineSchema = z.strictObject({ ...partLineFacts, unitPrice: moneySchema.optional() });
export type InstallationOrderLine = Readonly<z.infer<typeof orderLineSchema>>;

/** ID-10: `expiresOn` is the last day of a subscription, where it is another than the term says. */
const confirmedLineSchema = z.strictObject({ ...partLineFacts, expiresOn: civilDateSchema.optional() });
export type ConfirmedLine = Readonly<z.infer<typeof confirmedLineSchema>>;

const placed = z.strictObject({
  kind: z.literal('installation-order-placed'),
  on: civilDateSchema,
  order: nameSchema,
  /** As the buyer numbers it. */
  number: nameSchema,
  installation: nameSchema,
  /** ID-1: what every order has to state. */
  installationIs: z.enum(['new', 'existing']),
  /** ID-3: the serials that it quotes. */
  serials,
  lines: z.array(orderLineSchema).min(1).max(MOST_PART_LINES),
  /** Who orders. */
  partner: textSchema.optional(),
  /** LP-17: where the licences are sold. */
  territory: textSchema.optional(),
  /** Why it is placed although no agreement covers the territory (LP-17). */
  override: nameSchema.optional(),
  /** Whom the vendor turns to. */
  contact: textSchema.optional(),
  note: longTextSchema.optional(),
});

const cancelled = z.strictObject({
  kind: z.literal('installation-order-cancelled'),
  on: civilDateSchema,
  order: nameSchema,
  reason: textSchema.optional(),
});

/** ID-2, ID-4: what the vendor confirmed, of an order or without one that is known here. */
export const confirmedSchema = z.strictObject({
  kind: z.literal('installation-order-confirmed'),
  on: civilDateSchema,
  confirmation: nameSchema,
  installation: nameSchema,
  order: nameSchema.optional(),
  /** ID-4: of an existing installation. */
  revised: z.boolean(),
  serials,
  lines: z.array(confirmedLineSchema).max(MOST_PART_LINES),
  /** The mail, as an attachment of the installation. */
  mail: nameSchema.optional(),
  note: longTextSchema.optional(),
});

export const installationOrderChangeSchemas = [placed, cancelled, confirmedSchema] as const;

export type InstallationOrderChange = Readonly<z.infer<(typeof installationOrderChangeSchemas)[number]>>;
export type InstallationOrderChangeOf<Kind extends InstallationOrderChange['kind']> = Extract<
  InstallationOrderChange,
  { kind: Kind }
>;
