/** Reads a public key that somebody hands over: a JWK (RFC 7517, RFC 8037), checked before anyone can trust it. */
import { isJsonObject, type JsonObject } from '../../contract/json/json-value';
import { parseStrictJson } from '../../contract/json/parse-strict-json';
import { limits } from '../../contract/limits';
import { done, refuse, type Result } from '../../domain/result';
import { decodeBase64url } from '../files/decode-base64url';
import { pointFault } from './ed25519-point';
import { toPublicJwk, type PublicJwk } from './public-jwk';
import { thumbprint } from './thumbprint';

export interface OfferedKey {
  readonly kid: string;
  readonly jwk: PublicJwk;
  /** The name that the file gives itself; only a proposal. */
  readonly name: string | null;
}

const PUBLIC_KEY_BYTES = 32;

const isSigningUse = ({ alg, use }: JsonObject): boolean =>
  (alg === undefined || alg === 'EdDSA' || alg === 'Ed25519') && (use === undefined || use === 'sig');

const readPoint = (x: string): Result<PublicJwk> => {
  const bytes = decodeBase64url(x, 'x');
  if (!bytes.ok || bytes.value.length !== PUBLIC_KEY_BYTES) return refuse('key/not-canonical');
  const fault = pointFault(bytes.value);
  return fault === null ? done(toPublicJwk(x)) : refuse(fault);
};

const proposedName = ({ name }: JsonObject): string | null =>
  typeof name === 'string' && name.length >= 1 && name.length <= 200 ? name : null;

/** As much of it as a thumbprint has. */
const statedKid = ({ kid }: JsonObject): string => (typeof kid === 'string' ? kid : JSON.stringify(kid)).slice(0, 43);

const readJwk = (object: JsonObject): Result<OfferedKey> => {
  if (Object.hasOwn(object, 'd')) return refuse('key/private-key');
  if (Object.hasOwn(object, 'signatures')) return refuse('trust/list-not-read');
  if (typeof object.kty !== 'string') return refuse('key/not-a-jwk');
  if (object.kty !== 'OKP' || object.crv !== 'Ed25519' || typeof object.x !== 'string' || !isSigningUse(object))
    return refuse('key/not-ed25519');
  const jwk = readPoint(object.x);
  if (!jwk.ok) return jwk;
  const kid = thumbprint(jwk.value);
  if (object.kid !== undefined && object.kid !== kid)
    return refuse('key/kid-mismatch', { stated: statedKid(object), kid });
  return done({ kid, jwk: jwk.value, name: proposedName(object) });
};

/**
 * Errors: `json/...`, `key/not-a-jwk`, `key/not-ed25519`, `key/private-key`, `key/low-order`, `key/not-canonical`,
 * `key/not-on-curve`, `key/kid-mismatch`, and `trust/list-not-read` for a trust list.
 */
export const parsePublicKey = (input: string | Uint8Array): Result<OfferedKey> => {
  const parsed = parseStrictJson(input, { maxDepth: limits.jsonDepth, numbers: 'integers', part: 'key' });
  if (!parsed.ok) return parsed.error.code === 'json/syntax' ? refuse('key/not-a-jwk') : parsed;
  return isJsonObject(parsed.value) ? readJwk(parsed.value) : refuse('key/not-a-jwk');
};
