/** The errors of the licence status protocol, as `docs/licence-status.openapi.json` has them. */
import { statusPaths, type StatusError } from '../../contract/licence-status/snapshot';

interface ProtocolError {
  readonly status: 400 | 401 | 404 | 405 | 406 | 410 | 500;
  readonly message: string;
}

const protocolErrors = {
  'bad-request': {
    status: 400,
    message: 'Name one licence, ?licence=cameras for example, and give a cursor back as it was given.',
  },
  unauthorized: { status: 401, message: 'Send this server’s token as Authorization: Bearer.' },
  'not-found': {
    status: 404,
    message: `There is nothing here. Below the address of a purpose, licences are at ${statusPaths.status} and ${statusPaths.used}.`,
  },
  'unknown-licence': { status: 404, message: 'The status has no such licence.' },
  'no-list': { status: 404, message: 'This server keeps no list of what uses this licence.' },
  'method-not-allowed': { status: 405, message: 'This server is only read: use GET.' },
  'not-acceptable': { status: 406, message: 'This server answers application/json.' },
  'cursor-gone': { status: 410, message: 'The list has changed. Start again at the first page.' },
  failed: { status: 500, message: 'Something in the server itself went wrong.' },
} as const satisfies Record<string, ProtocolError>;

export type ProtocolErrorCode = keyof typeof protocolErrors;

export const statusOf = (code: ProtocolErrorCode): ProtocolError['status'] => protocolErrors[code].status;

export const errorBody = (code: ProtocolErrorCode): StatusError => ({
  error: { code, message: protocolErrors[code].message },
});
