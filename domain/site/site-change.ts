/** What can happen to a site and to the licences that run there: one immutable value per kind. */
import { z } from 'zod';
import { civilDateSchema } from '../calendar/civil-date-schema';
import { customerNameSchema } from '../customer/subject';
import { nameSchema, textSchema } from '../text-schema';

const on = civilDateSchema;

/** Whose it is and where; a change of a site says all of it again. */
const siteFacts = {
  customer: customerNameSchema,
  name: nameSchema,
  address: textSchema.optional(),
  /** The territory that an agreement has to cover (LP-17). */
  territory: textSchema.optional(),
};

const siteAdded = z.strictObject({ kind: z.literal('site-added'), on, site: nameSchema, ...siteFacts });
const siteChanged = z.strictObject({ kind: z.literal('site-changed'), on, site: nameSchema, ...siteFacts });
const siteRemoved = z.strictObject({ kind: z.literal('site-removed'), on, site: nameSchema });

/** LP-7: sets how many licences of a pool, or of one of its lots, are meant for a site; 0 takes the assignment away. */
const licencesAssigned = z.strictObject({
  kind: z.literal('licences-assigned'),
  on,
  pool: nameSchema,
  site: nameSchema,
  quantity: z.int().min(0),
  lot: nameSchema.optional(),
  /** Why it is done although no agreement covers the site's territory (LP-17). */
  override: nameSchema.optional(),
});

export const siteChangeSchemas = [siteAdded, siteChanged, siteRemoved] as const;
/** It is about a pool as much as about a site, so it stands in the pool's history. */
export const licencesAssignedSchema = licencesAssigned;

export type SiteChange = Readonly<z.infer<(typeof siteChangeSchemas)[number]>>;
export type LicencesAssigned = Readonly<z.infer<typeof licencesAssigned>>;
