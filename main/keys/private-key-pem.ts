/** Turns a private key into the PEM text that its protection asks for, and back. */
import { createPrivateKey, type KeyObject } from 'node:crypto';
import { done, refuse, type Result } from '../../domain/result';
import { encryptPrivateKey } from './encrypt-private-key';
import { sealedBytes, sealedPem, type KeyFile, type KeyFileFacts } from './key-file';
import { publicJwkOf } from './public-jwk';
import type { Seal } from './seal';

const plainPem = (privateKey: KeyObject): string => privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

export const protectionFor = (passphrase: string | undefined, seal: Seal): KeyFileFacts['protection'] => {
  if (passphrase !== undefined) return 'passphrase';
  return seal.available ? 'system' : 'file';
};

export const toPrivateKeyPem = async (
  privateKey: KeyObject,
  passphrase: string | undefined,
  seal: Seal,
): Promise<string> => {
  if (passphrase !== undefined) return encryptPrivateKey(privateKey, passphrase);
  const plain = plainPem(privateKey);
  return seal.available ? sealedPem(await seal.encrypt(Buffer.from(plain))) : plain;
};

/** The key in a PEM text; `null` where there is none or the passphrase does not open it. */
const privateKeyIn = (pem: string, passphrase?: string): KeyObject | null => {
  try {
    return createPrivateKey(passphrase === undefined ? pem : { key: pem, passphrase });
  } catch {
    return null;
  }
};

/** What the system gives back; `null` where it refuses, as it does another user or machine. */
const unsealed = async (sealed: Uint8Array, seal: Seal): Promise<string | null> => {
  try {
    return Buffer.from(await seal.decrypt(sealed)).toString('utf8');
  } catch {
    return null;
  }
};

const openSealed = async ({ pem, facts }: KeyFile, seal: Seal): Promise<Result<KeyObject | null>> => {
  const sealed = sealedBytes(pem);
  if (sealed === null) return done(null);
  const plain = seal.available ? await unsealed(sealed, seal) : null;
  return plain === null ? refuse('key/sealed-elsewhere', { name: facts.name }) : done(privateKeyIn(plain));
};

const openEncrypted = ({ pem, facts: { name } }: KeyFile, passphrase: string | undefined): Result<KeyObject> => {
  if (passphrase === undefined) return refuse('key/passphrase-needed', { name });
  const key = privateKeyIn(pem, passphrase);
  return key === null ? refuse('key/wrong-passphrase', { name }) : done(key);
};

const openByProtection = (
  file: KeyFile,
  passphrase: string | undefined,
  seal: Seal,
): Result<KeyObject | null> | Promise<Result<KeyObject | null>> => {
  if (file.facts.protection === 'passphrase') return openEncrypted(file, passphrase);
  return file.facts.protection === 'system' ? openSealed(file, seal) : done(privateKeyIn(file.pem));
};

const isKeyOf = (key: KeyObject, facts: KeyFileFacts): boolean =>
  key.asymmetricKeyType === 'ed25519' && publicJwkOf(key).x === facts.x;

/** Errors: `key/passphrase-needed`, `key/wrong-passphrase`, `key/sealed-elsewhere`, `key/damaged`. */
export const openPrivateKey = async (
  file: KeyFile,
  passphrase: string | undefined,
  seal: Seal,
): Promise<Result<KeyObject>> => {
  const opened = await openByProtection(file, passphrase, seal);
  if (!opened.ok) return opened;
  return opened.value !== null && isKeyOf(opened.value, file.facts)
    ? done(opened.value)
    : refuse('key/damaged', { name: file.facts.name });
};
