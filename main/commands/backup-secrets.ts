/** Reads from the line with what a backup is locked or opened: a passphrase from a file, recipients, a recovery key's file. */
import { done, refuse, type Refusal, type Result } from '../../domain/result';
import type { BackupKey, BackupLock } from '../backup/backup-lock';
import { readBytes } from '../files/read-bytes';
import { readPassphrase } from './read-passphrase';

const MOST_IDENTITY_BYTES = 64 * 1024;

/** Exactly one of two options has to be there, else this is the refusal for a line used wrongly. */
export const oneSecret = (options: readonly [string, unknown][]): Refusal | null =>
  options.filter(([, value]) => value !== undefined).length === 1
    ? null
    : { code: 'usage/one-secret', options: options.map(([name]) => name).join(', ') };

const passphraseOf = async (
  path: string,
): Promise<Result<{ readonly kind: 'passphrase'; readonly passphrase: string }>> => {
  const passphrase = await readPassphrase(path);
  return passphrase.ok ? done({ kind: 'passphrase', passphrase: passphrase.value ?? '' }) : passphrase;
};

export const readLock = async (
  passphraseFile: string | undefined,
  recipients: readonly string[] | undefined,
): Promise<Result<BackupLock>> =>
  passphraseFile === undefined
    ? done({ kind: 'recipients', recipients: recipients ?? [] })
    : await passphraseOf(passphraseFile);

/** An identity file as `age-keygen` writes it: comments, and one key a line. Error: `backup/identity-invalid`. */
const identitiesOf = async (path: string): Promise<Result<BackupKey>> => {
  const bytes = await readBytes(path, MOST_IDENTITY_BYTES);
  if (!bytes.ok) return bytes;
  const lines = Buffer.from(bytes.value).toString('utf8').split(/\r?\n/);
  const identities = lines.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));
  return identities.length > 0 ? done({ kind: 'identities', identities }) : refuse('backup/identity-invalid');
};

export const readKey = (
  passphraseFile: string | undefined,
  identityFile: string | undefined,
): Promise<Result<BackupKey>> =>
  passphraseFile === undefined ? identitiesOf(identityFile ?? '') : passphraseOf(passphraseFile);
