/** The keys of one workspace: a folder with one file for each, readable by its owner alone. */
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { done, refuse, type Result } from '../../domain/result';
import { fileErrorCode, fileErrorReason } from '../files/file-error';
import { readBytes } from '../files/read-bytes';
import { ensurePrivateFolder, writeAtomically } from '../files/write-atomically';
import { keyFileText, keyNameSchema, parseKeyFile, type KeyFile, type KeyFileFacts } from './key-file';
import { openPrivateKey, protectionFor, toPrivateKeyPem } from './private-key-pem';
import { toPublicJwk, type PublicJwk } from './public-jwk';
import type { Seal } from './seal';
import { generateSigningKey, signerOf, type Signer } from './signer';
import { thumbprint } from './thumbprint';

export interface KeyFacts {
  readonly name: string;
  readonly kid: string;
  /** Instant, RFC 3339. */
  readonly createdAt: string;
  readonly protection: KeyFileFacts['protection'];
}

export interface KeyList {
  /** By name. */
  readonly keys: readonly KeyFacts[];
  /** Files of the folder that hold no key that can be read. */
  readonly damaged: readonly string[];
}

/** What may be handed out of a key. */
export interface PublicKey {
  readonly name: string;
  readonly kid: string;
  readonly jwk: PublicJwk;
}

export interface KeyStore {
  readonly list: () => Promise<Result<KeyList>>;
  /** Names are unique whatever their case. Errors: `key/name-invalid`, `key/passphrase-empty`, `key/passphrase-too-long`, `key/no-keyring`, `key/exists`, `file/unwritable`. */
  readonly create: (name: string, passphrase?: string) => Promise<Result<KeyFacts>>;
  /** Errors: `key/unknown`, `key/damaged`. */
  readonly publicKey: (name: string) => Promise<Result<PublicKey>>;
  /** The public halves of all keys that can be read, by name. Error: `file/unreadable`. */
  readonly publicKeys: () => Promise<Result<readonly PublicKey[]>>;
  /** Errors: those of `publicKey`, `key/passphrase-needed`, `key/wrong-passphrase`, `key/sealed-elsewhere`. */
  readonly signer: (name: string, passphrase?: string) => Promise<Result<Signer>>;
}

/** Far above the size of any key file. */
const KEY_FILE_BYTES = 64 * 1024;

/** OpenSSL, Node's and everybody else's, opens no key with a longer one. As UTF-8. */
const PASSPHRASE_BYTES = 1024;

/** The prefix keeps names that Windows reserves, such as `con` and `nul`, from being file names. */
const fileNameOf = (name: string): string => `key-${name.toLowerCase()}.pem`;

const toKeyFacts = ({ name, kid, createdAt, protection }: KeyFileFacts): KeyFacts => ({
  name,
  kid,
  createdAt,
  protection,
});

const keyFileNames = async (folder: string): Promise<Result<readonly string[]>> => {
  try {
    return done((await readdir(folder)).filter((file) => file.startsWith('key-') && file.endsWith('.pem')).sort());
  } catch (error) {
    if (fileErrorCode(error) === 'ENOENT') return done([]);
    return refuse('file/unreadable', { fileName: basename(folder), reason: fileErrorReason(error) });
  }
};

const readKeyFile = async (folder: string, fileName: string): Promise<KeyFile | null> => {
  const bytes = await readBytes(join(folder, fileName), KEY_FILE_BYTES);
  const file = bytes.ok ? parseKeyFile(Buffer.from(bytes.value).toString('utf8')) : null;
  return file !== null && fileNameOf(file.facts.name) === fileName ? file : null;
};

/** Every key file of the folder; `null` for one that cannot be read. */
const readKeyFiles = async (
  folder: string,
): Promise<Result<readonly { readonly fileName: string; readonly file: KeyFile | null }[]>> => {
  const names = await keyFileNames(folder);
  if (!names.ok) return names;
  return done(
    await Promise.all(names.value.map(async (fileName) => ({ fileName, file: await readKeyFile(folder, fileName) }))),
  );
};

