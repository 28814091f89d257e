/** What an answer with an HTTP error says, in a few words that are safe to show. */
import { STATUS_CODES } from 'node:http';
import { parseStrictJson } from '../../contract/json/parse-strict-json';
import { statusErrorSchema } from '../../contract/licence-status/snapshot';
import { limits } from '../../contract/limits';
import { refuse, type Result } from '../../domain/result';
import { toWellFormed } from '../../domain/well-formed';

const MOST_CHARACTERS = 200;
const UNAUTHORISED = 401;
const FORBIDDEN = 403;

const oneLine = (text: string): string =>
  toWellFormed(
    text
      .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
      .trim()
      .slice(0, MOST_CHARACTERS),
  ).replace(/\.$/, '');

/** The message in the body where it follows the protocol; the words of HTTP otherwise. */
const saidIn = (body: Result<Uint8Array>, status: number): string => {
  const json = body.ok ? parseStrictJson(body.value, { maxDepth: limits.jsonDepth, numbers: 'decimals' }) : body;
  const said = statusErrorSchema.safeParse(json.ok ? json.value : null);
  const message = said.success ? oneLine(said.data.error.message) : '';
  return message === '' ? (STATUS_CODES[status] ?? 'no message') : message;
};

/** `body` as far as it could be read. */
export const answeredError = (host: string, status: number, body: Result<Uint8Array>): Result<never> =>
  status === UNAUTHORISED || status === FORBIDDEN
    ? refuse('server/token-refused', { host, status })
    : refuse('server/answered-error', { host, status, said: saidIn(body, status) });
