/** Where a licence server is asked: its address with the paths of the protocol, and what to call it in a sentence. */
import { done, refuse, type Result } from '../../domain/result';
import { isServerAddress } from '../../domain/usage/server-address';

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Looked at again as it was normalised: `http` for this computer alone, whatever the address looked like. */
const mayBeAsked = ({ protocol, hostname, username, password }: URL): boolean =>
  username === '' && password === '' && (protocol === 'https:' || (protocol === 'http:' && LOOPBACK.test(hostname)));

const urlOf = (address: string): URL | null => {
  if (!isServerAddress(address) || !URL.canParse(address)) return null;
  const url = new URL(address);
  return mayBeAsked(url) ? url : null;
};

/** The address itself may have a path, with or without a slash at its end. Error: `server/host-unknown`. */
export const serverUrl = (address: string, path: string, query: Readonly<Record<string, string>> = {}): Result<URL> => {
  const url = urlOf(address);
  if (url === null) return refuse('server/host-unknown', { host: address.slice(0, 200) });
  url.pathname = `${url.pathname.replace(/\/+$/, '')}${path}`;
  url.search = new URLSearchParams(query).toString();
  return done(url);
};

/** Scheme, host and port: an access token is given for these. `null` for what is no address. */
export const originOf = (address: string): string | null => urlOf(address)?.origin ?? null;
