import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { day } from '../builders/a-lot';
import { recordInWorkspace } from '../builders/record-in-workspace';
import { expect, test, type Journey } from './journey';
import { goTo, type ScreenName } from './steps';

const banner = (page: Page) => page.getByRole('region', { name: 'Sample portfolio' });

/** What each screen shows of the sample, and of nothing else. */
const shown: Readonly<Record<ScreenName, string>> = {
  Overview: 'What needs doing',
  Pools: 'Nordmole harbour perimeter',
  Transfers: 'T-121',
  Serials: 'VAI-9X5F-27NJ-04',
  Orders: 'PO-8188',
  Files: 'ILF-4402.ilf',
  'Keys & trust': 'Farsight Optics licensing',
  'Customers & sites': 'Velm Energy',
  'Licence desk': 'Issue licence file',
  Settings: 'Backup and restore',
};

const databases = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? ''));

const journalOf = (workspace: string): Promise<string> => readFile(join(workspace, 'journal', '000001.ndjson'), 'utf8');

const besideWorkspace = async ({ workspace }: Journey): Promise<readonly string[]> =>
  (await readdir(dirname(workspace))).filter((name) => name === `${basename(workspace)}-sample`);

test('the sample portfolio comes and goes with one click, and the own register does not notice', async ({
  journey,
}) => {
  await recordInWorkspace(journey.workspace, [
    { kind: 'pool-created', on: day('2026-01-10'), pool: 'OWN-1', name: 'My own pool' },
  ]);
  const before = await journalOf(journey.workspace);
  const page = await journey.open();
  await goTo(page, 'Pools');
  await page.getByRole('row', { name: /My own pool/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'My own pool' })).toBeVisible();

  await test.step('the palette loads it, from any screen', async () => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('sample');
    await page.getByRole('option', { name: 'Load the sample portfolio' }).click();
    await expect(banner(page)).toContainText('Nothing here touches your own register.');
    await expect(page).toHaveTitle(/Sample portfolio/);
    await expect(page.getByRole('link', { name: /^Overview \d+ things within 30 days/ })).toBeVisible();
  });

  await test.step('every screen has something to show, and the banner stands on each', async () => {
    for (const [screen, text] of Object.entries(shown)) {
      await goTo(page, screen as ScreenName);
      await expect(page.getByText(text).first()).toBeVisible();
      await expect(banner(page)).toBeVisible();
    }
    await expect(page.getByText('My own pool')).toHaveCount(0);
  });

  await test.step('a step in it can be taken and undone', async () => {
    await goTo(page, 'Pools');
    await page.getByRole('row', { name: /Quarry rim/ }).click();
    await page.getByRole('button', { name: 'Record activation…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Record an activation' });
    await dialog.getByLabel('Licences').fill('3');
    await dialog.getByRole('button', { name: /^Activate/ }).click();
    await expect(dialog).toBeHidden();
    await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
    await expect(page.getByText(/^Undone:/)).toBeVisible();
  });

  await test.step('it asks before it goes with those steps, and then leaves nothing behind', async () => {
    const copies = await databases(page);
    await banner(page).getByRole('button', { name: 'Remove the sample portfolio' }).click();
    const dialog = page.getByRole('dialog', { name: 'Remove the sample with your steps?' });
    await expect(dialog).toContainText('2 steps');
    await dialog.getByRole('button', { name: 'Remove it with my steps' }).click();
    await expect(banner(page)).toHaveCount(0);
    await goTo(page, 'Pools');
    await expect(page.getByRole('row', { name: /My own pool/ })).toBeVisible();
    await expect(page.getByText('Nordmole')).toHaveCount(0);
    await expect.poll(() => databases(page)).toHaveLength(1);
    expect(copies).toHaveLength(2);
    expect(await journalOf(journey.workspace)).toBe(before);
    expect(await besideWorkspace(journey)).toEqual([]);
  });
});

test('a window that is empty offers the sample; a second window follows, and a restart shows the own workspace', async ({
  journey,
}) => {
  const page = await journey.open();
  const second = await page.context().newPage();
  await second.goto(new URL(page.url()).origin);
  await expect(second.getByText('No pools yet')).toBeVisible();
  await page.getByRole('button', { name: 'Load the sample portfolio' }).click();
  await expect(banner(page)).toBeVisible();
  await expect(banner(second)).toBeVisible();

  await test.step('without steps of one’s own it goes by one click, in both windows', async () => {
    await banner(second).getByRole('button', { name: 'Remove the sample portfolio' }).click();
    await expect(page.getByText('No pools yet')).toBeVisible();
    await expect(second.getByText('No pools yet')).toBeVisible();
  });

  await test.step('a host that is killed in the middle of it starts in the own workspace, and says so', async () => {
    await goTo(page, 'Pools');
    await page.getByRole('button', { name: 'Load the sample portfolio' }).click();
    await expect(banner(page)).toBeVisible();
    await second.close();
    await journey.coterm().kill();
    const again = await journey.restart();
    await expect(again.getByText('The sample portfolio of the last time is gone')).toBeVisible();
    await expect(again.getByText('No pools yet')).toBeVisible();
    await expect(banner(again)).toHaveCount(0);
    expect(await besideWorkspace(journey)).toEqual([]);
  });
});
