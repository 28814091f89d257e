/** Saves a file that the host has just written and recorded, and shows the register after it. */
import i18next from 'i18next';
import { refreshRegister } from '../db/current-source';
import { saveBytes } from '../ui/save-bytes';
import { toastDone } from './toast';

interface WrittenFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

export const keepWrittenFile = async ({ fileName, bytes }: WrittenFile): Promise<void> => {
  await refreshRegister();
  saveBytes(fileName, new Uint8Array(bytes));
  toastDone(i18next.t('app:toast.written', { fileName }));
};
