/** The lock with which tests lock backups: a real one costs a second each time; the work factor is in the file. */
import type { BackupKey, BackupLock } from '../../../main/backup/backup-lock';

const passphrase = 'correct horse battery staple';

export const quickLock: BackupLock = { kind: 'passphrase', passphrase, workFactor: 2 };
export const rightKey: BackupKey = { kind: 'passphrase', passphrase };
