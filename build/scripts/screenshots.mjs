/** `npm run screenshots`: pictures for the documents, from a seeded workspace, in light and dark. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { tsImport } from 'tsx/esm/api';
import { projectRoot } from './ensure-built.mjs';
import { headlessFlags, obtainBrowser } from './find-browser.mjs';

/** @typedef {import('@playwright/test').Page} Page */

/** What is shown once a screen has its data. @type {Readonly<Record<string, {readonly path: string, readonly shows: string}>>} */
const screens = {
  overview: { path: '/overview', shows: 'What needs doing' },
  'pools-list': { path: '/pools', shows: 'Nordmole harbour perimeter' },
  'pool-page': { path: '/pools/p/P-2041', shows: 'Nordmole harbour perimeter' },
  files: { path: '/files', shows: 'ILF-4402.ilf' },
  keys: { path: '/keys', shows: 'Sentinel licence desk' },
};

const pictures = join(projectRoot, 'docs/screenshots');

/** @param {Page} page @param {string} origin @param {string} scheme */
const takeAll = async (page, origin, scheme) => {
  for (const [name, { path, shows }] of Object.entries(screens)) {
    await page.goto(`${origin}/#${path}`);
    await page.getByText(shows).first().waitFor();
    // Charts come in a chunk of their own.
    await page.getByText('Drawing the timeline…').waitFor({ state: 'hidden' });
    await page.evaluate('document.fonts.ready.then(() => null)');
    await page.screenshot({ path: join(pictures, `${name}-${scheme}.png`), animations: 'disabled' });
  }
};

/** @param {string} address */
const takePictures = async (address) => {
  const browser = await chromium.launch({ executablePath: obtainBrowser(), args: headlessFlags });
  try {
    for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
      const context = await browser.newContext({
        viewport: { width: 1440, height: 900 },
        locale: 'en-GB',
        colorScheme,
        reducedMotion: 'reduce',
      });
      const page = await context.newPage();
      await page.goto(address);
      await takeAll(page, new URL(address).origin, colorScheme);
      await context.close();
    }
  } finally {
    await browser.close();
  }
};

/** @type {{seedWorkspace: (folder: string, now: Date) => Promise<void>}} */
const { seedWorkspace } = await tsImport('../../test/builders/seed-workspace.ts', import.meta.url);
/** @type {{startCoterm: (workspace: string) => Promise<{address: string, stop: () => Promise<void>}>}} */
const { startCoterm } = await tsImport('../../test/e2e/start-coterm.ts', import.meta.url);

mkdirSync(pictures, { recursive: true });
const workspace = mkdtempSync(join(tmpdir(), 'coterm-pictures-'));
try {
  await seedWorkspace(workspace, new Date());
  const coterm = await startCoterm(workspace);
  await takePictures(coterm.address).finally(coterm.stop);
} finally {
  rmSync(workspace, { recursive: true, force: true });
}
