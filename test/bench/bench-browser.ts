/** A real browser whose profile lies on the disk: a private one would keep IndexedDB in memory. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { headlessFlags } from '../../build/scripts/find-browser.mjs';

export const browserPath = (): string => process.env['CHROME_PATH'] ?? '';

/** Functions sent to a page were compiled for Node, where this one keeps their names. */
const nameKeeper = 'globalThis.__name = (named) => named;';

export const openBrowser = async (folder: string, name: string): Promise<BrowserContext> => {
  const executablePath = browserPath();
  const context = await chromium.launchPersistentContext(join(folder, `profile-${name}`), {
    ...(executablePath === '' ? {} : { executablePath }),
    args: [...headlessFlags, '--enable-precise-memory-info'],
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
  });
  await context.addInitScript(nameKeeper);
  return context;
};

const renderersOf = async (page: Page): Promise<readonly number[]> => {
  const browser = page.context().browser();
  if (browser === null) return [];
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
};

const privateKilobytes = (id: number): number => {
  const facts = readFileSync(`/proc/${id}/smaps_rollup`, 'utf8');
  return [...facts.matchAll(/^Private_(?:Clean|Dirty):\s+(\d+) kB/gm)].reduce(
    (sum, [, value]) => sum + Number(value),
    0,
  );
};

/** Memory in MB that the processes of a browser's pages have for themselves; `null` where the system does not say. */
export const privateMegabytes = async (page: Page): Promise<number | null> => {
  const ids = await renderersOf(page);
  if (ids.length === 0 || !existsSync('/proc/self/smaps_rollup')) return null;
  return ids.reduce((sum, id) => sum + privateKilobytes(id), 0) / 1024;
};
