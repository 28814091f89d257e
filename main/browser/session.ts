/** Who may talk to the browser host: whoever was given the address of this start, and the browser that opened it. */
import { randomBytes } from 'node:crypto';
import { isSameSecret } from '../keys/same-secret';

export interface Session {
  /** In the address that is printed; good for as long as the host runs. */
  readonly token: string;
  /** The cookie that a token is exchanged for, as `name=value`. */
  readonly cookie: string;
  /** A token that is good once, for an address that other users of the computer can see in its list of processes. */
  readonly issueTicket: () => string;
  /** Whether the token or ticket of an address is good; a ticket is used up by asking. */
  readonly admits: (token: string) => boolean;
  /** Whether a `Cookie` header holds this start's cookie. */
  readonly knows: (cookieHeader: string | undefined) => boolean;
}

const secret = (): string => randomBytes(32).toString('base64url');

/** `port` goes into the cookie's name, because cookies do not tell ports apart. */
export const createSession = (port: number): Session => {
  const token = secret();
  const cookie = `coterm-${String(port)}=${secret()}`;
  const tickets = new Set<string>();
  return {
    token,
    cookie,
    issueTicket: () => {
      const ticket = secret();
      tickets.add(ticket);
      return ticket;
    },
    admits: (given) => isSameSecret(given, token) || tickets.delete(given),
    knows: (header) => (header ?? '').split(';').some((pair) => isSameSecret(pair.trim(), cookie)),
  };
};
