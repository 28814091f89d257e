/** Opens an address in an installed browser's app mode, where that is possible. */
import { spawn } from 'node:child_process';
import { basename } from 'node:path';
import { findInstalledBrowser, thisComputer, whyNoWindow, type Computer } from './installed-browser';

/** The browser that was opened, or why none was. */
export type Opening = { readonly opened: string } | { readonly opened: null; readonly reason: string };
export type OpenWindow = (address: string) => Promise<Opening>;

/** The browser outlives this process and writes nothing into its terminal. */
const start = (browser: string, address: string): Promise<Opening> =>
  new Promise((resolve) => {
    const child = spawn(browser, [`--app=${address}`], { detached: true, stdio: 'ignore' });
    child.once('error', (error) =>
      resolve({ opened: null, reason: `${basename(browser)} did not start: ${error.message}` }),
    );
    child.once('spawn', () => {
      child.unref();
      resolve({ opened: basename(browser) });
    });
  });

export const openWindow = async (address: string, computer: Computer = thisComputer()): Promise<Opening> => {
  const reason = whyNoWindow(computer);
  if (reason !== null) return { opened: null, reason };
  const browser = await findInstalledBrowser(computer);
  if (browser === null) return { opened: null, reason: 'no Chrome, Edge or Chromium was found' };
  return start(browser, address);
};

/** For `--no-open`. */
export const openNoWindow: OpenWindow = () => Promise.resolve({ opened: null, reason: 'it was asked to open none' });
