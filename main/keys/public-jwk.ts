/** The public half of an Ed25519 key as a JSON Web Key (RFC 8037): the only kind of key that signs Coterm's files. */
import type { KeyObject } from 'node:crypto';

export interface PublicJwk {
  readonly kty: 'OKP';
  readonly crv: 'Ed25519';
  /** The 32 bytes of the public key, base64url: 43 characters. */
  readonly x: string;
}

export const toPublicJwk = (x: string): PublicJwk => ({ kty: 'OKP', crv: 'Ed25519', x });

/** The JWK of an Ed25519 key's public half. */
export const publicJwkOf = (publicKey: KeyObject): PublicJwk =>
  toPublicJwk(publicKey.export({ format: 'jwk' }).x ?? '');
