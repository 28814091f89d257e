/** Checks every signature of an envelope by itself against the known keys, each of which counts for its use alone. */
import type { SignatureFact } from '../../contract/file-verdict';
import { done, refuse, type Result } from '../../domain/result';
import type { KnownKey, KnownUse } from '../keys/known-keys';
import type { Envelope } from './envelope';
import type { EnvelopeSignature } from './envelope-signature';
import type { FileType, SignatureRole } from './file-types';
import { hasValidSignature } from './verify-signature';

const partners: readonly KnownUse[] = ['partner', 'own'];
/** An own key is an issuer's where it is trusted as one, and nowhere else: nobody answers to themselves. */
const issuers: readonly KnownUse[] = ['issuer'];

/** In files without roles. */
const usesByTyp: Partial<Readonly<Record<FileType, readonly KnownUse[]>>> = {
  'ilf-licence.v1+jws': issuers,
  'ilf-activation-request.v1+jws': ['site', 'partner', 'own'],
  'ilf-activation-response.v1+jws': issuers,
  'ilf-licence-status.v1+jws': ['site', 'partner', 'own'],
};

const usesByRole: Partial<Readonly<Record<SignatureRole, readonly KnownUse[]>>> = {
  release: partners,
  accept: partners,
  issuer: issuers,
};

/** What a key has to be trusted for, so that this signature counts. */
const usesFor = ({ typ, role }: EnvelopeSignature): readonly KnownUse[] =>
  (role === null ? usesByTyp[typ] : usesByRole[role]) ?? [];

const outcomeOf = ({ revokedAt, uses }: KnownKey, signature: EnvelopeSignature): SignatureFact['outcome'] => {
  if (revokedAt !== null) return 'revoked-key';
  return usesFor(signature).some((use) => uses.includes(use)) ? 'valid' : 'other-use';
};

const factOf = async (
  envelope: Envelope,
  signature: EnvelopeSignature,
  key: KnownKey | undefined,
): Promise<SignatureFact | null> => {
  const { kid, role } = signature;
  if (key === undefined) return { kid, role, trustedAs: null, outcome: 'unknown-key' };
  if (!(await hasValidSignature(envelope, signature, key.jwk))) return null;
  return { kid, role, trustedAs: key.name, outcome: outcomeOf(key, signature) };
};

/**
 * One fact for each signature, in the file's order. An unknown key is shown and not counted; a known key whose signature
 * does not fit the payload refuses the file: error `ilf/damaged` with `where`, the signature's place, and `kid`.
 */
export const signatureFacts = async (
  envelope: Envelope,
  known: readonly KnownKey[],
): Promise<Result<readonly SignatureFact[]>> => {
  const facts: SignatureFact[] = [];
  for (const [index, signature] of envelope.signatures.entries()) {
    const fact = await factOf(
      envelope,
      signature,
      known.find(({ kid }) => kid === signature.kid),
    );
    if (fact === null) return refuse('ilf/damaged', { where: `signatures[${index}]`, kid: signature.kid });
    facts.push(fact);
  }
  return done(facts);
};
