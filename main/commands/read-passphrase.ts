/** Reads the passphrase for a key from the file that `--passphrase-file` names: never from the line, which others can see. */
import { decodeUtf8 } from '../../contract/json/decode-utf8';
import { done, refuse, type Result } from '../../domain/result';
import { readBytes } from '../files/read-bytes';

const MOST_BYTES = 4096;

/**
 * The file's text without the line end that editors add; `undefined` without a file. Errors: `key/passphrase-empty`,
 * `key/passphrase-unreadable`, `file/unreadable`, `file/too-large`.
 */
export const readPassphrase = async (path: string | undefined): Promise<Result<string | undefined>> => {
  if (path === undefined) return done(undefined);
  const bytes = await readBytes(path, MOST_BYTES);
  if (!bytes.ok) return bytes;
  const text = decodeUtf8(bytes.value);
  if (!text.ok) return refuse('key/passphrase-unreadable');
  const passphrase = text.value.replace(/\r?\n$/, '');
  return passphrase === '' ? refuse('key/passphrase-empty') : done(passphrase);
};
