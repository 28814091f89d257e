/** For which installation a licence status file is imported: one that is known, or a new one. */
import { z } from 'zod';
import { nameSchema } from '../../domain/text-schema';

export const importTargetSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('known'), installation: nameSchema }),
  z.strictObject({
    kind: z.literal('new'),
    installation: nameSchema,
    name: nameSchema,
    customer: nameSchema.optional(),
  }),
]);
export type ImportTarget = Readonly<z.infer<typeof importTargetSchema>>;
