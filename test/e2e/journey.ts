/** What every journey starts from: an empty workspace and a browser profile on disk, both of its own. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, test as base, type BrowserContext, type Page } from '@playwright/test';
import { headlessFlags } from '../../build/scripts/find-browser.mjs';
import { startCoterm, type RunningCoterm } from './start-coterm';

export interface Journey {
  readonly workspace: string;
  /** Folder for files that the journey saves or makes. */
  readonly downloads: string;
  /** Starts Coterm, as `npm start` does, and opens its window. */
  readonly open: () => Promise<Page>;
  /** Opens the window of somebody else: another Coterm beside this one, with a workspace of its own. */
  readonly openAs: (somebody: string) => Promise<Page>;
  readonly coterm: () => RunningCoterm;
  /** Ends Coterm as Ctrl+C does and opens it again, in the same browser profile. */
  readonly restart: () => Promise<Page>;
}

/** The runner's own settings; a profile on disk keeps IndexedDB on disk too. */
const openProfile = (profile: string): Promise<BrowserContext> => {
  const executablePath = process.env['CHROME_PATH'];
  return chromium.launchPersistentContext(profile, {
    ...(executablePath === undefined ? {} : { executablePath }),
    args: headlessFlags,
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    // On a loaded machine a message is gone before its way in is drawn to the end; somebody who wants no motion waits for none.
    reducedMotion: 'reduce',
    acceptDownloads: true,
  });
};

const showIn = async (page: Page, address: string): Promise<Page> => {
  await page.goto(address);
  await page.getByRole('navigation', { name: 'Main' }).waitFor();
  return page;
};

const showAddress = async (context: BrowserContext, address: string): Promise<Page> =>
  showIn(context.pages()[0] ?? (await context.newPage()), address);

export const test = base.extend<{ journey: Journey }>({
  journey: async ({}, use) => {
    const root = await mkdtemp(join(tmpdir(), 'coterm-journey-'));
    const workspace = join(root, 'workspace');
    const context = await openProfile(join(root, 'profile'));
    const started: RunningCoterm[] = [];
    const coterm = (): RunningCoterm => {
      const last = started.at(-1);
      if (last === undefined) throw new Error('Coterm was not started');
      return last;
    };
    // The same port each time: IndexedDB belongs to the origin, and a user’s address stays the same too.
    let port = 0;
    const open = async (): Promise<Page> => {
      const running = await startCoterm(workspace, port);
      started.push(running);
      port = Number(new URL(running.address).port);
      return showAddress(context, running.address);
    };
    const beside: RunningCoterm[] = [];
    const openAs = async (somebody: string): Promise<Page> => {
      const running = await startCoterm(join(root, `workspace of ${somebody}`));
      beside.push(running);
      return showIn(await context.newPage(), running.address);
    };
    const restart = async (): Promise<Page> => {
      await coterm().stop();
      return open();
    };
    await use({ workspace, downloads: root, open, openAs, coterm, restart });
    await context.close();
    for (const running of [...started, ...beside]) await running.stop();
    await rm(root, { recursive: true, force: true });
  },
});

export { expect } from '@playwright/test';
