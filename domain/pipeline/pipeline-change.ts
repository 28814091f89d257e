/** What sales staff say of a renewal: its stage, who looks after it, and a note. Dates, quantities and values are never said: they follow. */
import { z } from 'zod';
import { civilDateSchema } from '../calendar/civil-date-schema';
import { textSchema } from '../text-schema';
import { renewalSchema } from './renewal';

export const renewalStages = ['not-started', 'in-progress', 'quoted', 'won', 'lost', 'will-not-renew'] as const;
export type RenewalStage = (typeof renewalStages)[number];

const on = civilDateSchema;

const renewalStageSet = z.strictObject({
  kind: z.literal('renewal-stage-set'),
  on,
  renewal: renewalSchema,
  stage: z.enum(renewalStages),
  /** Why it was lost, or will not be renewed. */
  reason: textSchema.optional(),
});

/** The empty text: nobody any more. */
const renewalOwnerSet = z.strictObject({
  kind: z.literal('renewal-owner-set'),
  on,
  renewal: renewalSchema,
  owner: textSchema,
});

/** The empty text takes the note away. */
const renewalNoted = z.strictObject({
  kind: z.literal('renewal-noted'),
  on,
  renewal: renewalSchema,
  note: textSchema,
});

export const pipelineChangeSchemas = [renewalStageSet, renewalOwnerSet, renewalNoted] as const;

export type PipelineChange = Readonly<z.infer<(typeof pipelineChangeSchemas)[number]>>;

const kinds: ReadonlySet<string> = new Set(pipelineChangeSchemas.map(({ shape }) => shape.kind.value));

export const isPipelineChange = (change: { readonly kind: string }): change is PipelineChange => kinds.has(change.kind);
