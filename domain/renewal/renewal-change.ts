/** What can happen around renewals beside the renewal itself: evaluations, trade-in offers and renewed subscriptions. */
import { z } from 'zod';
import { civilDateSchema } from '../calendar/civil-date-schema';
import { nameSchema, textSchema } from '../text-schema';

const on = civilDateSchema;

export const evaluationResults = ['suitable', 'not-suitable'] as const;

/** LP-15: Professional Services looked at the installation. A fact of its day, whatever state the pool is in. */
const evaluationRecorded = z.strictObject({
  kind: z.literal('evaluation-recorded'),
  on,
  pool: nameSchema,
  by: nameSchema,
  result: z.enum(evaluationResults),
  note: textSchema.optional(),
});

/** LP-16: the trade-in programme was offered in the place of a renewal. */
const tradeInOffered = z.strictObject({
  kind: z.literal('trade-in-offered'),
  on,
  pool: nameSchema,
  reference: textSchema.optional(),
  note: textSchema.optional(),
});

/** LP-2: a subscription lot gets a later last day. */
const subscriptionRenewed = z.strictObject({
  kind: z.literal('subscription-renewed'),
  on,
  pool: nameSchema,
  lot: nameSchema,
  expiresOn: civilDateSchema,
});

export const renewalChangeSchemas = [evaluationRecorded, tradeInOffered, subscriptionRenewed] as const;

export type EvaluationRecorded = Readonly<z.infer<typeof evaluationRecorded>>;
export type TradeInOffered = Readonly<z.infer<typeof tradeInOffered>>;
export type EvaluationResult = EvaluationRecorded['result'];
