/** What window and host say to each other of keys: the workspace's own, and those of others that are trusted here. */
import { z } from 'zod';
import { isWellFormed } from '../domain/well-formed';
import { keyUseSchema } from './key-uses';
import { kidSchema } from './kid';
import { limits } from './limits';

const nothing = z.strictObject({});

export const keyNameSchema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9 ._-]{0,63}$/);

const ownKey = z.strictObject({
  name: z.string(),
  kid: kidSchema,
  createdAt: z.string(),
  protection: z.enum(['file', 'passphrase', 'system']),
  trusted: z.boolean(),
});
export type OwnKey = Readonly<z.infer<typeof ownKey>>;

/** A key of somebody else that is trusted here, and what for. */
const trustedKey = z.strictObject({ kid: kidSchema, name: z.string(), use: keyUseSchema, addedAt: z.string() });
export type TrustedKey = Readonly<z.infer<typeof trustedKey>>;

export const keyChannels = {
  'keys.list': { input: nothing, output: z.strictObject({ keys: z.array(ownKey) }) },
  'keys.create': {
    input: z.strictObject({ name: keyNameSchema, passphrase: z.string().min(1).max(1024).optional() }),
    output: ownKey,
  },
  /** The public half as a JWK (RFC 8037), pretty-printed text. */
  'keys.export': {
    input: z.strictObject({ name: keyNameSchema }),
    output: z.strictObject({ fileName: z.string(), jwk: z.string() }),
  },
  'trust.list': { input: nothing, output: z.strictObject({ keys: z.array(trustedKey) }) },
  /** Reads a public key and gives its fingerprint to compare; trusts nothing yet. */
  'trust.preview': {
    input: z.strictObject({ text: z.string().max(limits.trustListBytes) }),
    output: z.strictObject({ kid: kidSchema, name: z.string().nullable() }),
  },
  'trust.add': {
    input: z.strictObject({
      text: z.string().max(limits.trustListBytes),
      fingerprint: z.string(),
      name: z.string().min(1).max(200).refine(isWellFormed, 'has half a character'),
      use: keyUseSchema.default('issuer'),
    }),
    output: trustedKey,
  },
  'trust.remove': { input: z.strictObject({ kid: kidSchema }), output: nothing },
} as const;
