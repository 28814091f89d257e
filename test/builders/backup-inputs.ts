/** What a window may send of backups and restores. */
import type { ValidInputs } from './listening-host';

type BackupInput = Extract<keyof ValidInputs, `backups.${string}` | `restore.${string}`>;

export const backupInputs: Pick<ValidInputs, Exclude<BackupInput, 'backups.list'>> = {
  'backups.make': [
    { lock: { passphrase: 'four words and more' }, withKeys: true },
    { lock: { recipient: 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p' }, withKeys: false },
  ],
  'backups.cancel': [{}],
  'backups.bytes': [{ name: 'coterm-2025-01-01T120000.000Z.age', offset: 0 }],
  'restore.upload': [{ offset: 0, bytes: Uint8Array.of(1, 2, 3), sizeBytes: 3 }],
  'restore.preview': [
    { key: { passphrase: 'four words and more' } },
    { name: 'coterm-2025-01-01T120000.000Z.age' },
    { key: { identity: 'AGE-SECRET-KEY-1' } },
  ],
  'restore.commit': [{ restore: 'handle' }],
  'restore.discard': [{}],
  'restore.undo': [{}],
};
