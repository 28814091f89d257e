/** What can happen to a licence: one immutable value per kind, as stored in the ledger. */
import { z } from 'zod';
import { activationChangeSchemas } from '../activation/activation-change';
import { alertChangeSchemas } from '../alert/alert-change';
import { civilDateSchema } from '../calendar/civil-date-schema';
import { catalogueChangeSchemas } from '../catalogue/catalogue-change';
import { agreementChangeSchemas } from '../agreement/agreement-change';
import { customerChangeSchemas } from '../customer/customer-change';
import {
  installationChangeSchemas,
  installationCreatedSchema,
  serialRecordedSchema,
} from '../installation/installation-change';
import { moneySchema } from '../money';
import { purchaseOrderChangeSchemas } from '../order/purchase-order-change';
import { eulaChangeSchemas } from '../eula/eula-change';
import { partChangeSchemas } from '../part/part-change';
import { pipelineChangeSchemas } from '../pipeline/pipeline-change';
import { monthsSchema, policySchema, removalReadings } from '../policy/policy';
import { quoteChangeSchemas } from '../quote/quote-change';
import { renewalChangeSchemas } from '../renewal/renewal-change';
import { supportChangeSchemas } from '../support/support-change';
import { licencesAssignedSchema, siteChangeSchemas } from '../site/site-change';
import { transferChangeSchemas } from '../transfer/transfer-change';
import { usageChangeSchemas } from '../usage/usage-change';
import { nameSchema as name, textSchema as text } from '../text-schema';

const quantity = z.int().min(1);
const on = civilDateSchema;

/** LP-6, LP-7: a pool for one project; the activation window runs from `on`. */
const poolCreated = z.strictObject({
  kind: z.literal('pool-created'),
  on,
  pool: name,
  name: text.optional(),
  customer: text.optional(),
  purchaseOrder: text.optional(),
});

/** LP-12: a quantity of one product joins a pool. `supMonths` runs from commencement or from `on`; `supExpiresOn` is a stated date. */
const lotAdded = z
  .strictObject({
    kind: z.literal('lot-added'),
    on,
    pool: name,
    lot: name,
    product: name,
    quantity,
    release: name.optional(),
    variant: text.optional(),
    supMonths: monthsSchema.optional(),
    supExpiresOn: civilDateSchema.optional(),
    term: z.enum(['perpetual', 'subscription']).optional(),
    expiresOn: civilDateSchema.optional(),
    unitPrice: moneySchema.optional(),
    warrantyMonths: z.int().min(0).optional(),
  })
  .refine((lot) => lot.supMonths === undefined || lot.supExpiresOn === undefined, 'supMonths beside supExpiresOn')
  .refine(
    (lot) => (lot.term === 'subscription') === (lot.expiresOn !== undefined),
    'expiresOn belongs to a subscription',
  );

/** LP-10: the first activation of a pool starts its SUP. */
const licencesActivated = z.strictObject({
  kind: z.literal('licences-activated'),
  on,
  pool: name,
  quantity,
  /** The id of a registered site, or any words for a place. */
  site: text.optional(),
  /** Why it is done although no EULA covers the registered site (LP-8). */
  override: name.optional(),
});

/** LP-13: licences leave, into transit when `transfer` names one, else retired. `reading` is the date they left with. */
const licencesRemoved = z.strictObject({
  kind: z.literal('licences-removed'),
  on,
  pool: name,
  quantity,
  lot: name.optional(),
  transfer: name.optional(),
  reading: z.enum(removalReadings).optional(),
  /** Who or what receives the licences, as people say it: a partner, a customer, a licence server. */
  destination: text.optional(),
  reason: text.optional(),
});

/** LP-13: licences in transit arrive. */
const licencesReceived = z.strictObject({ kind: z.literal('licences-received'), on, pool: name, transfer: name });

