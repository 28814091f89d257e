/** The SHA-256 of a file, as `sha256sum` prints it. */
import { createHash } from 'node:crypto';
import { fileChunks } from './byte-stream';

export const fileDigest = async (path: string): Promise<string> => {
  const hash = createHash('sha256');
  for await (const chunk of fileChunks(path)) hash.update(chunk);
  return hash.digest('hex');
};
