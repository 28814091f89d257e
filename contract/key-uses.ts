/** What the public key of somebody else is trusted for: a signature counts for that alone (`docs/file-format.md`). */
import { z } from 'zod';

/** `issuer` signs licence files and answers, `partner` transfers, `site` activation requests. */
export const keyUses = ['issuer', 'partner', 'site'] as const;

export const keyUseSchema = z.enum(keyUses);
export type KeyUse = z.infer<typeof keyUseSchema>;
