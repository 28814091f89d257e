/** What no window may do, whatever runs in it: leave its own address, open others, or ask for the computer's devices. */
import { app, session, type WebContents } from 'electron';
import { isWindowAddress } from './app-scheme';
import { openOutside } from './outside-links';

type Log = (failure: unknown) => void;

/** "Copy fingerprint" needs this one; it is no more than a click on a copy command. */
const isAllowed = (permission: string, address: string): boolean =>
  permission === 'clipboard-sanitized-write' && isWindowAddress(address);

const confine = (contents: WebContents, log: Log): void => {
  const stayHome = (event: { readonly url: string; readonly preventDefault: () => void }): void => {
    if (!isWindowAddress(event.url)) event.preventDefault();
  };
  contents.on('will-navigate', stayHome);
  contents.on('will-frame-navigate', stayHome);
  contents.on('will-redirect', stayHome);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    openOutside(url, log);
    return { action: 'deny' };
  });
};

/** Before the app is ready: every process that shows something runs in the sandbox. */
export const setupSandbox = (): void => app.enableSandbox();

/** When the app is ready, and before its first window. */
export const setupSecurity = (log: Log): void => {
  const { defaultSession } = session;
  defaultSession.setPermissionCheckHandler((_contents, permission, origin) => isAllowed(permission, origin));
  defaultSession.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(isAllowed(permission, details.requestingUrl)),
  );
  defaultSession.setDevicePermissionHandler(() => false);
  app.on('web-contents-created', (_event, contents) => confine(contents, log));
};
