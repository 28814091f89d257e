/** Looks at the beginning of an age file: whether it is one, what opens it, and how long its header is. */
import { open } from 'node:fs/promises';
import { done, refuse, type Result } from '../../domain/result';

export interface AgeHeader {
  readonly opensWith: 'passphrase' | 'identity';
  /** Bytes before the payload's nonce. */
  readonly headerBytes: number;
  /** Bytes of the whole file. */
  readonly sizeBytes: number;
}

const MAGIC = 'age-encryption.org/v1\n';

/** Room for some two hundred recipients. */
const MOST_HEADER_BYTES = 64 * 1024;

const readStart = async (path: string): Promise<{ readonly start: string; readonly sizeBytes: number }> => {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const buffer = Buffer.alloc(Math.min(size, MOST_HEADER_BYTES));
    const { bytesRead } = await file.read(buffer, 0, buffer.length, 0);
    return { start: buffer.subarray(0, bytesRead).toString('latin1'), sizeBytes: size };
  } finally {
    await file.close();
  }
};

/** Errors: `backup/not-age`, `backup/truncated`. */
export const readAgeHeader = async (path: string): Promise<Result<AgeHeader>> => {
  const { start, sizeBytes } = await readStart(path);
  if (!start.startsWith(MAGIC))
    return MAGIC.startsWith(start) && sizeBytes > 0 ? refuse('backup/truncated') : refuse('backup/not-age');
  const end = /\n--- [^\n]*\n/.exec(start);
  if (end === null) return sizeBytes <= MOST_HEADER_BYTES ? refuse('backup/truncated') : refuse('backup/not-age');
  const stanzas = start.slice(0, end.index);
  return done({
    opensWith: stanzas.includes('\n-> scrypt ') ? 'passphrase' : 'identity',
    headerBytes: end.index + end[0].length,
    sizeBytes,
  });
};
