/** The backups of a host's own workspace, whichever one it shows. */
import { automaticBackupFolder } from './backup/automatic-backup-name';
import { createBackupList, type ListBackups } from './backup/list-backups';
import { createBackupKeeper, type BackupKeeper } from './background/backup-keeper';
import type { EveryMinute } from './background/lookout';
import type { StartWork } from './background/work';
import { takeTurns } from './keys/take-turns';
import type { NoticeBoard } from './notice-board';
import type { WorkspaceSwitch } from './shown-workspace';

export interface HostBackups extends BackupKeeper {
  /** Where the automatic ones lie. */
  readonly folder: string;
  /** The sample is not worth one, and a workspace that is only read belongs to somebody else. */
  readonly isOn: () => boolean;
  readonly list: ListBackups;
}

export interface HostBackupParts {
  readonly workspaces: WorkspaceSwitch;
  readonly notices: NoticeBoard;
  readonly startWork: StartWork;
  readonly everyMinute: EveryMinute;
  readonly now: () => Date;
}

export const createHostBackups = (parts: HostBackupParts): HostBackups => {
  const { workspaces, notices, startWork, everyMinute, now } = parts;
  const folder = workspaces.ownFolder;
  const list = createBackupList(folder);
  const isOn = (): boolean => {
    const { kind, workspace } = workspaces.shown();
    return kind === 'own' && !workspace.readOnly;
  };
  const keeper = createBackupKeeper({
    folder,
    head: () => (isOn() ? workspaces.shown().workspace.ledger.head() : null),
    list,
    startWork,
    inTurn: takeTurns(),
    now,
    everyMinute,
    tell: () => notices.publish({ channel: 'backups.changed', notice: {} }),
  });
  return { ...keeper, folder: automaticBackupFolder(folder), isOn, list };
};
