/** Hands a chosen file over to the host, piece by piece. */
import { limits } from '../../../contract/limits';
import type { Refusal } from '../../../domain/result';
import { desktop } from '../../desktop';

/** `null` when all of it has arrived. */
export const uploadBackup = async (file: File, tell: (sentBytes: number) => void): Promise<Refusal | null> => {
  let offset = 0;
  do {
    const piece = file.slice(offset, offset + limits.backupPieceBytes);
    const bytes = new Uint8Array(await piece.arrayBuffer());
    const answer = await desktop.invoke('restore.upload', { offset, bytes, sizeBytes: file.size });
    if (!answer.ok) return answer.error;
    offset += bytes.byteLength;
    tell(offset);
  } while (offset < file.size);
  return null;
};
