/** Checks every signature of an envelope by itself against the pinned keys. */
import type { SignatureFact } from '../../contract/file-verdict';
import { done, refuse, type Result } from '../../domain/result';
import type { PinnedIssuer } from '../keys/trust-store';
import type { Envelope } from './envelope';
import type { EnvelopeSignature } from './envelope-signature';
import { hasValidSignature } from './verify-signature';

const factOf = async (
  envelope: Envelope,
  signature: EnvelopeSignature,
  issuer: PinnedIssuer | undefined,
): Promise<SignatureFact | null> => {
  const { kid, role } = signature;
  if (issuer === undefined) return { kid, role, trustedAs: null, outcome: 'unknown-key' };
  if (!(await hasValidSignature(envelope, signature, issuer.jwk))) return null;
  return { kid, role, trustedAs: issuer.name, outcome: issuer.revokedAt === null ? 'valid' : 'revoked-key' };
};

/**
 * One fact for each signature, in the file's order. An unknown key is shown and not counted; a known key whose signature
 * does not fit the payload refuses the file: error `ilf/damaged` with `where`, the signature's place, and `kid`.
 */
export const signatureFacts = async (
  envelope: Envelope,
  pinned: readonly PinnedIssuer[],
): Promise<Result<readonly SignatureFact[]>> => {
  const facts: SignatureFact[] = [];
  for (const [index, signature] of envelope.signatures.entries()) {
    const fact = await factOf(
      envelope,
      signature,
      pinned.find(({ kid }) => kid === signature.kid),
    );
    if (fact === null) return refuse('ilf/damaged', { where: `signatures[${index}]`, kid: signature.kid });
    facts.push(fact);
  }
  return done(facts);
};
