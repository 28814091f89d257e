/** Reads one entry of an envelope's `signatures`. */
import { isJsonObject, type JsonObject, type JsonValue } from '../../contract/json/json-value';
import { done, refuse, type Result } from '../../domain/result';
import { decodeBase64url } from './decode-base64url';
import { readProtectedHeader, type ProtectedHeader } from './protected-header';

export interface EnvelopeSignature extends ProtectedHeader {
  /** The base64url texts as received: they are what was signed, and what jose verifies. */
  readonly protectedText: string;
  readonly signatureText: string;
}

/** An Ed25519 signature, in bytes (RFC 8032). */
const SIGNATURE_BYTES = 64;

const extraMember = (entry: JsonObject): string | undefined =>
  Object.keys(entry).find((name) => name !== 'protected' && name !== 'signature');

const checkSignature = (text: string, where: string): Result<string> => {
  const bytes = decodeBase64url(text, `${where}.signature`);
  if (!bytes.ok) return bytes;
  return bytes.value.length === SIGNATURE_BYTES
    ? done(text)
    : refuse('envelope/signature-length', { where, bytes: bytes.value.length });
};

const readTexts = (protectedText: string, signatureText: string, where: string): Result<EnvelopeSignature> => {
  const bytes = decodeBase64url(protectedText, `${where}.protected`);
  if (!bytes.ok) return bytes;
  const header = readProtectedHeader(bytes.value, `${where}.protected`);
  if (!header.ok) return header;
  const signature = checkSignature(signatureText, where);
  return signature.ok ? done({ ...header.value, protectedText, signatureText }) : signature;
};

/** `where` is `signatures[0]` and so on. Errors: `envelope/...`, `json/...`. */
export const readEnvelopeSignature = (entry: JsonValue, where: string): Result<EnvelopeSignature> => {
  if (!isJsonObject(entry)) return refuse('envelope/wrong-member', { where });
  if (Object.hasOwn(entry, 'header')) return refuse('envelope/unprotected-header', { where });
  const extra = extraMember(entry);
  if (extra !== undefined) return refuse('envelope/unexpected-member', { where, name: extra });
  const missing = ['protected', 'signature'].find((name) => !Object.hasOwn(entry, name));
  if (missing !== undefined) return refuse('envelope/missing-member', { where, name: missing });
  const { protected: protectedText, signature: signatureText } = entry;
  if (typeof protectedText !== 'string' || typeof signatureText !== 'string')
    return refuse('envelope/wrong-member', { where });
  return readTexts(protectedText, signatureText, where);
};
