/** Asks a licence server one question: a single GET, no redirect, no compression, and never more bytes than the limit. */
import http from 'node:http';
import type { Socket } from 'node:net';
import { decodeUtf8 } from '../../contract/json/decode-utf8';
import { done, refuse, type Result } from '../../domain/result';
import { answeredError } from './answered-error';
import { connect, type Connecting } from './connect';
import { connectionFault } from './connection-fault';

export interface Question extends Connecting {
  readonly token: string | null;
  readonly limitBytes: number;
}

const JSON_TYPE = 'application/json';
const MOST_HEADER_BYTES = 16 * 1024;
const OK = 200;

/** Answers with the response, or with why there is none. */
const request = (socket: Socket, { url, token, signal }: Question): Promise<Result<http.IncomingMessage>> =>
  new Promise((resolve) => {
    const asked = http.request({
      // Without an agent, which would open connections of its own.
      createConnection: () => socket,
      setHost: false,
      method: 'GET',
      path: `${url.pathname}${url.search}`,
      maxHeaderSize: MOST_HEADER_BYTES,
      signal,
      headers: {
        Host: url.host,
        Accept: JSON_TYPE,
        'Accept-Encoding': 'identity',
        Connection: 'close',
        ...(token !== null && { Authorization: `Bearer ${token}` }),
      },
    });
    asked.on('error', (failure) => resolve(connectionFault(failure, url.host)));
    asked.on('close', () => resolve(connectionFault(null, url.host)));
    asked.on('response', (response) => resolve(done(response)));
    asked.end();
  });

/** Stops reading one chunk behind the limit, however much more there is. */
const readBody = async (
  response: http.IncomingMessage,
  { url: { host }, limitBytes }: Question,
): Promise<Result<Uint8Array>> => {
  if (Number(response.headers['content-length'] ?? 0) > limitBytes)
    return refuse('server/too-large', { host, limitBytes });
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  try {
    for await (const chunk of response as AsyncIterable<Uint8Array>) {
      sizeBytes += chunk.byteLength;
      if (sizeBytes > limitBytes) return refuse('server/too-large', { host, limitBytes });
      chunks.push(chunk);
    }
  } catch (failure) {
    return connectionFault(failure, host);
  }
  return done(Buffer.concat(chunks, sizeBytes));
};

const isJson = (type: string | undefined): boolean => type?.split(';')[0]?.trim().toLowerCase() === JSON_TYPE;

const takeAnswer = async (response: http.IncomingMessage, question: Question): Promise<Result<Uint8Array>> => {
  const { host } = question.url;
  const { statusCode: status = 0, headers } = response;
  if (status >= 300 && status < 400) return refuse('server/redirected', { host, status });
  if (status !== OK) return answeredError(host, status, await readBody(response, question));
  const encoding = headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity') return refuse('server/compressed', { host, encoding: encoding.slice(0, 40) });
  if (!isJson(headers['content-type']))
    return refuse('server/malformed', { host, reason: 'it is not JSON by its type' });
  return await readBody(response, question);
};

/** Long enough that no ordinary word is one. */
const LEAST_SECRET = 8;

/** Whether the token stands in what a server said, which nobody else may read then. */
export const repeatsToken = (said: unknown, token: string | null): boolean =>
  token !== null &&
  token.length >= LEAST_SECRET &&
  (JSON.stringify(said) ?? '').includes(JSON.stringify(token).slice(1, -1));

const ask = async (question: Question): Promise<Result<Uint8Array>> => {
  const connected = await connect(question);
  if (!connected.ok) return connected;
  const socket = connected.value;
  try {
    const response = await request(socket, question);
    return response.ok ? await takeAnswer(response.value, question) : response;
  } finally {
    socket.destroy();
  }
};

/**
 * The bytes of a good answer. Errors of AC-7: those of `connect`; of AC-6: `server/redirected`, `server/token-refused`,
 * `server/answered-error`, `server/compressed`, `server/too-large`, `server/malformed`, `server/repeats-token`.
 */
export const askServer = async (question: Question): Promise<Result<Uint8Array>> => {
  const answer = await ask(question);
  const said = answer.ok ? decodeUtf8(answer.value) : answer;
  return repeatsToken(said, question.token) ? refuse('server/repeats-token', { host: question.url.host }) : answer;
};
