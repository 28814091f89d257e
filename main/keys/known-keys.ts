/** The keys whose signatures this workspace can check: those that it trusts, each for its use, and its own. */
import type { KeyUse } from '../../contract/key-uses';
import { done, type Result } from '../../domain/result';
import type { KeyStore } from './key-store';
import type { PublicJwk } from './public-jwk';
import type { TrustStore } from './trust-store';

/** `own`: the private half lies in this workspace. */
export type KnownUse = KeyUse | 'own';

export interface KnownKey {
  readonly kid: string;
  readonly name: string;
  readonly jwk: PublicJwk;
  /** An own key may be trusted here as well, as that of a licence desk is. */
  readonly uses: readonly KnownUse[];
  /** Since when its signatures count no more; `null` while they do. */
  readonly revokedAt: string | null;
}

export interface KeyParts {
  readonly trust: Pick<TrustStore, 'pinned'>;
  readonly keys: Pick<KeyStore, 'publicKeys'>;
}

/** The keys of others that are trusted here. Errors: `trust/damaged`, `file/unreadable`. */
export const trustedKeys = async ({ trust }: Pick<KeyParts, 'trust'>): Promise<Result<readonly KnownKey[]>> => {
  const pinned = await trust.pinned();
  return pinned.ok ? done(pinned.value.map(({ use, ...key }) => ({ ...key, uses: [use] }))) : pinned;
};

/** Every known key once, with its name as trusted or, for an own key alone, its own. Errors as for `trustedKeys`. */
export const knownKeys = async (parts: KeyParts): Promise<Result<readonly KnownKey[]>> => {
  const trusted = await trustedKeys(parts);
  if (!trusted.ok) return trusted;
  const own = await parts.keys.publicKeys();
  if (!own.ok) return own;
  const ownKids = new Set(own.value.map(({ kid }) => kid));
  const pinnedKids = new Set(trusted.value.map(({ kid }) => kid));
  return done([
    ...trusted.value.map((key): KnownKey => (ownKids.has(key.kid) ? { ...key, uses: [...key.uses, 'own'] } : key)),
    ...own.value
      .filter(({ kid }) => !pinnedKids.has(kid))
      .map((key): KnownKey => ({ ...key, uses: ['own'], revokedAt: null })),
  ]);
};

/** Whether a key is trusted here for a use, and not revoked. Errors as for `trustedKeys`. */
export const isTrustedAs = async (
  parts: Pick<KeyParts, 'trust'>,
  kid: string,
  use: KeyUse,
): Promise<Result<boolean>> => {
  const trusted = await trustedKeys(parts);
  if (!trusted.ok) return trusted;
  return done(trusted.value.some((key) => key.kid === kid && key.revokedAt === null && key.uses.includes(use)));
};
