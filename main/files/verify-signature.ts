/** Verifies one signature of an envelope with one key, by jose; every signature is checked by itself. */
import { errors, flattenedVerify } from 'jose';
import type { PublicJwk } from '../keys/public-jwk';
import type { Envelope } from './envelope';
import type { EnvelopeSignature } from './envelope-signature';

/**
 * Whether the signature was made over this payload by the holder of the key. jose remembers the imported key by the JWK
 * object: pass the same object for many signatures. Throws only for what is not about the signature, such as a JWK that
 * no enrolment would have let in.
 */
export const hasValidSignature = async (
  { payloadText }: Pick<Envelope, 'payloadText'>,
  { protectedText, signatureText }: Pick<EnvelopeSignature, 'protectedText' | 'signatureText'>,
  publicJwk: PublicJwk,
): Promise<boolean> => {
  try {
    await flattenedVerify({ payload: payloadText, protected: protectedText, signature: signatureText }, publicJwk, {
      algorithms: ['EdDSA', 'Ed25519'],
    });
    return true;
  } catch (error) {
    if (error instanceof errors.JWSSignatureVerificationFailed) return false;
    throw error;
  }
};
