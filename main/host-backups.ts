/** The backups of a host's own workspace, whichever one it shows. */
import { automaticBackupFolder } from './backup/automatic-backup-name';
import { createBackupList, type ListBackups } from './backup/list-backups';
import { createBackupByHand, type BackupByHand } from './background/backup-by-hand';
import { createBackupKeeper, type BackupKeeper } from './background/backup-keeper';
import type { EveryMinute } from './background/lookout';
import { createRestoreDesk, type RestoreDesk } from './background/restore-desk';
import { createWaitedWork } from './background/waited-work';
import type { StartWork } from './background/work';
import { createWorkspaceHealth, type WorkspaceHealth } from './background/workspace-health';
import { nodeDisk } from './journal/disk';
import { takeTurns } from './keys/take-turns';
import type { NoticeBoard } from './notice-board';
import type { WorkspaceSwitch } from './shown-workspace';

export interface HostBackups {
  /** Where the automatic ones lie. */
  readonly folder: string;
  /** The sample is not worth one, and a workspace that is only read belongs to somebody else. */
  readonly isOn: () => boolean;
  readonly list: ListBackups;
  readonly keeper: BackupKeeper;
  readonly byHand: BackupByHand;
  readonly restores: RestoreDesk;
  readonly health: WorkspaceHealth;
  /** Stops the work that a window waits for. */
  readonly cancel: () => void;
  readonly close: () => Promise<void>;
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
  const isOn = (): boolean => {
    const { kind, workspace } = workspaces.shown();
    return kind === 'own' && !workspace.readOnly;
  };
  const inTurn = takeTurns();
  const work = createWaitedWork(startWork, (stage) => notices.publish({ channel: 'work.progress', notice: { stage } }));
  const list = createBackupList(folder);
  const keeper = createBackupKeeper({
    folder,
    head: () => (isOn() ? workspaces.shown().workspace.ledger.head() : null),
    list,
    startWork,
    inTurn,
    now,
    everyMinute,
    tell: () => notices.publish({ channel: 'backups.changed', notice: {} }),
  });
  const byHand = createBackupByHand({ folder, disk: nodeDisk, work, inTurn, now });
  const restores = createRestoreDesk({ workspaces, disk: nodeDisk, work, inTurn, now });
  return {
    folder: automaticBackupFolder(folder),
    isOn,
    list,
    keeper,
    byHand,
    restores,
    health: createWorkspaceHealth({ workspaces, work, inTurn, now }),
    cancel: work.cancel,
    close: async () => {
      work.cancel();
      await keeper.close();
      await byHand.close();
      await restores.close();
    },
  };
};
