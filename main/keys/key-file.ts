/**
 * A private key's file: one line of JSON with what is public, then the key in PEM. `openssl pkey -in` skips the line
 * (RFC 7468 allows text before the first BEGIN), so that the key stays usable without Coterm.
 */
import { z } from 'zod';
import { parseStrictJson } from '../../contract/json/parse-strict-json';
import { toPublicJwk } from './public-jwk';
import { thumbprint } from './thumbprint';

export const keyNameSchema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9 ._-]{0,63}$/);

const keyFactsSchema = z.strictObject({
  v: z.literal(1),
  name: keyNameSchema,
  kid: z.string().length(43),
  createdAt: z.iso.datetime(),
  /** Who can open it: whoever reads the file, whoever knows the passphrase, or this user of this system. */
  protection: z.enum(['file', 'passphrase', 'system']),
  x: z.string().length(43),
});

export type KeyFileFacts = Readonly<z.infer<typeof keyFactsSchema>>;

export interface KeyFile {
  readonly facts: KeyFileFacts;
  readonly pem: string;
}

const SEALED_BEGIN = '-----BEGIN COTERM SEALED KEY-----';
const SEALED_END = '-----END COTERM SEALED KEY-----';

export const keyFileText = ({ facts, pem }: KeyFile): string => `${JSON.stringify(facts)}\n${pem}`;

/** `null` for a text that is no key file, or whose facts contradict each other. */
export const parseKeyFile = (text: string): KeyFile | null => {
  const lineEnd = text.indexOf('\n');
  const line = parseStrictJson(text.slice(0, Math.max(lineEnd, 0)), { maxDepth: 1, numbers: 'integers' });
  const facts = keyFactsSchema.safeParse(line.ok ? line.value : null);
  if (!facts.success || thumbprint(toPublicJwk(facts.data.x)) !== facts.data.kid) return null;
  return { facts: facts.data, pem: text.slice(lineEnd + 1) };
};

/** What the system sealed, in PEM's form but under a label of its own. */
export const sealedPem = (sealed: Uint8Array): string =>
  [SEALED_BEGIN, Buffer.from(sealed).toString('base64'), SEALED_END, ''].join('\n');

/** `null` for a text that is no sealed key. */
export const sealedBytes = (pem: string): Uint8Array | null => {
  const [begin, base64 = '', end] = pem.trimEnd().split('\n');
  return begin === SEALED_BEGIN && end === SEALED_END ? Buffer.from(base64, 'base64') : null;
};
