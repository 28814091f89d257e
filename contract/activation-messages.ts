/** What window and host say to each other of offline activation. */
import { z } from 'zod';
import { textSchema } from '../domain/text-schema';
import { isWellFormed } from '../domain/well-formed';

const name = z.string().min(1).max(500).refine(isWellFormed, 'has half a character');
/** Why something is activated although no EULA covers the registered site (LP-8). */
export const eulaOverrideSchema = name.refine((reason) => reason.trim() !== '', 'a reason has words');
const quantity = z.int().min(1);
const signing = {
  key: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9 ._-]{0,63}$/),
  passphrase: z.string().max(1024).optional(),
};
const writtenFile = { fileName: z.string(), docId: z.string(), bytes: z.instanceof(Uint8Array) };

/** What the preview of a request or an answer says beside whether it may be kept. */
export const activationPreviewSchema = z.strictObject({
  /** Why it cannot be granted, or accepted; `eula/missing` gives way to a reason. `null` where it can, or was answered. */
  refusal: z.looseObject({ code: z.string() }).nullable(),
  /** The answer that it was given here, by its docId. */
  answer: z.string().nullable(),
  /** It waits for its answer in the register already. */
  kept: z.boolean(),
});
export type ActivationPreview = Readonly<z.infer<typeof activationPreviewSchema>>;

export const activationChannels = {
  /** Writes a request for licences of a pool, signed by one of the workspace's own keys. */
  'activations.request': {
    input: z.strictObject({
      pool: name,
      product: name,
      quantity,
      site: name,
      fingerprint: name.optional(),
      override: eulaOverrideSchema.optional(),
      ...signing,
    }),
    output: z.strictObject(writtenFile),
  },
  /** Writes the return of what an answer granted. */
  'activations.return': {
    input: z.strictObject({ response: name, quantity, ...signing }),
    output: z.strictObject(writtenFile),
  },
  /** Grants a previewed request, or refuses it with a reason; the same request gets the same answer. */
  'activations.answer': {
    input: z.strictObject({
      preview: z.string().max(100),
      reason: textSchema.refine((reason) => reason.trim() !== '', 'a refusal says why').optional(),
      override: eulaOverrideSchema.optional(),
      ...signing,
    }),
    output: z.strictObject({ ...writtenFile, result: z.enum(['granted', 'refused']), again: z.boolean() }),
  },
};
