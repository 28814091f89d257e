/** What the window has to know of the backups. */
import type { AutomaticBackup } from '../../contract/backup-messages';
import { done } from '../../domain/result';
import type { BackupManifest } from '../backup/backup-records';
import type { ListedBackup } from '../backup/list-backups';
import type { Capability, CapabilityParts } from './capability';

const heldIn = ({ workspace, head, pools, documents, newestAt }: BackupManifest) => ({
  workspace,
  events: head.count,
  pools,
  documents,
  newestAt,
});

const shownBackup = ({ name, madeAt, sizeBytes, keptAs, manifest }: ListedBackup): AutomaticBackup => ({
  name,
  madeAt,
  sizeBytes,
  keptAs: [...keptAs],
  holds: manifest === null ? null : heldIn(manifest),
});

export const answerBackupsList =
  ({ backups }: CapabilityParts): Capability<'backups.list'> =>
  async () => {
    const listed = await backups.list();
    if (!listed.ok) return listed;
    const failure = backups.lastFailure();
    return done({
      folder: backups.folder,
      isOn: backups.isOn(),
      backups: listed.value.map(shownBackup),
      lastFailure: failure === null ? null : { at: failure.at, error: { ...failure.error } },
    });
  };
