/** Serves the peers' pages and the files that they read, on a port of this computer. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { projectRoot } from '../architecture/project-root';

const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript' };

export interface ServedPages {
  readonly origin: string;
  readonly stop: () => Promise<void>;
}

/** `extra` answers what is no page, by its path; `undefined` for what is not there. */
export const servePages = async (
  extra: (path: string) => Uint8Array | string | undefined = () => undefined,
): Promise<ServedPages> => {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const found = extra(pathname);
    const body =
      found === undefined ? readFile(join(projectRoot, 'out/bench/pages', pathname)) : Promise.resolve(found);
    body
      .then((bytes) => {
        response.setHeader('Content-Type', types[extname(pathname)] ?? 'application/octet-stream');
        if (pathname.startsWith('/assets/')) response.setHeader('Cache-Control', 'max-age=31536000, immutable');
        response.end(bytes);
      })
      .catch(() => {
        response.statusCode = 404;
        response.end();
      });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};
