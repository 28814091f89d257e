/** The file with the keys of others that were compared by fingerprint: `trust/issuers.json`, issuers, partners and sites. */
import { readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { z } from 'zod';
import { keyUseSchema } from '../../contract/key-uses';
import { parseStrictJson } from '../../contract/json/parse-strict-json';
import { done, refuse, type Result } from '../../domain/result';
import { fileErrorCode, fileErrorReason } from '../files/file-error';
import { ensurePrivateFolder, writeAtomically } from '../files/write-atomically';
import { parsePublicKey } from './parse-public-key';
import { thumbprint } from './thumbprint';

const pinnedKeySchema = z.strictObject({
  kid: z.string().length(43),
  name: z.string().min(1).max(200),
  /** Files that were written before keys had a use held issuers alone. */
  use: keyUseSchema.default('issuer'),
  /** Instants, RFC 3339. */
  addedAt: z.iso.datetime(),
  /** Since when its signatures count no more; `null` while they do. */
  revokedAt: z.iso.datetime().nullable(),
  jwk: z.strictObject({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string().length(43) }),
});

const trustFileSchema = z.strictObject({ v: z.literal(1), issuers: z.array(pinnedKeySchema).max(10_000) });

export type PinnedKey = Readonly<z.infer<typeof pinnedKeySchema>>;

/** A key that no enrolment would let in, or under another's name, is damage too: someone wrote the file by hand. */
const isEnrolled = ({ kid, jwk }: PinnedKey): boolean =>
  thumbprint(jwk) === kid && parsePublicKey(JSON.stringify(jwk)).ok;

const hasTwins = (issuers: readonly PinnedKey[]): boolean =>
  new Set(issuers.map(({ kid }) => kid)).size !== issuers.length;

const parseTrustFile = (bytes: Uint8Array): readonly PinnedKey[] | null => {
  const json = parseStrictJson(bytes, { maxDepth: 8, numbers: 'integers' });
  const parsed = trustFileSchema.safeParse(json.ok ? json.value : null);
  if (!parsed.success) return null;
  const { issuers } = parsed.data;
  return issuers.every(isEnrolled) && !hasTwins(issuers) ? issuers : null;
};

/** No file yet means that nobody is trusted yet. Errors: `trust/damaged`, `file/unreadable`. */
export const readTrustFile = async (path: string): Promise<Result<readonly PinnedKey[]>> => {
  try {
    const issuers = parseTrustFile(await readFile(path));
    return issuers === null ? refuse('trust/damaged', { fileName: basename(path) }) : done(issuers);
  } catch (error) {
    if (fileErrorCode(error) === 'ENOENT') return done([]);
    return refuse('file/unreadable', { fileName: basename(path), reason: fileErrorReason(error) });
  }
};

/** Error: `file/unwritable`. */
export const writeTrustFile = async (path: string, issuers: readonly PinnedKey[]): Promise<Result<null>> => {
  const ready = await ensurePrivateFolder(dirname(path));
  return ready.ok ? writeAtomically(path, `${JSON.stringify({ v: 1, issuers }, null, 2)}\n`, { mode: 0o600 }) : ready;
};
