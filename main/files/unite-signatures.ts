/** Unites the signatures of two files with one payload: what stands first stays as it is, and gains what was verified. */
import type { JsonValue } from '../../contract/json/json-value';
import { limits } from '../../contract/limits';
import { readEnvelope, type Envelope } from './envelope';
import type { EnvelopeSignature } from './envelope-signature';
import { fileTypes } from './file-types';

const envelopeOf = (bytes: Uint8Array): Envelope | null => {
  const envelope = readEnvelope(bytes, { typs: fileTypes, limitBytes: limits.licenceFileBytes });
  return envelope.ok ? envelope.value : null;
};

const entryOf = ({ protectedText, signatureText }: EnvelopeSignature): JsonValue => ({
  protected: protectedText,
  signature: signatureText,
});

const isSame = (left: EnvelopeSignature, right: EnvelopeSignature | undefined): boolean =>
  left.protectedText === right?.protectedText && left.signatureText === right.signatureText;

/**
 * The file that is kept from now on. `counted` are the kids of `given` whose signatures were verified: nobody can fill
 * a file up with signatures that mean nothing. One of a key that had signed before takes that one's place.
 */
export const uniteSignatures = (kept: Uint8Array, given: Uint8Array, counted: readonly string[]): Uint8Array => {
  const [before, after] = [envelopeOf(kept), envelopeOf(given)];
  if (before === null || after === null || before.docId !== after.docId || before.typ !== after.typ) return kept;
  const held = new Map(before.signatures.map((signature) => [signature.kid, signature]));
  const news = after.signatures.filter((each) => counted.includes(each.kid) && !isSame(each, held.get(each.kid)));
  if (news.length === 0) return kept;
  for (const signature of news) held.set(signature.kid, signature);
  if (held.size > limits.signatures) return kept;
  return Buffer.from(
    `${JSON.stringify({ payload: before.payloadText, signatures: [...held.values()].map(entryOf) })}\n`,
  );
};
