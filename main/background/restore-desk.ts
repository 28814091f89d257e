/** Restores in the window's steps: a backup comes in, is restored beside the workspace and shown, and only then replaces it. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { done, refuse, type Result } from '../../domain/result';
import { automaticBackupFolder, datedBackup } from '../backup/automatic-backup-name';
import type { StatedKey } from '../backup/backup-lock';
import { draftPath, removeAbandonedDrafts } from '../workspace/drafts';
import { dropFolder } from '../backup/held-file';
import { keepKeys } from '../backup/keep-keys';
import { recoveryKeyOf } from '../backup/list-backups';
import type { TriedBackup } from '../backup/try-backup';
import { fileErrorReason } from '../files/file-error';
import type { Disk } from '../journal/disk';
import type { InTurn } from '../keys/take-turns';
import type { WorkspaceSwitch } from '../shown-workspace';
import { lastSetAside, swapWorkspace, type SetAside } from '../workspace/swap-workspace';
import { createUploadedFile, type Upload } from './uploaded-file';
import type { WaitedWork } from './waited-work';

export interface ReadyRestore extends TriedBackup {
  /** Handle for `commit`. */
  readonly restore: string;
}

export interface RestoreDesk {
  /** Errors: `restore/too-large`, `restore/upload-broken`, `restore/write-failed`. */
  readonly upload: (piece: Upload) => Promise<Result<null>>;
  /** `name` is an automatic backup's, `null` for what was uploaded; `key` `null` for the key that lies beside it. */
  readonly preview: (name: string | null, key: StatedKey | null) => Promise<Result<ReadyRestore>>;
  /** Errors: `restore/preview-gone`, `restore/write-failed`, those of `renewOwn`. */
  readonly commit: (restore: string) => Promise<Result<null>>;
  readonly discard: () => Promise<Result<null>>;
  readonly setAside: () => Promise<SetAside | null>;
  /** Errors: `restore/nothing-aside`, and as `commit`. */
  readonly undo: () => Promise<Result<null>>;
  readonly close: () => Promise<void>;
}

export interface RestoreParts {
  readonly workspaces: WorkspaceSwitch;
  readonly disk: Disk;
  readonly work: WaitedWork;
  readonly inTurn: InTurn;
  readonly now: () => Date;
}

interface Ready {
  readonly id: string;
  readonly folder: string;
  /** Keys stay with the workspace that they belong to. */
  readonly keepsKeys: boolean;
}

export const createRestoreDesk = ({ workspaces, disk, work, inTurn, now }: RestoreParts): RestoreDesk => {
  const folder = workspaces.ownFolder;
  const backups = automaticBackupFolder(folder);
  const uploaded = createUploadedFile(disk, folder);
  let ready: Ready | null = null;

  const failed = (error: unknown): Result<never> =>
    refuse('restore/write-failed', { folder, reason: fileErrorReason(error) });
  const forget = async (): Promise<void> => {
    if (ready !== null) await dropFolder(ready.folder);
    ready = null;
  };

  const keep = (into: string, tried: TriedBackup): ReadyRestore => {
    ready = { id: randomUUID(), folder: into, keepsKeys: tried.manifest.workspace === tried.here?.workspace };
    return { ...tried, restore: ready.id };
  };
  const preview = async (path: string, key: StatedKey): Promise<Result<ReadyRestore>> => {
    await forget();
    await removeAbandonedDrafts(folder);
    const into = draftPath(folder);
    const tried = await work.wait('try-backup', { folder, path, key, into, nowMs: now().getTime() });
    return tried.ok ? done(keep(into, tried.value)) : tried;
  };

  const replaceBy = (by: string): Promise<Result<null>> =>
    workspaces.renewOwn(async () => {
      try {
        return await swapWorkspace({ disk, folder, by, now: now() });
      } catch (error) {
        return failed(error);
      }
    });
  const commit = async (restore: string): Promise<Result<null>> => {
    if (ready === null || ready.id !== restore) return refuse('restore/preview-gone');
    try {
      if (ready.keepsKeys) await keepKeys(disk, folder, ready.folder);
    } catch (error) {
      return failed(error);
    }
    const replaced = await replaceBy(ready.folder);
    if (replaced.ok) ready = null;
    return replaced;
  };
  const undo = async (): Promise<Result<null>> => {
    const aside = await lastSetAside(folder);
    return aside === null ? refuse('restore/nothing-aside') : await replaceBy(aside.path);
  };

  return {
    upload: uploaded.take,
    preview: async (name, key) => {
      const path = name === null ? uploaded.path() : datedBackup(name) && join(backups, name);
      if (path === null) return name === null ? refuse('restore/preview-gone') : refuse('backup/unknown', { name });
      const stated = key ?? (await recoveryKeyOf(folder));
      return stated === null ? refuse('backup/identity-invalid') : await inTurn(() => preview(path, stated));
    },
    commit: (restore) => inTurn(() => commit(restore)),
    discard: () =>
      inTurn(async () => {
        await forget();
        await uploaded.drop();
        return done(null);
      }),
    setAside: () => lastSetAside(folder),
    undo: () => inTurn(undo),
    close: async () => {
      await forget();
      await uploaded.drop();
    },
  };
};
