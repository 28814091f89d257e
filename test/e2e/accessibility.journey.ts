import type { Page } from '@playwright/test';
import { seedWorkspace } from '../builders/seed-workspace';
import { accessibilityFaults } from './accessibility';
import { expect, test, type Journey } from './journey';
import { goTo } from './steps';

const check = async (page: Page, what: string): Promise<void> => {
  expect(await accessibilityFaults(page), what).toEqual([]);
};

const screens = [
  'Overview',
  'Pools',
  'Transfers',
  'Serials',
  'Orders',
  'Customers & sites',
  'Files',
  'Keys & trust',
  'Licence desk',
  'Settings',
] as const;

const checkScreens = async (page: Page): Promise<void> => {
  for (const screen of screens) {
    await goTo(page, screen);
    await check(page, screen);
  }
};

type Scheme = 'light' | 'dark';

const show = (page: Page, colorScheme: Scheme): Promise<void> =>
  page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });

const schemes = ['light', 'dark'] as const;

/** The window over a workspace with the sample's pools in it. */
const openFurnished = async (journey: Journey, scheme: Scheme): Promise<Page> => {
  await seedWorkspace(journey.workspace, new Date());
  const page = await journey.open();
  await show(page, scheme);
  return page;
};

for (const scheme of schemes) {
  test(`axe finds nothing on an empty workspace’s screens, ${scheme}`, async ({ journey }) => {
    const page = await journey.open();
    await show(page, scheme);
    await checkScreens(page);
  });

  test(`axe finds nothing on the sample portfolio’s screens, ${scheme}`, async ({ journey }) => {
    await checkScreens(await openFurnished(journey, scheme));
  });

  test(`axe finds nothing on a pool’s page and its dialogs, ${scheme}`, async ({ journey }) => {
    const page = await openFurnished(journey, scheme);
    await goTo(page, 'Pools');
    await page.getByRole('row', { name: /Nordmole harbour perimeter/ }).click();
    await expect(page.getByRole('heading', { level: 1, name: /Nordmole/ })).toBeVisible();
    await expect(page.getByText('Drawing the timeline…')).toBeHidden();
    await check(page, 'pool page');
    await page
      .getByRole('button', { name: /^Explain/ })
      .first()
      .click();
    await check(page, 'explained SSED');
    await page.getByRole('button', { name: 'Record activation…' }).click();
    await expect(page.getByRole('dialog', { name: 'Record an activation' })).toBeVisible();
    await check(page, 'activation dialog');
  });

  test(`axe finds nothing on an installation’s page, its tables, its composer and its form, ${scheme}`, async ({
    journey,
  }) => {
    const page = await openFurnished(journey, scheme);
    await goTo(page, 'Serials');
    await page.getByRole('row', { name: /VAI-9X5F-27NJ-04/ }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Westhaven Mall' })).toBeVisible();
    await check(page, 'installation page');
    await page.getByRole('button', { name: 'As table' }).first().click();
    await page.getByRole('link', { name: 'New order…' }).click();
    await expect(page.getByRole('complementary', { name: 'New IDIS order' })).toBeVisible();
    await check(page, 'lineage as table, beside a new order');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Record what is there already…' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await check(page, 'record of what is there');
  });

  test(`axe finds nothing on an order’s page, its form and its dialog, ${scheme}`, async ({ journey }) => {
    const page = await openFurnished(journey, scheme);
    await goTo(page, 'Orders');
    await page.getByRole('row', { name: /PO-8120/ }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Purchase order PO-8120' })).toBeVisible();
    await check(page, 'order page');
    await page.getByRole('button', { name: 'Cancel order…' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await check(page, 'cancellation');
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'Revise…' }).click();
    await expect(page.getByRole('heading', { level: 1, name: /^Revise/ })).toBeVisible();
    await check(page, 'order form');
  });
}
