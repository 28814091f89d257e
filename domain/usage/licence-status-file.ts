/** What a signed licence status file says: snapshots of one installation, carried where there is no network (`.ilstat`). */
import { z } from 'zod';
import { nameSchema } from '../text-schema';
import { instantSchema } from './instant';
import { licenceIdSchema } from './licence-id';
import { snapshotSchema, usedLicenceSchema } from './snapshot';

/** Of all lists of a file. */
export const MOST_USED_IN_FILE = 100_000;

const usedListsSchema = z
  .record(licenceIdSchema, z.array(usedLicenceSchema).max(MOST_USED_IN_FILE))
  .refine(
    (lists) => Object.values(lists).reduce((sum, { length }) => sum + length, 0) <= MOST_USED_IN_FILE,
    `more than ${MOST_USED_IN_FILE} entries in all`,
  );
/** What uses each licence, by the licence. */
export type StatedLists = Readonly<z.infer<typeof usedListsSchema>>;

const shape = {
  v: z.literal(1),
  id: nameSchema,
  /** Whose computer signed. */
  org: nameSchema.optional(),
  /** As the site calls it; `id` where it knows the register's own. */
  installation: z.object({ name: nameSchema, id: nameSchema.optional() }),
  snapshots: z
    .array(snapshotSchema)
    .min(1)
    .max(2)
    .refine(([first, second]) => first?.purpose !== second?.purpose, 'a purpose stands twice'),
  /** Instant of signing, RFC 3339. */
  iat: instantSchema,
  must: z.array(nameSchema).optional(),
};

/** What the register and its readings are made of. */
export const licenceStatusFileSchema = z.object(shape);
export type LicenceStatusFile = Readonly<z.infer<typeof licenceStatusFileSchema>>;

/** As it is signed; the lists stay in the file, and are read from it when somebody asks. */
export const licenceStatusPayloadSchema = z.object({ ...shape, lists: usedListsSchema.optional() });
