/** A workspace with something of everything in it, and a backup of it. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { civilDateSchema } from '../../../domain/calendar/civil-date-schema';
import { writeBackup, type BackupOrder, type BackupReport } from '../../../main/backup/write-backup';
import { aDay, anIssuer, aWorkspace, valueOf } from '../../builders/open-workspace';
import { aTemporaryFolder } from '../../builders/temporary-folder';
import { quickLock } from './backup-secrets';

/** A pool by form, a document by import, an issuer, and a key of its own. */
export const aFilledWorkspace = async (folder: string): Promise<void> => {
  const issuer = await anIssuer();
  const workspace = await aWorkspace(folder);
  await issuer.enrolIn(workspace);
  valueOf(await workspace.keys.create('desk'));
  const on = civilDateSchema.parse('2025-01-01');
  valueOf(await workspace.ledger.record([{ kind: 'pool-created', on, pool: 'by-form' }]));
  const { preview } = await workspace.ledger.preview('north.ilf', await issuer.file());
  valueOf(await workspace.ledger.commit(preview ?? ''));
  await workspace.close();
};

export interface BackedUp {
  readonly folder: string;
  readonly path: string;
  /** A folder for what the test makes. */
  readonly place: string;
  readonly report: BackupReport;
}

export const backUp = (folder: string, path: string, over: Partial<BackupOrder> = {}) =>
  writeBackup({ folder, path, lock: quickLock, withKeys: false, force: false, now: aDay, ...over });

export const aBackup = async (over: Partial<BackupOrder> = {}): Promise<BackedUp> => {
  const [folder, place] = [await aTemporaryFolder(), await aTemporaryFolder()];
  await aFilledWorkspace(folder);
  const path = join(place, 'coterm.age');
  return { folder, place, path, report: valueOf(await backUp(folder, path, over)) };
};

export const aSecretFile = async (place: string, text: string): Promise<string> => {
  const path = join(place, 'secret.txt');
  await writeFile(path, text);
  return path;
};
