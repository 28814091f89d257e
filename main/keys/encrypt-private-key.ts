/** Encrypts a private key with a passphrase as PKCS#8 (RFC 5958, RFC 8018 PBES2), which openssl and Node open. */
import { createCipheriv, pbkdf2, randomBytes, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import { derInteger, derNull, derObjectId, derOctets, derSequence } from './der';

/** Node's own export counts 2,048 rounds; this is OWASP's advice for PBKDF2 with SHA-256. */
const ROUNDS = 600_000;

const PBES2 = '1.2.840.113549.1.5.13';
const PBKDF2 = '1.2.840.113549.1.5.12';
const HMAC_SHA256 = '1.2.840.113549.2.9';
const AES_256_CBC = '2.16.840.1.101.3.4.1.42';

const keyDerivation = (salt: Uint8Array): Uint8Array =>
  derSequence(
    derObjectId(PBKDF2),
    derSequence(derOctets(salt), derInteger(ROUNDS), derSequence(derObjectId(HMAC_SHA256), derNull())),
  );

const algorithm = (salt: Uint8Array, iv: Uint8Array): Uint8Array =>
  derSequence(
    derObjectId(PBES2),
    derSequence(keyDerivation(salt), derSequence(derObjectId(AES_256_CBC), derOctets(iv))),
  );

const toPem = (label: string, bytes: Uint8Array): string => {
  const lines =
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
};

/** PEM text `ENCRYPTED PRIVATE KEY`; the passphrase counts as its UTF-8 bytes. */
export const encryptPrivateKey = async (privateKey: KeyObject, passphrase: string): Promise<string> => {
  const salt = randomBytes(16);
  const iv = randomBytes(16);
  const key = await promisify(pbkdf2)(passphrase, salt, ROUNDS, 32, 'sha256');
  const cipher = createCipheriv('aes-256-cbc', key, iv);
  const plain = privateKey.export({ type: 'pkcs8', format: 'der' });
  const encrypted = Buffer.concat([cipher.update(plain), cipher.final()]);
  return toPem('ENCRYPTED PRIVATE KEY', derSequence(algorithm(salt, iv), derOctets(encrypted)));
};
