/** A backup that a window hands over in pieces, before anybody has looked into it. */
import { limits } from '../../contract/limits';
import { done, refuse, type Result } from '../../domain/result';
import { automaticBackupFolder } from '../backup/automatic-backup-name';
import { fileErrorReason } from '../files/file-error';
import type { Disk } from '../journal/disk';
import { createHeldFile, writePiece, type HeldFile } from '../backup/held-file';

export interface Upload {
  readonly offset: number;
  readonly bytes: Uint8Array;
  /** Of the whole file. */
  readonly sizeBytes: number;
}

export interface UploadedFile extends Pick<HeldFile, 'path' | 'drop'> {
  /** The first piece begins a new file. Errors: `restore/too-large`, `restore/upload-broken`, `restore/write-failed`. */
  readonly take: (piece: Upload) => Promise<Result<null>>;
}

export const createUploadedFile = (disk: Disk, workspaceFolder: string): UploadedFile => {
  const folder = automaticBackupFolder(workspaceFolder);
  const held = createHeldFile(disk, folder, 'uploaded');
  let received = 0;
  const write = async ({ offset, bytes }: Upload): Promise<Result<null>> => {
    try {
      const path = (offset === 0 ? await held.renew() : held.path()) ?? '';
      await writePiece(disk, path, offset, bytes);
      received = offset + bytes.length;
      return done(null);
    } catch (error) {
      await held.drop();
      return refuse('restore/write-failed', { folder, reason: fileErrorReason(error) });
    }
  };
  return {
    path: held.path,
    drop: held.drop,
    take: async (piece) => {
      const { offset, bytes, sizeBytes } = piece;
      const limitBytes = limits.backupBytes;
      if (sizeBytes > limitBytes || offset + bytes.length > sizeBytes)
        return refuse('restore/too-large', { sizeBytes, limitBytes });
      if (offset > 0 && (offset !== received || held.path() === null)) return refuse('restore/upload-broken');
      return await write(piece);
    },
  };
};
