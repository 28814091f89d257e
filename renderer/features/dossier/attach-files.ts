/** Attaches files one after the other, each as a step of its own; what cannot be attached is told and changes nothing. */
import { checkAttachmentSize } from '../../../contract/check-attachment-size';
import type { Subject } from '../../../domain/customer/subject';
import { refuse, type Refusal, type Result } from '../../../domain/result';
import { acceptStep } from '../../app/apply-change';
import { desktop } from '../../desktop';

const LONGEST_NAME = 255;

const read = async (file: File): Promise<Result<Uint8Array<ArrayBuffer>>> => {
  const refusal = checkAttachmentSize(file.name, file.size);
  if (refusal !== null) return { ok: false, error: refusal };
  try {
    return { ok: true, value: new Uint8Array(await file.arrayBuffer()) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return refuse('file/unreadable', { fileName: file.name, reason: reason.replace(/\.$/, '') });
  }
};

const attach = async (file: File, subject: Subject): Promise<Refusal | null> => {
  const bytes = await read(file);
  if (!bytes.ok) return bytes.error;
  const recorded = await desktop.invoke('documents.attach', {
    subject,
    fileName: file.name.slice(0, LONGEST_NAME),
    mediaType: file.type.slice(0, LONGEST_NAME),
    facts: { kind: 'other' },
    bytes: bytes.value,
  });
  if (!recorded.ok) return recorded.error;
  await acceptStep(recorded);
  return null;
};

/** The refusals; `onFile` is told each file before it is read. */
export const attachFiles = async (
  files: readonly File[],
  subject: Subject,
  onFile: (fileName: string) => void,
): Promise<readonly Refusal[]> => {
  const refusals: Refusal[] = [];
  for (const file of files) {
    onFile(file.name);
    const refusal = await attach(file, subject);
    if (refusal !== null) refusals.push(refusal);
  }
  return refusals;
};
