/** Saves a backup that the host holds: fetched in pieces, because it may be large. */
import { toastRefusal } from '../../app/toast';
import { desktop } from '../../desktop';
import { saveBytes } from '../../ui/save-bytes';

export const saveBackup = async (name: string): Promise<void> => {
  const pieces: Blob[] = [];
  let offset = 0;
  for (;;) {
    const answer = await desktop.invoke('backups.bytes', { name, offset });
    if (!answer.ok) return toastRefusal(answer.error);
    const { bytes, sizeBytes } = answer.value;
    // The browser may keep blobs on its disk; arrays stay in memory.
    pieces.push(new Blob([new Uint8Array(bytes)]));
    offset += bytes.byteLength;
    if (offset >= sizeBytes || bytes.byteLength === 0) break;
  }
  saveBytes(name, new Blob(pieces));
};
