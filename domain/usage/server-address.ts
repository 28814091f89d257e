/** The address of a licence server: HTTPS, or plain HTTP to this computer alone. */
import { z } from 'zod';

const LONGEST = 500;

/** Scheme, host, port and path; no user name, no query, no fragment: a token never stands in an address. */
const ADDRESS = /^(https?):\/\/([^\s/?#@\\:[\]]+|\[[0-9a-f:.]+\])(?::(\d{1,5}))?(\/[^\s?#\\]*)?$/i;
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/i;
const HIGHEST_PORT = 65_535;

export const isServerAddress = (address: string): boolean => {
  const [matched, scheme, host, port] = ADDRESS.exec(address) ?? [];
  if (matched === undefined || scheme === undefined || host === undefined) return false;
  if (port !== undefined && (Number(port) < 1 || Number(port) > HIGHEST_PORT)) return false;
  return scheme.toLowerCase() === 'https' || LOOPBACK.test(host);
};

export const serverAddressSchema = z
  .string()
  .max(LONGEST)
  .refine(isServerAddress, 'not an https address (http only for this computer)');
