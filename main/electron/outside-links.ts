/** Opens pages of the web in the system's own browser: those of the project's home page, and no others. */
import { shell } from 'electron';
import { homepage } from '../../package.json';

const home = new URL(homepage);

/** The system would start any program that has taken a scheme, so all but one https origin is refused. */
const isListed = (address: string): boolean => {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return url.origin === home.origin && url.username === '' && url.password === '';
};

/** Does nothing with an address that is not listed. */
export const openOutside = (address: string, log: (failure: unknown) => void): void => {
  if (isListed(address)) shell.openExternal(new URL(address).href).catch(log);
};
