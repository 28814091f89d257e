/** What reading a signed file can end in (`file-format.md`, "Results"), as the screens and the command line show it. */
import { z } from 'zod';

export const verdictKinds = [
  'authentic',
  'expired',
  'issued-in-future',
  'unknown-issuer',
  'revoked-issuer',
  'not-signed-as-required',
  'damaged',
  'not-coterm',
] as const;

export const signatureFactSchema = z.strictObject({
  kid: z.string(),
  role: z.string().nullable(),
  /** Name under which the key is trusted here; `null` for an unknown key. */
  trustedAs: z.string().nullable(),
  /** Only `valid` counts. `other-use`: it fits, but its key is trusted here for something else. */
  outcome: z.enum(['valid', 'unknown-key', 'revoked-key', 'other-use']),
});

export const fileVerdictSchema = z.strictObject({
  kind: z.enum(verdictKinds),
  /** Stable code with its sentence in `refusals.ts`; `null` when authentic. */
  code: z.string().nullable(),
  /** Facts for the sentence. */
  facts: z.record(z.string(), z.unknown()),
  typ: z.string().nullable(),
  docId: z.string().nullable(),
  sizeBytes: z.int(),
  signatures: z.array(signatureFactSchema),
});

export type FileVerdict = Readonly<z.infer<typeof fileVerdictSchema>>;
export type SignatureFact = Readonly<z.infer<typeof signatureFactSchema>>;
