/** Makes a PDF by an installed browser without a window: a page of our own in a folder of its own, which is gone afterwards. */
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { done, refuse, type Result } from '../../domain/result';
import { fileErrorReason } from '../files/file-error';
import { isPdf, type PrintPage } from './print-page';

export interface PrintingBrowser {
  /** The browser's executable; `null` where none is installed. */
  readonly find: () => Promise<string | null>;
  /** Browsers do not start their sandbox for the root user; the page is ours, and runs and loads nothing. */
  readonly isRoot: boolean;
  readonly withinMs: number;
}

const flags = (folder: string, isRoot: boolean): readonly string[] => [
  '--headless',
  ...(isRoot ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-extensions',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--no-default-browser-check',
  '--proxy-server=127.0.0.1:9',
  `--user-data-dir=${join(folder, 'profile')}`,
  '--no-pdf-header-footer',
];

type Ending = 'ended' | 'too-slow' | 'not-started';

/** In a group of its own, so that what it started ends with it. */
const run = (browser: string, args: readonly string[], withinMs: number): Promise<Ending> =>
  new Promise((resolve) => {
    const ownGroup = process.platform !== 'win32';
    const child = spawn(browser, args, { detached: ownGroup, stdio: 'ignore' });
    const end = (): void => {
      const { pid } = child;
      if (!ownGroup || pid === undefined) child.kill('SIGKILL');
      else endGroup(pid);
    };
    const clock = setTimeout(() => {
      end();
      resolve('too-slow');
    }, withinMs);
    const settle = (ending: Ending) => (): void => {
      clearTimeout(clock);
      resolve(ending);
    };
    child.once('error', settle('not-started'));
    child.once('exit', settle('ended'));
  });

const endGroup = (pid: number): void => {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself in the meantime.
    return;
  }
};

const print = async (
  browser: string,
  folder: string,
  html: string,
  parts: PrintingBrowser,
): Promise<Result<Uint8Array<ArrayBuffer>>> => {
  const [page, pdf] = [join(folder, 'order.html'), join(folder, 'order.pdf')];
  await writeFile(page, html);
  const args = [...flags(folder, parts.isRoot), `--print-to-pdf=${pdf}`, pathToFileURL(page).href];
  const ending = await run(browser, args, parts.withinMs);
  if (ending === 'too-slow') return refuse('print/too-slow', { seconds: Math.round(parts.withinMs / 1000) });
  if (ending === 'not-started') return refuse('print/failed', { reason: 'the browser did not start' });
  const bytes = await readFile(pdf).catch(() => null);
  return bytes !== null && isPdf(bytes)
    ? done(new Uint8Array(bytes))
    : refuse('print/failed', { reason: 'the browser wrote none' });
};

/** What a browser leaves open for a moment after its end must not keep the answer. */
const removeFolder = (folder: string): Promise<void> =>
  rm(folder, { recursive: true, force: true, maxRetries: 5 }).catch(() => undefined);

const FOLDER_START = 'coterm-print-';

/** No PDF takes an hour: what is older was left by a process that was ended midway. */
const ABANDONED_MS = 3_600_000;

const isAbandoned = async (path: string): Promise<boolean> => {
  const facts = await stat(path).catch(() => null);
  return facts !== null && Date.now() - facts.mtimeMs > ABANDONED_MS;
};

const sweepAbandoned = async (): Promise<void> => {
  const names = await readdir(tmpdir()).catch(() => []);
  for (const name of names.filter((each) => each.startsWith(FOLDER_START))) {
    const path = join(tmpdir(), name);
    if (await isAbandoned(path)) await removeFolder(path);
  }
};

export const createBrowserPrint =
  (parts: PrintingBrowser): PrintPage =>
  async (html) => {
    const browser = await parts.find();
    if (browser === null) return refuse('print/no-browser');
    let folder: string | null = null;
    try {
      await sweepAbandoned();
      folder = await mkdtemp(join(tmpdir(), FOLDER_START));
      return await print(browser, folder, html, parts);
    } catch (error) {
      return refuse('print/failed', { reason: fileErrorReason(error) });
    } finally {
      if (folder !== null) await removeFolder(folder);
    }
  };
