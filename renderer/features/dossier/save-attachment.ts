/** Saves an attached document as it was received, byte for byte; it is never opened or shown here. */
import type { RegisteredAttachment } from '../../../domain/customer/kept';
import { toastRefusal } from '../../app/toast';
import { desktop } from '../../desktop';
import { safeFileName } from '../../ui/safe-file-name';
import { saveBytes } from '../../ui/save-bytes';

export const saveAttachment = async ({ docId, fileName }: RegisteredAttachment): Promise<void> => {
  const answer = await desktop.invoke('documents.bytes', { docId });
  if (answer.ok) saveBytes(safeFileName(fileName), new Uint8Array(answer.value.bytes));
  else toastRefusal(answer.error);
};
