/** Reads a file that a person named, never more of it than the limit. */
import { open, type FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import { done, refuse, type Result } from '../../domain/result';
import { fileErrorReason } from './file-error';

/** A pipe or a growing file has no size to trust, so that one byte over the limit is asked for and refused. */
const readAtMost = async (file: FileHandle, limitBytes: number): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const chunk of file.createReadStream({ end: limitBytes, autoClose: false })) {
    if (!(chunk instanceof Uint8Array)) continue;
    chunks.push(chunk);
    sizeBytes += chunk.byteLength;
  }
  return Buffer.concat(chunks, sizeBytes);
};

const readWithin = async (file: FileHandle, limitBytes: number): Promise<Result<Uint8Array>> => {
  const facts = await file.stat();
  if (facts.isFile() && facts.size > limitBytes) return refuse('file/too-large', { sizeBytes: facts.size, limitBytes });
  const bytes = await readAtMost(file, limitBytes);
  return bytes.byteLength > limitBytes
    ? refuse('file/too-large', { sizeBytes: bytes.byteLength, limitBytes })
    : done(bytes);
};

/** The whole file. Errors: `file/unreadable` with `fileName` and `reason`; `file/too-large`, before it is read. */
export const readBytes = async (path: string, limitBytes: number): Promise<Result<Uint8Array>> => {
  try {
    const file = await open(path, 'r');
    try {
      return await readWithin(file, limitBytes);
    } finally {
      await file.close();
    }
  } catch (error) {
    return refuse('file/unreadable', { fileName: basename(path), reason: fileErrorReason(error) });
  }
};
