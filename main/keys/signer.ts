/** Signs bytes with an Ed25519 private key, without handing the key around. */
import { createPublicKey, generateKeyPair, sign, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import { publicJwkOf, type PublicJwk } from './public-jwk';
import { thumbprint } from './thumbprint';

export interface Signer {
  /** RFC 7638 thumbprint of the public key. */
  readonly kid: string;
  /** Ed25519 (RFC 8032) over the bytes: 64 bytes. */
  readonly sign: (bytes: Uint8Array) => Promise<Uint8Array>;
  readonly publicJwk: PublicJwk;
}

export const generateSigningKey = async (): Promise<{
  readonly privateKey: KeyObject;
  readonly publicJwk: PublicJwk;
}> => {
  const { privateKey, publicKey } = await promisify(generateKeyPair)('ed25519');
  return { privateKey, publicJwk: publicJwkOf(publicKey) };
};

/** Runs on Node's thread pool, so that a large file does not hold up the event loop. */
const signBytes = (privateKey: KeyObject, bytes: Uint8Array): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    sign(null, bytes, privateKey, (error, signature) =>
      error === null ? resolve(new Uint8Array(signature)) : reject(error),
    );
  });

export const signerOf = (privateKey: KeyObject): Signer => {
  const publicJwk = publicJwkOf(createPublicKey(privateKey));
  return { kid: thumbprint(publicJwk), publicJwk, sign: (bytes) => signBytes(privateKey, bytes) };
};
