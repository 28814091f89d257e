/** Locks and unlocks backups: age v1 (age-encryption.org/v1) with a passphrase or for X25519 recipients. */
import { Decrypter, Encrypter, type Identity } from 'age-encryption';
import { done, refuse, type Result } from '../../domain/result';

/** With what a backup is encrypted. */
export type BackupLock =
  | {
      readonly kind: 'passphrase';
      readonly passphrase: string;
      /** Base-2 logarithm of scrypt's cost; age's own is 18. */
      readonly workFactor?: number;
    }
  | { readonly kind: 'recipients'; readonly recipients: readonly string[] };

/** With what people open a backup. */
export type StatedKey =
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  | { readonly kind: 'identities'; readonly identities: readonly string[] };

/** With what a backup is opened. `file-key` belongs to the process that is just writing it. */
export type BackupKey = StatedKey | { readonly kind: 'file-key'; readonly identity: Identity };

type Bytes = ReadableStream<Uint8Array>;

const addRecipients = (encrypter: Encrypter, recipients: readonly string[]): Result<null> => {
  for (const recipient of recipients) {
    try {
      encrypter.addRecipient(recipient);
    } catch {
      return refuse('backup/recipient-invalid', { recipient: recipient.slice(0, 80) });
    }
  }
  return done(null);
};

/** Adds nothing to the file: it only keeps the file's key, so that the writer can read back what nobody here could open. */
const addWitness = (encrypter: Encrypter): BackupKey => {
  let kept: Uint8Array | null = null;
  encrypter.addRecipient({
    wrapFileKey: (fileKey) => {
      kept = fileKey.slice();
      return [];
    },
  });
  return { kind: 'file-key', identity: { unwrapFileKey: () => kept } };
};

/** The encrypted stream, and the key that reads it back. Error: `backup/recipient-invalid`. */
export const lockStream = async (
  plain: Bytes,
  lock: BackupLock,
): Promise<Result<{ readonly locked: Bytes; readonly key: BackupKey }>> => {
  const encrypter = new Encrypter();
  if (lock.kind === 'passphrase') {
    encrypter.setPassphrase(lock.passphrase);
    if (lock.workFactor !== undefined) encrypter.setScryptWorkFactor(lock.workFactor);
    return done({ locked: await encrypter.encrypt(plain), key: { kind: 'passphrase', passphrase: lock.passphrase } });
  }
  const added = addRecipients(encrypter, lock.recipients);
  if (!added.ok) return added;
  const key = addWitness(encrypter);
  return done({ locked: await encrypter.encrypt(plain), key });
};

const addKey = (decrypter: Decrypter, key: BackupKey): Result<null> => {
  if (key.kind === 'passphrase') decrypter.addPassphrase(key.passphrase);
  else if (key.kind === 'file-key') decrypter.addIdentity(key.identity);
  else
    for (const identity of key.identities) {
      try {
        decrypter.addIdentity(identity);
      } catch {
        return refuse('backup/identity-invalid');
      }
    }
  return done(null);
};

/** How the package says that a header holds nothing for these keys; everything else is damage. */
const NO_MATCH = "no identity matched any of the file's recipients";

const whyClosed = (error: unknown, key: BackupKey): Result<never> => {
  if (!(error instanceof Error) || error.message !== NO_MATCH) return refuse('backup/damaged');
  return key.kind === 'passphrase' ? refuse('backup/wrong-passphrase') : refuse('backup/wrong-identity');
};

/** Errors: `backup/wrong-passphrase`, `backup/wrong-identity`, `backup/identity-invalid`, `backup/damaged`. */
export const unlockStream = async (locked: Bytes, key: BackupKey): Promise<Result<Bytes>> => {
  const decrypter = new Decrypter();
  const added = addKey(decrypter, key);
  if (!added.ok) return added;
  try {
    return done(await decrypter.decrypt(locked));
  } catch (error) {
    return whyClosed(error, key);
  }
};
