/** The key that automatic backups are locked for: made on first use, beside them, readable by its owner only. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { done, refuse, type Result } from '../../domain/result';
import { isMissing, type Disk } from '../journal/disk';
import { writeDurably } from '../journal/write-durably';

export const RECOVERY_KEY_FILE = 'recovery-key.txt';

const readText = async (path: string): Promise<string | null> => {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
};

/** As `age-keygen` writes it, so that `age -d -i recovery-key.txt` opens a backup without Coterm. */
const createKey = async (disk: Disk, path: string): Promise<string> => {
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  const text = `# Opens the backups in this folder. Keep a copy elsewhere.\n# public key: ${recipient}\n${identity}\n`;
  await writeDurably(disk, path, Buffer.from(text, 'utf8'));
  return recipient;
};

const identityIn = (text: string): string | null => /^AGE-SECRET-KEY-1[0-9A-Z]+$/m.exec(text)?.[0] ?? null;

/** What opens the backups that lie there; `null` where there is no key that can be read. */
export const recoveryIdentity = async (folder: string): Promise<string | null> =>
  identityIn((await readText(join(folder, RECOVERY_KEY_FILE))) ?? '');

/** The recipient, `age1…`. A key that cannot be read is never replaced: error `backup/identity-invalid`. */
export const recoveryRecipient = async (disk: Disk, folder: string): Promise<Result<string>> => {
  const path = join(folder, RECOVERY_KEY_FILE);
  const text = await readText(path);
  if (text === null) return done(await createKey(disk, path));
  try {
    return done(await identityToRecipient(identityIn(text) ?? ''));
  } catch {
    return refuse('backup/identity-invalid');
  }
};
