/** What a signed transfer says (LP-13): which licences left which partner for which other, with which dates, and whose signatures it needs. */
import { z } from 'zod';
import { civilDateSchema } from '../calendar/civil-date-schema';
import { monthsSchema, removalReadings } from '../policy/policy';
import { nameSchema as name, textSchema } from '../text-schema';
import { exactDaySchema } from './exact-day';

export const TRANSFER_TYP = 'ilf-transfer.v1+jws';

/** Who signs a transfer: the releasing partner, the receiving one, and the issuer where it confirms. */
export const transferRoles = ['release', 'accept', 'issuer'] as const;
export type TransferRole = (typeof transferRoles)[number];

const kid = z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'not a thumbprint of 43 characters');

/** A perpetual lot has its SUP date, its term, or both where the SUP of its pool had not started; a subscription its last day. */
export const transferLotSchema = z
  .object({
    lot: name,
    product: name,
    release: name.optional(),
    variant: textSchema.optional(),
    term: z.enum(['perpetual', 'subscription']),
    quantity: z.int().min(1),
    supExpiresExact: exactDaySchema.optional(),
    supMonths: monthsSchema.optional(),
    subscriptionExpiresOn: civilDateSchema.optional(),
    /** LP-3: the last day of the product warranty, where it is known. */
    warrantyUntil: civilDateSchema.optional(),
  })
  .refine(
    ({ term, supExpiresExact, supMonths }) =>
      (term === 'perpetual') === (supExpiresExact !== undefined || supMonths !== undefined),
    'a perpetual lot has supExpiresExact or supMonths, and a subscription neither',
  )
  .refine(
    ({ term, subscriptionExpiresOn }) => (term === 'subscription') === (subscriptionExpiresOn !== undefined),
    'subscriptionExpiresOn belongs to a subscription',
  );

const requirementSchema = z.object({ role: z.enum(transferRoles), kid });

const namesRolesOnce = (requires: readonly { readonly role: string }[]): boolean =>
  new Set(requires.map(({ role }) => role)).size === requires.length;
const namesBothPartners = (requires: readonly { readonly role: string }[]): boolean =>
  ['release', 'accept'].every((role) => requires.some((each) => each.role === role));

/** The payload of an `.iltr`. Members it does not know are ignored unless `must` names them. */
export const transferFileSchema = z.object({
  v: z.literal(1),
  /** The transfer's number, used once by the partner that released it. */
  id: name,
  from: z.object({ partner: name, pool: name }),
  to: z.object({ partner: name, pool: name.optional() }),
  removedOn: civilDateSchema,
  reading: z.enum(removalReadings),
  lots: z.array(transferLotSchema).min(1),
  requires: z
    .array(requirementSchema)
    .refine(namesRolesOnce, 'a role is named twice')
    .refine(namesBothPartners, 'it has to name the keys that release and accept'),
  /** Instant of signing, RFC 3339. */
  iat: z.iso.datetime({ offset: true }),
  must: z.array(name).optional(),
});

export type TransferFile = Readonly<z.infer<typeof transferFileSchema>>;
export type TransferFileLot = TransferFile['lots'][number];

/** The key that has to sign in that role; `undefined` where the transfer asks for none. */
export const requiredKey = ({ requires }: TransferFile, role: TransferRole): string | undefined =>
  requires.find((each) => each.role === role)?.kid;

export const transferQuantity = ({ lots }: Pick<TransferFile, 'lots'>): number =>
  lots.reduce((sum, { quantity }) => sum + quantity, 0);
