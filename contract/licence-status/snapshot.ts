/** The licence status protocol, version 1: what `GET {address}/v1/…` answers beside the snapshot itself. */
import { z } from 'zod';
import { licenceIdSchema } from '../../domain/usage/licence-id';
import { snapshotSchema, usedLicenceSchema } from '../../domain/usage/snapshot';
import { textSchema } from '../../domain/text-schema';

/** Below the server's address; the snapshot is the answer of the first. */
export const statusPaths = { status: '/v1/licence-status', used: '/v1/used-licences' } as const;

/** The answer to `GET {address}/v1/licence-status`. */
export const statusAnswerSchema = snapshotSchema;

/** Of one page of used licences. */
export const MOST_USED_A_PAGE = 1000;

/** The answer to `GET {address}/v1/used-licences?licence=…&cursor=…`; the last page has no `next`. */
export const usedPageSchema = z.object({
  v: z.literal(1),
  licence: licenceIdSchema,
  used: z.array(usedLicenceSchema).max(MOST_USED_A_PAGE),
  next: z.string().min(1).max(500).optional(),
});
export type UsedPage = Readonly<z.infer<typeof usedPageSchema>>;

/** The body of every answer that is no good one. */
export const statusErrorSchema = z.object({ error: z.object({ code: textSchema, message: textSchema }) });
export type StatusError = Readonly<z.infer<typeof statusErrorSchema>>;
