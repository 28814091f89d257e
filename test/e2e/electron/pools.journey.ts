/** The product's own window: a pool that is created there is still there after a restart. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, expect, test, type ElectronApplication, type Page } from '@playwright/test';
import { projectRoot } from '../../architecture/project-root';
import { goTo } from '../steps';

/** Chromium's sandbox needs a helper that only an installed app has, and an ordinary user. */
const sandboxFlags = process.platform === 'linux' ? ['--no-sandbox'] : [];

interface OpenApp {
  readonly app: ElectronApplication;
  readonly page: Page;
}

/** The app as a user starts it from a checkout, with folders of its own. */
const openApp = async (folder: string, ...files: readonly string[]): Promise<OpenApp> => {
  const app = await _electron.launch({
    args: [projectRoot, ...sandboxFlags, '--workspace', join(folder, 'workspace'), ...files],
    env: { ...process.env, XDG_CONFIG_HOME: join(folder, 'config') },
  });
  return { app, page: await app.firstWindow() };
};

let folder = '';
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'coterm-electron-'));
});
test.afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const createPool = async (page: Page): Promise<void> => {
  await page.getByText('Create pool…').first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Pool id').fill('HARBOUR-1');
  await dialog.getByLabel('Name of the project').fill('Harbour');
  await dialog.getByRole('button', { name: 'Create pool HARBOUR-1' }).click();
  await expect(dialog).toBeHidden();
};

test('a pool that was created is still there after a restart', async () => {
  const first = await openApp(folder);
  await expect(first.page.getByText('No pools yet')).toBeVisible();
  await createPool(first.page);
  await expect(first.page.getByText('HARBOUR-1').first()).toBeVisible();
  await first.app.close();

  const second = await openApp(folder);
  await goTo(second.page, 'Pools');
  await expect(second.page.getByText('HARBOUR-1').first()).toBeVisible();
  await second.app.close();
});

test('the window is confined: no Node, no other address, no other window', async () => {
  const { app, page } = await openApp(folder);
  await expect(page.getByText('No pools yet')).toBeVisible();
  expect(
    await page.evaluate(() => [typeof Reflect.get(window, 'require'), typeof Reflect.get(window, 'process')]),
  ).toEqual(['undefined', 'undefined']);
  expect(await page.evaluate(() => window.open('https://example.org/') === null)).toBe(true);
  await page.evaluate(() => {
    window.location.href = 'https://example.org/';
  });
  await expect(page.getByText('No pools yet')).toBeVisible();
  expect(page.url()).toMatch(/^app:\/\/coterm\//);
  await app.close();
});
