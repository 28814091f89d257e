/** Finds the partner, or the issuer, whom a person means by a name or a fingerprint: a key that is trusted here for that. */
import type { KeyUse } from '../../contract/key-uses';
import { done, refuse, type Result } from '../../domain/result';
import { ungroupedFingerprint } from '../keys/fingerprint';
import type { PinnedKey, TrustStore } from '../keys/trust-store';

/** Errors: `transfer/unknown-partner`, `transfer/which-partner`, `trust/damaged`, `file/unreadable`. */
export const findTrusted = async (
  trust: Pick<TrustStore, 'pinned'>,
  given: string,
  use: KeyUse,
): Promise<Result<PinnedKey>> => {
  const pinned = await trust.pinned();
  if (!pinned.ok) return pinned;
  const inForce = pinned.value.filter((key) => key.use === use && key.revokedAt === null);
  const kid = ungroupedFingerprint(given);
  const [found, ...more] = inForce.filter((key) => key.kid === kid || key.name === given);
  if (found === undefined) return refuse('transfer/unknown-partner', { given });
  return more.length === 0 ? done(found) : refuse('transfer/which-partner', { given });
};
