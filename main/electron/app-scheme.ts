/** Serves the window's files under `app://coterm`, an origin of its own that no page of the web can have. */
import { protocol } from 'electron';
import { protectingHeaders } from '../window/protecting-headers';
import { readWindowFile } from '../window/window-file';

const scheme = 'app';
const host = 'coterm';

/** The address of the window's page. */
export const windowAddress = `${scheme}://${host}/`;

/** Whether an address belongs to the window. Node knows no origin for schemes of one's own, so the parts are compared. */
export const isWindowAddress = (address: string): boolean => {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return url.protocol === `${scheme}:` && url.host === host;
};

/** Before the app is ready: the scheme counts as secure, and IndexedDB is kept for its origin. */
export const setupAppScheme = (): void => {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
};

const plain = (status: number, text: string): Response =>
  new Response(text, { status, headers: { ...protectingHeaders(), 'Content-Type': 'text/plain; charset=utf-8' } });

const answerRequest = async (request: Request, windowFolder: string): Promise<Response> => {
  if (!isWindowAddress(request.url)) return plain(403, 'Forbidden');
  if (request.method !== 'GET' && request.method !== 'HEAD') return plain(405, 'Method not allowed');
  const file = await readWindowFile(windowFolder, new URL(request.url).pathname);
  if (file === null) return plain(404, 'Not found');
  const headers = { ...protectingHeaders(), 'Content-Type': file.contentType };
  return new Response(file.bytes, { headers });
};

/** When the app is ready. */
export const setupAppProtocol = (windowFolder: string): void => {
  protocol.handle(scheme, (request) => answerRequest(request, windowFolder));
};
