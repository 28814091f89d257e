/** Saves a stored file as it was received, byte for byte. */
import { toastRefusal } from './toast';
import { desktop } from '../desktop';
import { saveBytes } from '../ui/save-bytes';

export const saveDocument = async (docId: string): Promise<void> => {
  const answer = await desktop.invoke('files.bytes', { docId });
  if (answer.ok) saveBytes(answer.value.fileName, new Uint8Array(answer.value.bytes));
  else toastRefusal(answer.error);
};
