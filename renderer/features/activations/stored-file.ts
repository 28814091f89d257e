/** A stored file shown again as if it had just come. */
import { showPreview } from '../../app/choose-files';
import { toastRefusal } from '../../app/toast';
import { desktop } from '../../desktop';

/** A request that was kept is answered from the same card as one that has just come. */
export const previewStored = async (docId: string): Promise<void> => {
  const answer = await desktop.invoke('files.bytes', { docId });
  if (!answer.ok) return toastRefusal(answer.error);
  showPreview([new File([new Uint8Array(answer.value.bytes)], answer.value.fileName)]);
};
