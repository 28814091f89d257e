/** Names a public key by its RFC 7638 thumbprint: the `kid` of signatures, and the fingerprint that people compare. */
import { createHash } from 'node:crypto';
import type { PublicJwk } from './public-jwk';

/** SHA-256 over the required members in lexical order without white space, base64url: 43 characters. */
export const thumbprint = ({ crv, kty, x }: PublicJwk): string =>
  createHash('sha256').update(JSON.stringify({ crv, kty, x })).digest('base64url');