/** Every SUP-bearing lot gains the days of `months`. LP-15, LP-16. */
const supRenewed = z.strictObject({
  kind: z.literal('sup-renewed'),
  on,
  pool: name,
  months: monthsSchema,
  evaluation: z.boolean().optional(),
});

/** LP-9: a release enters General Availability, and ends that of the one it supersedes. */
const releaseLaunched = z.strictObject({
  kind: z.literal('release-launched'),
  on,
  release: name,
  supersedes: name.optional(),
  /** As the catalogue names it. */
  product: name.optional(),
});

const poolDescribed = z.strictObject({
  kind: z.literal('pool-described'),
  on,
  pool: name,
  name: text.optional(),
  customer: text.optional(),
});
const poolArchived = z.strictObject({ kind: z.literal('pool-archived'), on, pool: name });
const poolRestored = z.strictObject({ kind: z.literal('pool-restored'), on, pool: name });

/**
 * Of a file of offline activation: the id of the registered site that it is about (LP-8), and a person's word that the answer
 * counts although another one has its number.
 */
const ofExchange = { site: name.optional(), sharesNumber: z.literal(true).optional() };

/** A signed file enters the register; its payload, kept as received, says what changed. */
const fileImported = z.strictObject({
  kind: z.literal('file-imported'),
  on,
  docId: name,
  typ: name,
  fileName: text,
  ...ofExchange,
  /** Why the answer counts although no EULA covers its site (LP-8). */
  override: text.optional(),
});
/** A signed file was issued here; it changes no pool until it is imported. */
const fileIssued = z.strictObject({
  kind: z.literal('file-issued'),
  on,
  docId: name,
  typ: name,
  fileName: text,
  ...ofExchange,
  /** Why it is issued although no agreement covers the territory of its order (LP-17), or no EULA its site (LP-8). */
  override: text.optional(),
});

/**
 * A register that people had before – a table of pools and lots – enters as one step. `docId` names the register document
 * with the changes that its rows make; `source` the table itself, kept as received.
 */
const registerImported = z.strictObject({
  kind: z.literal('register-imported'),
  on,
  docId: name,
  source: name,
  fileName: text,
});

/** Undo: the named event and this one are both left out of the sums. */
const changeWithdrawn = z.strictObject({
  kind: z.literal('change-withdrawn'),
  on,
  change: name,
  reason: text.optional(),
});

/** Policy parameters in force for changes dated on or after `on`. */
const policySet = z.strictObject({ kind: z.literal('policy-set'), on, policy: policySchema });

/** What the rows of a register can say. */
export const registerChangeSchema = z.discriminatedUnion('kind', [
  poolCreated,
  lotAdded,
  licencesActivated,
  installationCreatedSchema,
  serialRecordedSchema,
]);
export type RegisterChange = Readonly<z.infer<typeof registerChangeSchema>>;

export const changeSchema = z.discriminatedUnion('kind', [
  poolCreated,
  lotAdded,
  licencesActivated,
  licencesRemoved,
  licencesReceived,
  supRenewed,
  releaseLaunched,
  poolDescribed,
  poolArchived,
  poolRestored,
  fileImported,
  fileIssued,
  registerImported,
  changeWithdrawn,
  policySet,
  ...customerChangeSchemas,
  ...renewalChangeSchemas,
  ...catalogueChangeSchemas,
  ...supportChangeSchemas,
  ...purchaseOrderChangeSchemas,
  ...siteChangeSchemas,
  licencesAssignedSchema,
  ...eulaChangeSchemas,
  ...agreementChangeSchemas,
  ...activationChangeSchemas,
  ...transferChangeSchemas,
  ...partChangeSchemas,
  ...installationChangeSchemas,
  ...alertChangeSchemas,
  ...usageChangeSchemas,
  ...quoteChangeSchemas,
  ...pipelineChangeSchemas,
]);

export type Change = Readonly<z.infer<typeof changeSchema>>;
export type ChangeKind = Change['kind'];
export type ChangeOf<Kind extends ChangeKind> = Extract<Change, { kind: Kind }>;
