/** A browser host on a free port over temporary folders and a double of the capabilities, closed when the test ends. */
import { mkdir, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { serveWorkspace, type ServedWorkspace, type ServeParts } from '../../main/browser/serve-workspace';
import { createNoticeBoard } from '../../main/notice-board';
import { aTemporaryFolder } from './temporary-folder';

/** A built window: a page, a script with a lasting name, and a secret beside the folder. */
export const aWindowFolder = async (): Promise<string> => {
  const folder = join(await aTemporaryFolder(), 'renderer');
  await mkdir(join(folder, 'assets'), { recursive: true });
  await writeFile(join(folder, 'index.html'), '<p>The app</p>');
  await writeFile(join(folder, 'assets', 'app-1.js'), 'export {};');
  await writeFile(join(folder, '..', 'secret.json'), '"secret"');
  return folder;
};

export const aServedWorkspace = async (
  over: Partial<ServeParts> = {},
): Promise<ServedWorkspace & { readonly workspaceFolder: string }> => {
  const parts: ServeParts = {
    workspaceFolder: await aTemporaryFolder(),
    windowFolder: await aWindowFolder(),
    port: 0,
    answer: (channel, input) => Promise.resolve({ ok: true, value: { channel, input } }),
    notices: createNoticeBoard(),
    greetings: () => [],
    ...over,
  };
  const served = await serveWorkspace(parts);
  if (!served.ok) throw new Error(served.error.code);
  onTestFinished(served.value.close);
  return { ...served.value, workspaceFolder: parts.workspaceFolder };
};

export interface PlainAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: string;
}

/** One HTTP request exactly as written: no cookie jar, no redirects, any Host, any path. */
export const ask = (
  port: number,
  path: string,
  headers: Readonly<Record<string, string>> = {},
  method = 'GET',
): Promise<PlainAnswer> =>
  new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts).toString() }),
      );
    });
    sent.on('error', reject);
    sent.end();
  });

/** The path with the token, as in the address that was printed. */
export const pathOf = (address: string): string => {
  const { pathname, search } = new URL(address);
  return pathname + search;
};

/** The cookie of a browser that opened the address. */
export const cookieOf = async ({ port, address }: ServedWorkspace): Promise<string> => {
  const [cookie = ''] = (await ask(port, pathOf(address))).headers['set-cookie'] ?? [];
  return cookie.split(';')[0] ?? '';
};
