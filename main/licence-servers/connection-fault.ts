/** Says as a refusal why there was no answer: what Node, the system and TLS call it becomes one of a few codes (AC-7). */
import { refuse, type Result } from '../../domain/result';

const codeOf = (failure: unknown): string =>
  failure instanceof Error && 'code' in failure && typeof failure.code === 'string' ? failure.code : '';

const unreachable: Readonly<Record<string, string>> = {
  EHOSTUNREACH: 'there is no way to it',
  ENETUNREACH: 'there is no network to it',
  EHOSTDOWN: 'it is down',
  ENETDOWN: 'the network is down',
  EADDRNOTAVAIL: 'its address cannot be used here',
  EACCES: 'the system does not permit it',
  EPERM: 'the system does not permit it',
};

const brokenOff = new Set(['ECONNRESET', 'EPIPE', 'ECONNABORTED', 'ERR_STREAM_PREMATURE_CLOSE']);
const unnamed = new Set(['ENOTFOUND', 'EAI_AGAIN', 'EAI_FAIL', 'EAI_NODATA', 'EAI_NONAME']);

const isOfTls = (code: string): boolean => code === 'EPROTO' || /^ERR_(SSL|TLS)_/.test(code);

/** What is no HTTP was an answer all the same, and no good one (AC-6). */
const isOfHttp = (code: string): boolean => code.startsWith('HPE_') || code === 'ERR_HTTP_INVALID_HEADER_VALUE';

/** `host` with its port, as the sentence names it. */
export const connectionFault = (failure: unknown, host: string): Result<never> => {
  const code = codeOf(failure);
  if (code === 'ECONNREFUSED') return refuse('server/refused', { host });
  if (code === 'ETIMEDOUT') return refuse('server/unreachable', { host, reason: 'nothing came back in time' });
  if (unnamed.has(code)) return refuse('server/host-unknown', { host });
  if (isOfTls(code)) return refuse('server/no-tls', { host, reason: code });
  if (isOfHttp(code)) return refuse('server/malformed', { host, reason: 'it is not HTTP' });
  if (code === '' || brokenOff.has(code)) return refuse('server/broken-off', { host });
  return refuse('server/unreachable', { host, reason: unreachable[code] ?? `the system says ${code.slice(0, 40)}` });
};
