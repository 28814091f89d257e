/** Reads what a licence server answers: strict JSON of version 1 and of the right shape, or a code that says what is wrong. */
import type { z } from 'zod';
import { isDecimal, isJsonObject, type DecimalJsonValue } from '../../contract/json/json-value';
import { parseStrictJson } from '../../contract/json/parse-strict-json';
import { statusAnswerSchema, statusPaths, usedPageSchema, type UsedPage } from '../../contract/licence-status/snapshot';
import { limits } from '../../contract/limits';
import { done, refuse, type Result } from '../../domain/result';
import type { UsagePurpose } from '../../domain/usage/purpose';
import type { Snapshot } from '../../domain/usage/snapshot';
import { askServer, repeatsToken } from './ask-server';
import { serverUrl } from './server-url';

/** A licence server as it is asked. */
export interface AskedServer {
  readonly address: string;
  readonly pin: string | null;
  readonly token: string | null;
}

const MOST_CHARACTERS = 200;

/** The number of the protocol, where it says one that is not ours. */
const otherVersion = (value: DecimalJsonValue): string | null => {
  const version = isJsonObject(value) ? value['v'] : 1;
  return typeof version === 'number' && version !== 1 ? String(version) : null;
};

const wrongShape = (host: string, { issues }: z.ZodError): Result<never> => {
  const [issue] = issues;
  const place = issue?.path.join('.').slice(0, MOST_CHARACTERS) || 'the top';
  return refuse('server/malformed', {
    host,
    reason: `at ${place}, ${(issue?.message ?? '').slice(0, MOST_CHARACTERS)}`,
  });
};

/** Where it stopped being JSON, by line and column: names and values of the text itself are not repeated. */
const notJson = (host: string, { code, line, column }: { readonly code: string; readonly [fact: string]: unknown }) =>
  refuse('server/malformed', {
    host,
    reason: line === undefined ? code : `${code} at line ${String(line)}, column ${String(column)}`,
  });

/** Numbers are numbers here: an exact decimal is an object, and would pass for one in which every member may be missing. */
const plain = (value: DecimalJsonValue): unknown => {
  if (isDecimal(value)) return Number(value.text);
  if (Array.isArray(value)) return value.map(plain);
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, plain(member)]));
};

const parsed = <Schema extends z.ZodType>(
  bytes: Uint8Array,
  schema: Schema,
  host: string,
): Result<z.output<Schema>> => {
  const json = parseStrictJson(bytes, { maxDepth: limits.jsonDepth, numbers: 'decimals', part: 'answer' });
  if (!json.ok) return notJson(host, json.error);
  const version = otherVersion(json.value);
  if (version !== null) return refuse('server/newer', { host, version });
  const read = schema.safeParse(plain(json.value));
  return read.success ? done(read.data) : wrongShape(host, read.error);
};

const read = async <Schema extends z.ZodType>(
  server: AskedServer,
  url: Result<URL>,
  {
    schema,
    limitBytes,
    signal,
  }: { readonly schema: Schema; readonly limitBytes: number; readonly signal: AbortSignal },
): Promise<Result<z.output<Schema>>> => {
  if (!url.ok) return url;
  const { host } = url.value;
  const { pin, token } = server;
  const bytes = await askServer({ url: url.value, pin, token, limitBytes, signal });
  const answer = bytes.ok ? parsed(bytes.value, schema, host) : bytes;
  // Once more: in JSON a text can be written so that it does not look like itself.
  return repeatsToken(answer, token) ? refuse('server/repeats-token', { host }) : answer;
};

/** Errors: those of `askServer`, `server/newer`, `server/other-purpose`. */
export const readStatus = async (
  server: AskedServer,
  purpose: UsagePurpose,
  signal: AbortSignal,
): Promise<Result<Snapshot>> => {
  const url = serverUrl(server.address, statusPaths.status);
  const answer = await read(server, url, { schema: statusAnswerSchema, limitBytes: limits.statusBytes, signal });
  if (!answer.ok || answer.value.purpose === purpose) return answer;
  const host = url.ok ? url.value.host : '';
  return refuse('server/other-purpose', { host, expected: purpose, got: answer.value.purpose });
};

/** One page of what uses a licence. Errors as of `readStatus`. */
export const readUsedPage = async (
  server: AskedServer,
  { licence, cursor }: { readonly licence: string; readonly cursor: string | null },
  signal: AbortSignal,
): Promise<Result<UsedPage>> => {
  const url = serverUrl(server.address, statusPaths.used, { licence, ...(cursor !== null && { cursor }) });
  const page = await read(server, url, { schema: usedPageSchema, limitBytes: limits.usedPageBytes, signal });
  if (!page.ok || page.value.licence === licence) return page;
  return refuse('server/malformed', { host: url.ok ? url.value.host : '', reason: 'the list of another licence' });
};
