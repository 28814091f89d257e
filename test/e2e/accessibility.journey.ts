import type { Page } from '@playwright/test';
import { seedWorkspace } from '../builders/seed-workspace';
import { accessibilityFaults } from './accessibility';
import { expect, test } from './journey';
import { goTo } from './steps';

const check = async (page: Page, what: string): Promise<void> => {
  expect(await accessibilityFaults(page), what).toEqual([]);
};

const checkScreens = async (page: Page, scheme: 'light' | 'dark'): Promise<void> => {
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
  for (const screen of ['Overview', 'Pools', 'Transfers', 'Files', 'Keys & trust', 'Licence desk'] as const) {
    await goTo(page, screen);
    await check(page, `${screen}, ${scheme}`);
  }
};

test('axe finds nothing on an empty workspace’s screens, light and dark', async ({ journey }) => {
  const page = await journey.open();
  await checkScreens(page, 'light');
  await checkScreens(page, 'dark');
});

test('axe finds nothing on the sample portfolio’s screens, a pool’s page and its dialogs, light and dark', async ({
  journey,
}) => {
  await seedWorkspace(journey.workspace, new Date());
  const page = await journey.open();
  for (const scheme of ['light', 'dark'] as const) {
    await checkScreens(page, scheme);
    await goTo(page, 'Pools');
    await page.getByRole('row', { name: /Nordmole harbour perimeter/ }).click();
    await expect(page.getByRole('heading', { level: 1, name: /Nordmole/ })).toBeVisible();
    await expect(page.getByText('Drawing the timeline…')).toBeHidden();
    await check(page, `pool page, ${scheme}`);
    await page
      .getByRole('button', { name: /^Explain/ })
      .first()
      .click();
    await check(page, `explained SSED, ${scheme}`);
    await page.getByRole('button', { name: 'Record activation…' }).click();
    await expect(page.getByRole('dialog', { name: 'Record an activation' })).toBeVisible();
    await check(page, `activation dialog, ${scheme}`);
    await page.keyboard.press('Escape');
  }
});
