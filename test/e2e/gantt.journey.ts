import type { Page } from '@playwright/test';
import { toCivilDate, toDayNumber, type CivilDate } from '../../domain/calendar/civil-date';
import type { Change } from '../../domain/ledger/change';
import { recordInWorkspace } from '../builders/record-in-workspace';
import { accessibilityFaults } from './accessibility';
import { expect, test } from './journey';

const today = toDayNumber(new Date().toISOString().slice(0, 10) as CivilDate);
const inDays = (days: number): CivilDate => toCivilDate(today + days);

/** Activated 400 days ago, with an order since then that moved its SSED to `ends` days from today. */
const aPool = (pool: string, name: string, ends: number): readonly Change[] => [
  { kind: 'pool-created', on: inDays(-430), pool, name, customer: 'Port of Westhaven' },
  {
    kind: 'lot-added',
    on: inDays(-430),
    pool,
    lot: `${pool}-1`,
    product: 'Core',
    quantity: 20,
    supExpiresOn: inDays(ends - 20),
  },
  { kind: 'licences-activated', on: inDays(-400), pool, quantity: 20 },
  {
    kind: 'lot-added',
    on: inDays(-390),
    pool,
    lot: `${pool}-2`,
    product: 'Core',
    quantity: 20,
    supExpiresOn: inDays(ends + 20),
  },
];

/** What a screen reader says of what the keys stand on. */
const said = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const id = document.activeElement?.getAttribute('aria-activedescendant') ?? '';
    const active = document.getElementById(id);
    return active?.ariaLabel ?? active?.textContent ?? '';
  });

const untilFocused = async (page: Page, role: string): Promise<void> => {
  await expect(async () => {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe(role);
  }).toPass({ intervals: [0], timeout: 20_000 });
};

const press = async (page: Page, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

const goToRenewals = async (page: Page): Promise<void> => {
  await press(page, 'Control+k');
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('Go to Renewals');
  await expect(page.getByRole('option', { name: 'Go to Renewals' })).toBeVisible();
  await press(page, 'Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Renewals' })).toBeVisible();
};

test('the portfolio Gantt is walked, read, zoomed and opened by keyboard alone', async ({ journey }) => {
  await recordInWorkspace(journey.workspace, [
    ...aPool('P-1', 'Old Town CCTV', -30),
    ...aPool('P-2', 'Logistics Hub', 14),
    ...aPool('P-3', 'Stadium Ring', 110),
  ]);
  const page = await journey.open();

  await test.step('the palette leads there', async () => {
    await goToRenewals(page);
    await expect(page.getByText(/2 pools and 80 licences end within 180 days\. 1 pool has lapsed\./)).toBeVisible();
    await untilFocused(page, 'grid');
    expect(await said(page)).toContain('Old Town CCTV');
  });

  await test.step('the arrow keys walk the rows and say each mark', async () => {
    await press(page, 'ArrowRight', 'ArrowRight');
    expect(await said(page)).toMatch(/^Earlier SSED .*\. First activation|^Earlier SSED .*activated/);
    await press(page, 'ArrowRight');
    expect(await said(page)).toMatch(/^SSED .*\. SUP lapsed\. Ended 30 days ago\. 20 licences added as P-1-2/);
    await press(page, 'End');
    expect(await said(page)).toContain('Stadium Ring');
    await press(page, 'ArrowUp');
    expect(await said(page)).toContain('Logistics Hub');
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  await test.step('plus and minus zoom about the mark, 0 shows the first view again', async () => {
    const names = page.locator('.gantt-axis text');
    await press(page, '0');
    const before = await names.allTextContents();
    await press(page, 'ArrowRight', '+', '+', '+', '+', '+');
    await expect(names.first()).toHaveText(/^\d+ \w+ \d{4}$/);
    await press(page, 'Escape', '0');
    await expect(names).toHaveText(before);
  });

  await test.step('Enter opens the pool, and whoever comes back stands on its row', async () => {
    await press(page, 'Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Logistics Hub' })).toBeVisible();
    await goToRenewals(page);
    await untilFocused(page, 'grid');
    expect(await said(page)).toContain('Logistics Hub');
  });
});
