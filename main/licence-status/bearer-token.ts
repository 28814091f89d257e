/** The token that the reference server asks for: from a file that its owner alone can read, or made at the start. */
import { randomBytes } from 'node:crypto';
import { decodeUtf8 } from '../../contract/json/decode-utf8';
import { done, refuse, type Result } from '../../domain/result';

/** RFC 6750, and long enough that nobody guesses it. */
const TOKEN = /^[\w.~+/-]{16,512}=*$/;

export const TOKEN_FILE_BYTES = 4096;

export const newToken = (): string => randomBytes(32).toString('base64url');

/** A file's text without the line end that editors add. Error: `licence-status/token`. */
export const readToken = (bytes: Uint8Array): Result<string> => {
  const text = decodeUtf8(bytes);
  const token = text.ok ? text.value.trim() : '';
  return TOKEN.test(token) ? done(token) : refuse('licence-status/token');
};
