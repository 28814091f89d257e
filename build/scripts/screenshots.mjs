/** `npm run screenshots [-- NAME ...]`: pictures of every screen, in two sizes, light and dark, full and empty, into `docs/screens`. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import sharp from 'sharp';
import { tsImport } from 'tsx/esm/api';
import { projectRoot } from './ensure-built.mjs';
import { headlessFlags, obtainBrowser } from './find-browser.mjs';
import { writePicturedFiles } from './pictured-files.mjs';
import { emptyScreens, fullScreens } from './pictured-screens.mjs';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('./pictured-screen.mjs').PicturedScreen} PicturedScreen */

const wanted = process.argv.slice(2);
const pictures = join(projectRoot, 'docs/screens');

const sizes = /** @type {const} */ ([
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
]);
const schemes = /** @type {const} */ (['light', 'dark']);

/** Dates and times stand the same wherever the pictures are taken; Coterm itself, which runs below this one, too. */
const ZONE = 'Europe/Berlin';
process.env['TZ'] = ZONE;

/** Charts come in a chunk of their own, and are drawn again for each size. @param {Page} page */
const untilDrawn = async (page) => {
  for (const drawing of ['Drawing the timeline…', 'Reading what was said so far…', 'Drawing…'])
    await page.getByText(drawing, { exact: true }).waitFor({ state: 'hidden' });
  await page.evaluate('document.fonts.ready.then(() => new Promise(requestAnimationFrame)).then(() => null)');
};

/** A screen has few colours: a palette of them takes a third of the room. @param {Buffer} picture @param {string} path */
const keepSmall = (picture, path) =>
  sharp(picture).png({ palette: true, colours: 160, dither: 0, effort: 8 }).toFile(path);

/** @param {Page} page @param {string} name @param {PicturedScreen['settle']} settle */
const shoot = async (page, name, settle) => {
  for (const size of sizes)
    for (const colorScheme of schemes) {
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await untilDrawn(page);
      await settle?.(page);
      const file = `${name.replace('SIZE', `${size.width}x${size.height}-${colorScheme}`)}.png`;
      await keepSmall(await page.screenshot({ animations: 'disabled', caret: 'hide' }), join(pictures, file));
    }
};

/**
 * Opened once, in a window that has just loaded, and pictured in every size and scheme.
 * @param {Page} page @param {string} origin @param {PicturedScreen} screen @param {string} fill
 * @param {import('./pictured-screen.mjs').PicturedFiles} files
 */
const takeOne = async (page, origin, { name, path, shows, act, settle }, fill, files) => {
  await page.goto(`${origin}/#${path}`);
  await page.reload();
  await page.getByText(shows).first().waitFor();
  await act?.(page, files);
  await shoot(page, `${name}-SIZE-${fill}`, settle);
};

/**
 * A screen that cannot be pictured does not keep the others from it.
 * @param {string} address @param {readonly PicturedScreen[]} screens @param {string} fill
 * @param {import('./pictured-screen.mjs').PicturedFiles} files
 */
const takeAll = async (address, screens, fill, files) => {
  const browser = await chromium.launch({ executablePath: obtainBrowser(), args: headlessFlags });
  try {
    const context = await browser.newContext({ locale: 'en-GB', timezoneId: ZONE, viewport: sizes[0] });
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    await page.goto(address);
    for (const screen of screens) {
      const told = await takeOne(page, new URL(address).origin, screen, fill, files).then(
        () => 'done',
        (error) => String(error),
      );
      if (told !== 'done') process.exitCode = 1;
      process.stdout.write(`${screen.name}, ${fill}: ${told}\n`);
    }
  } finally {
    await browser.close();
  }
};

/** @type {{seedWorkspace: (folder: string, now: Date) => Promise<unknown>}} */
const { seedWorkspace } = await tsImport('../../test/builders/seed-workspace.ts', import.meta.url);
/** @type {{writePicturedExchanges: (workspace: string, folder: string, cast: unknown, now: Date) => Promise<import('./pictured-screen.mjs').PicturedExchanges>}} */
const { writePicturedExchanges } = await tsImport('../../test/builders/pictured-exchanges.ts', import.meta.url);
/** @type {{startCoterm: (workspace: string) => Promise<{address: string, stop: () => Promise<void>}>}} */
const { startCoterm } = await tsImport('../../test/e2e/start-coterm.ts', import.meta.url);

/** @param {readonly PicturedScreen[]} screens */
const chosen = (screens) => screens.filter(({ name }) => wanted.length === 0 || wanted.includes(name));

mkdirSync(pictures, { recursive: true });
const folder = mkdtempSync(join(tmpdir(), 'coterm-pictures-'));
try {
  const full = join(folder, 'full', 'workspace');
  const now = new Date();
  const cast = await seedWorkspace(full, now);
  const files = {
    ...writePicturedFiles(full, join(folder, 'files')),
    ...(await writePicturedExchanges(full, join(folder, 'files'), cast, now)),
  };
  for (const [screens, fill, workspace] of /** @type {const} */ ([
    [chosen(fullScreens), 'full', full],
    [chosen(emptyScreens), 'empty', join(folder, 'empty', 'workspace')],
  ])) {
    if (screens.length === 0) continue;
    const coterm = await startCoterm(workspace);
    await takeAll(coterm.address, screens, fill, files).finally(coterm.stop);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
