/** What can happen to a Channel Partner Agreement (LP-17): it is recorded as signed, and it ends. */
import { z } from 'zod';
import { civilDateSchema } from '../calendar/civil-date-schema';
import { nameSchema, textSchema } from '../text-schema';

const on = civilDateSchema;
/** As many as a person lists, and a line of the journal holds. */
const MOST_TERRITORIES = 100;

const agreementRecorded = z
  .strictObject({
    kind: z.literal('agreement-recorded'),
    on,
    agreement: nameSchema,
    partner: nameSchema,
    territories: z.array(nameSchema).min(1).max(MOST_TERRITORIES),
    signedOn: civilDateSchema,
    /** First day on which it is in force. */
    from: civilDateSchema,
    /** Last day; without one it is in force until somebody ends it. */
    until: civilDateSchema.optional(),
  })
  .refine(({ from, until }) => until === undefined || until >= from, 'until before from');

/** In force until the day before. */
const agreementEnded = z.strictObject({
  kind: z.literal('agreement-ended'),
  on,
  agreement: nameSchema,
  reason: textSchema.optional(),
});

export const agreementChangeSchemas = [agreementRecorded, agreementEnded] as const;
export type AgreementChange = Readonly<z.infer<(typeof agreementChangeSchemas)[number]>>;
