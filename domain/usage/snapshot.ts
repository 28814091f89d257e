/** What one licence server says at one time: the body of the licence status protocol, and of a signed `.ilstat` file. */
import { z } from 'zod';
import { civilDateSchema } from '../calendar/civil-date-schema';
import { nameSchema } from '../text-schema';
import { instantSchema } from './instant';
import { levelOf, licenceIdSchema, purposeOfLicence } from './licence-id';
import { usagePurposeSchema } from './purpose';

/** The type of the signed file. */
export const LICENCE_STATUS_TYP = 'ilf-licence-status.v1+jws';

/** Far beyond every site; sums stay whole numbers. */
export const MOST_LICENCES = 1_000_000_000;
/** More rows than any product has levels, and more types than any level includes. */
export const MOST_ROWS = 100;
const MOST_TYPES = 100;

const count = z.int().min(0).max(MOST_LICENCES);
const shortText = nameSchema.max(200);

/** AC-8: of face recognition it is also said how many are users and how many devices. */
const byTypeSchema = z.object({ type: shortText, used: count, users: count.optional(), devices: count.optional() });
export type UsedByType = Readonly<z.infer<typeof byTypeSchema>>;

/** AC-1, AC-2: the figures of one licence. `used` may be above `total`: over-use is said as it is. */
const licenceFiguresSchema = z.object({
  licence: licenceIdSchema,
  used: count,
  total: count,
  /** AC-2: handed to users by the operator; of analytics licences only. */
  shared: count.optional(),
  byType: z.array(byTypeSchema).max(MOST_TYPES).optional(),
  /** Changes whenever the list of used licences does; the list is then asked for again. */
  usedDigest: shortText.optional(),
});
export type LicenceFigures = Readonly<z.infer<typeof licenceFiguresSchema>>;

/** Product versions: whole numbers with dots, such as `24.10`. */
export const productVersionSchema = z.string().regex(/^\d{1,9}(\.\d{1,9}){0,5}$/, 'not a version such as 24.10');

/** AC-10. */
const supportSchema = z.object({
  technicalSupportUntil: civilDateSchema.optional(),
  updates: z
    .object({ allowed: z.boolean(), until: civilDateSchema.optional(), latest: shortText.optional() })
    .optional(),
});
export type SnapshotSupport = Readonly<z.infer<typeof supportSchema>>;

/** Members that are not known are ignored: a newer server may say more. */
export const snapshotSchema = z
  .object({
    v: z.literal(1),
    purpose: usagePurposeSchema,
    system: z.object({ name: shortText, id: shortText.optional(), version: productVersionSchema.optional() }),
    takenAt: instantSchema,
    licences: z.array(licenceFiguresSchema).max(MOST_ROWS),
    /** AC-4, said by the server for cameras and intercoms: `false` where no analytics module is connected. */
    analyticsModule: z.boolean().optional(),
    support: supportSchema.optional(),
  })
  .refine(
    ({ purpose, licences }) => licences.every(({ licence }) => purposeOfLicence(licence) === purpose),
    'a licence of the other server',
  )
  .refine(
    ({ licences }) => new Set(licences.map(({ licence }) => licence)).size === licences.length,
    'a licence stands twice',
  )
  .refine(
    ({ licences }) => licences.every(({ licence, shared }) => shared === undefined || levelOf(licence) !== null),
    'shared belongs to analytics',
  );
export type Snapshot = Readonly<z.infer<typeof snapshotSchema>>;

/** AC-8, AC-9: one use of a licence. `user` and `device` are those of face recognition. */
export const usedKinds = ['camera', 'intercom', 'channel', 'user', 'device'] as const;

export const usedLicenceSchema = z.object({
  id: shortText,
  name: shortText,
  kind: z.enum(usedKinds),
  /** The analytics type that uses it. */
  type: shortText.optional(),
  since: instantSchema,
});
export type UsedLicence = Readonly<z.infer<typeof usedLicenceSchema>>;
