/** Backups that a person asks for: made into a file that the host holds, and handed over in pieces. */
import { join } from 'node:path';
import { limits } from '../../contract/limits';
import { done, refuse, type Result } from '../../domain/result';
import { automaticBackupFolder, datedBackup } from '../backup/automatic-backup-name';
import type { BackupLock } from '../backup/backup-lock';
import type { BackupManifest } from '../backup/backup-records';
import { fileErrorCode, fileErrorReason } from '../files/file-error';
import type { Disk } from '../journal/disk';
import type { InTurn } from '../keys/take-turns';
import { localDate } from '../local-date';
import { createHeldFile, readPiece } from '../backup/held-file';
import type { WaitedWork } from './waited-work';

export interface MadeByHand {
  readonly name: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly manifest: BackupManifest;
}

export interface Piece {
  readonly bytes: Uint8Array;
  readonly sizeBytes: number;
}

export interface BackupByHand {
  /** Errors: those of `writeBackup`, `work/cancelled`, `work/failed`. */
  readonly make: (lock: BackupLock, withKeys: boolean) => Promise<Result<MadeByHand>>;
  /** Of the one that was made last, or of an automatic one. Error: `backup/unknown`, `file/unreadable`. */
  readonly piece: (name: string, offset: number) => Promise<Result<Piece>>;
  readonly close: () => Promise<void>;
}

export interface ByHandParts {
  /** The workspace's. */
  readonly folder: string;
  readonly disk: Disk;
  readonly work: WaitedWork;
  readonly inTurn: InTurn;
  readonly now: () => Date;
}

const nameFor = (now: Date): string =>
  `coterm-backup-${localDate(now)}-${now.toTimeString().slice(0, 5).replace(':', '')}.age`;

export const createBackupByHand = ({ folder, disk, work, inTurn, now }: ByHandParts): BackupByHand => {
  const backups = automaticBackupFolder(folder);
  const held = createHeldFile(disk, backups, 'by-hand');
  let made: MadeByHand | null = null;

  const make = async (lock: BackupLock, withKeys: boolean): Promise<Result<MadeByHand>> => {
    made = null;
    const at = now();
    const path = await held.renew();
    const written = await work.wait('backup', { folder, path, lock, withKeys, nowMs: at.getTime() });
    if (!written.ok) return written;
    const { sizeBytes, sha256, manifest } = written.value;
    made = { name: nameFor(at), sizeBytes, sha256, manifest };
    return done(made);
  };
  const pathOf = (name: string): string | null => {
    if (name === made?.name) return held.path();
    return datedBackup(name) === null ? null : join(backups, name);
  };
  return {
    make: (lock, withKeys) => inTurn(() => make(lock, withKeys)),
    piece: async (name, offset) => {
      const path = pathOf(name);
      if (path === null) return refuse('backup/unknown', { name });
      try {
        return done(await readPiece(path, offset, limits.backupPieceBytes));
      } catch (error) {
        if (fileErrorCode(error) === 'ENOENT') return refuse('backup/unknown', { name });
        return refuse('file/unreadable', { fileName: name, reason: fileErrorReason(error) });
      }
    },
    close: held.drop,
  };
};