const listKeys = async (folder: string): Promise<Result<KeyList>> => {
  const files = await readKeyFiles(folder);
  if (!files.ok) return files;
  return done({
    keys: files.value.flatMap(({ file }) => (file === null ? [] : [toKeyFacts(file.facts)])),
    damaged: files.value.flatMap(({ fileName, file }) => (file === null ? [fileName] : [])),
  });
};

const toPublicKey = ({ name, kid, x }: KeyFileFacts): PublicKey => ({ name, kid, jwk: toPublicJwk(x) });

const listPublicKeys = async (folder: string): Promise<Result<readonly PublicKey[]>> => {
  const files = await readKeyFiles(folder);
  return files.ok ? done(files.value.flatMap(({ file }) => (file === null ? [] : [toPublicKey(file.facts)]))) : files;
};

const findKeyFile = async (folder: string, name: string): Promise<Result<KeyFile>> => {
  const fileName = fileNameOf(name);
  const names = await keyFileNames(folder);
  if (!names.ok) return names;
  if (!names.value.includes(fileName)) return refuse('key/unknown', { name });
  const file = await readKeyFile(folder, fileName);
  return file === null ? refuse('key/damaged', { name }) : done(file);
};

const refuseProtection = (name: string, passphrase: string | undefined, seal: Seal): Result<never> | null => {
  if (passphrase === undefined) return seal.isPromised && !seal.available ? refuse('key/no-keyring', { name }) : null;
  const sizeBytes = Buffer.byteLength(passphrase);
  if (sizeBytes === 0) return refuse('key/passphrase-empty', { name });
  return sizeBytes > PASSPHRASE_BYTES
    ? refuse('key/passphrase-too-long', { sizeBytes, limitBytes: PASSPHRASE_BYTES })
    : null;
};

const newKeyFile = async (name: string, passphrase: string | undefined, seal: Seal, now: Date): Promise<KeyFile> => {
  const { privateKey, publicJwk } = await generateSigningKey();
  const pem = await toPrivateKeyPem(privateKey, passphrase, seal);
  const protection = protectionFor(passphrase, seal);
  return {
    facts: { v: 1, name, kid: thumbprint(publicJwk), createdAt: now.toISOString(), protection, x: publicJwk.x },
    pem,
  };
};

const createKey = async (folder: string, file: KeyFile): Promise<Result<KeyFacts>> => {
  const { name } = file.facts;
  const ready = await ensurePrivateFolder(folder);
  if (!ready.ok) return ready;
  const written = await writeAtomically(join(folder, fileNameOf(name)), keyFileText(file), {
    mode: 0o600,
    mustBeNew: true,
  });
  if (!written.ok) return written.error.code === 'file/exists' ? refuse('key/exists', { name }) : written;
  return done(toKeyFacts(file.facts));
};

/** `folder` need not exist yet. `now` is asked when a key is made. */
export const openKeyStore = (folder: string, seal: Seal, now: () => Date = () => new Date()): KeyStore => ({
  list: () => listKeys(folder),
  create: async (name, passphrase) => {
    if (!keyNameSchema.safeParse(name).success) return refuse('key/name-invalid', { name });
    const refused = refuseProtection(name, passphrase, seal);
    if (refused !== null) return refused;
    return createKey(folder, await newKeyFile(name, passphrase, seal, now()));
  },
  publicKey: async (name) => {
    const file = await findKeyFile(folder, name);
    return file.ok ? done(toPublicKey(file.value.facts)) : file;
  },
  publicKeys: () => listPublicKeys(folder),
  signer: async (name, passphrase) => {
    const file = await findKeyFile(folder, name);
    if (!file.ok) return file;
    const key = await openPrivateKey(file.value, passphrase, seal);
    return key.ok ? done(signerOf(key.value)) : key;
  },
});
