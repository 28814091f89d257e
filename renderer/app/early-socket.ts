/**
 * The first connection to the browser host, opened while the rest of the window is still being fetched. In a file of its own in the
 * bundle, too: a browser notes the place where a socket is opened or an address changed, and reads all of that file again to find it.
 */
import type { EarlySocket } from '../desktop';

/** Keeps what is said until the bridge listens: nothing is lost. */
const openEarly = (): EarlySocket => {
  const socket = new WebSocket(`ws://${window.location.host}/wire`);
  socket.binaryType = 'arraybuffer';
  const heard: Event[] = [];
  const listening = new AbortController();
  for (const type of ['open', 'message', 'close'])
    socket.addEventListener(type, (event) => heard.push(event), { signal: listening.signal });
  return { socket, heard, stop: () => listening.abort() };
};

/** Takes the token out of the address line and the history: the cookie has taken its place. */
const hideToken = (): void => {
  const { pathname, search, hash } = window.location;
  if (new URLSearchParams(search).has('token')) window.history.replaceState(null, '', pathname + hash);
};

/** Electron's window has an address of its own kind, and a bridge. */
const isServed = window.location.protocol.startsWith('http');

if (isServed) hideToken();
export const earlySocket: EarlySocket | null = isServed ? openEarly() : null;
