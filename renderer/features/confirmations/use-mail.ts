/** Reads a mail that was dropped or chosen, and asks the host what it may confirm; nothing is stored. */
import { useEffect, useState } from 'react';
import { limits } from '../../../contract/limits';
import { refuse, type Refusal } from '../../../domain/result';
import { desktop } from '../../desktop';
import type { ReadMailFile } from './use-confirmation-form';

/** A file whose bytes are read when they are needed. */
export interface MailFile {
  readonly fileName: string;
  readonly sizeBytes: number;
  readonly read: () => Promise<Uint8Array<ArrayBuffer>>;
}

export type MailReading =
  | { readonly status: 'reading' }
  | { readonly status: 'refused'; readonly refusal: Refusal }
  | { readonly status: 'read'; readonly mail: ReadMailFile };

const LONGEST_NAME = 255;

const refused = (refusal: Refusal): MailReading => ({ status: 'refused', refusal });

/** A file over the limit is refused by its size alone; its bytes are never read. */
export const readMailFile = async ({ fileName, sizeBytes, read }: MailFile): Promise<MailReading> => {
  const limitBytes = limits.mailBytes;
  if (sizeBytes > limitBytes) return refused(refuse('mail/too-large', { sizeBytes, limitBytes }).error);
  try {
    const bytes = await read();
    const answer = await desktop.invoke('mails.read', { fileName: fileName.slice(-LONGEST_NAME), bytes });
    return answer.ok ? { status: 'read', mail: { fileName, bytes, preview: answer.value } } : refused(answer.error);
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message.replace(/\.$/, '') : String(thrown);
    return refused(refuse('file/unreadable', { fileName, reason }).error);
  }
};

export const useMail = (file: MailFile | null): MailReading | null => {
  const [reading, setReading] = useState<MailReading | null>(null);
  useEffect(() => {
    if (file === null) return undefined;
    let wanted = true;
    setReading({ status: 'reading' });
    void readMailFile(file).then((read) => wanted && setReading(read));
    return () => {
      wanted = false;
    };
  }, [file]);
  return file === null ? null : reading;
};
