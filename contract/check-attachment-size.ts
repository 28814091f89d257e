/** Whether a file of that size can be attached: asked by the window before it reads the file, and by the host again. */
import type { Refusal } from '../domain/result';
import { limits } from './limits';

/** Errors: `attachment/empty`, `attachment/too-large`. */
export const checkAttachmentSize = (fileName: string, sizeBytes: number): Refusal | null => {
  const limitBytes = limits.attachmentBytes;
  if (sizeBytes === 0) return { code: 'attachment/empty', fileName };
  return sizeBytes > limitBytes ? { code: 'attachment/too-large', fileName, sizeBytes, limitBytes } : null;
};
