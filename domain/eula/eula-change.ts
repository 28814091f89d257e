/** What can happen to a EULA (LP-8): it is recorded as signed, and it ends. */
import { z } from 'zod';
import { civilDateSchema } from '../calendar/civil-date-schema';
import { customerNameSchema } from '../customer/subject';
import { nameSchema, textSchema } from '../text-schema';

const on = civilDateSchema;

const eulaRecorded = z
  .strictObject({
    kind: z.literal('eula-recorded'),
    on,
    eula: nameSchema,
    customer: customerNameSchema,
    /** Where it holds; everywhere at the customer's where nothing is said. */
    site: nameSchema.optional(),
    /** The one product that it is for; every product of the vendor's where nothing is said. */
    product: nameSchema.optional(),
    /** A product of another vendor's, whose own EULA this is: it stands beside the vendor's, never for it. */
    thirdParty: nameSchema.optional(),
    signedOn: civilDateSchema,
    signedBy: textSchema.optional(),
    /** The last day on which it is in force. */
    expiresOn: civilDateSchema.optional(),
    /** The attached document with the signatures. */
    attachment: nameSchema.optional(),
  })
  .refine(({ product, thirdParty }) => product === undefined || thirdParty === undefined, 'product beside thirdParty')
  .refine(
    ({ signedOn, expiresOn }) => expiresOn === undefined || expiresOn >= signedOn,
    'expires before it was signed',
  );

/** In force until the day before. */
const eulaEnded = z.strictObject({
  kind: z.literal('eula-ended'),
  on,
  eula: nameSchema,
  reason: textSchema.optional(),
});

export const eulaChangeSchemas = [eulaRecorded, eulaEnded] as const;
export type EulaChange = Readonly<z.infer<(typeof eulaChangeSchemas)[number]>>;
