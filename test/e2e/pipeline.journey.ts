/** The pipeline in the window: a renewal gets its owner and its stages by keyboard and mouse, is won, and is committed in one step (LP-4). */
import { toCivilDate } from '../../domain/calendar/civil-date';
import { changeSchema } from '../../domain/ledger/change';
import { recordInWorkspace } from '../builders/record-in-workspace';
import { accessibilityFaults } from './accessibility';
import { expect, test } from './journey';

const MS_PER_DAY = 86_400_000;
const inDays = (days: number): string => toCivilDate(Math.floor(Date.now() / MS_PER_DAY) + days);

const portfolio = [
  { kind: 'pool-created', on: '2024-01-10', pool: 'H', name: 'Logistics Hub', customer: 'Port of Westhaven' },
  {
    kind: 'lot-added',
    on: '2024-01-10',
    pool: 'H',
    lot: 'L1',
    product: 'core',
    quantity: 120,
    supExpiresOn: inDays(14),
  },
  { kind: 'licences-activated', on: '2024-01-11', pool: 'H', quantity: 120 },
  {
    kind: 'price-list-set',
    on: '2024-01-10',
    priceList: 'PL1',
    name: 'Partners',
    currency: 'EUR',
    validFrom: '2024-01-10',
    prices: [{ product: 'core', licenceMinorUnits: 20_000, supYearMinorUnits: 6_860 }],
    supDiscountBasisPoints: 0,
  },
].map((change) => changeSchema.parse(change));

test('LP-4: from the pipeline to won to committed, and back by one undo', async ({ journey }) => {
  await recordInWorkspace(journey.workspace, portfolio);
  const page = await journey.open();
  const row = page.getByRole('table', { name: 'Renewals pipeline' }).getByRole('row', { name: /Logistics Hub/ });
  const dialog = page.getByRole('dialog');

  await test.step('an owner is named by keyboard, and a stage is chosen', async () => {
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Renewals' }).click();
    await expect(row).toContainText('8,232');
    // Nothing of it is cut off in a window of 1280.
    await row.scrollIntoViewIfNeeded();
    await expect(row.getByText('8,232')).toBeInViewport({ ratio: 1 });
    await row.getByRole('button', { name: 'Nobody looks after Logistics Hub. Name an owner' }).press('Enter');
    await page.keyboard.type('M. Okafor');
    await page.keyboard.press('Enter');
    await expect(row).toContainText('M. Okafor');
    await row.getByRole('button', { name: /^Stage of Logistics Hub: Not started/ }).click();
    await page.getByRole('menuitem', { name: 'Quoted' }).click();
    await expect(row).toContainText('Quoted');
    expect(await accessibilityFaults(page), 'the pipeline').toEqual([]);
  });

  await test.step('won proposes the renewal with its date, and records both as one step', async () => {
    await row.getByRole('button', { name: /^Stage of Logistics Hub: Quoted/ }).click();
    await page.getByRole('menuitem', { name: 'Won' }).click();
    await expect(dialog.getByRole('radio', { name: 'Renew in the same step' })).toBeChecked();
    expect(await accessibilityFaults(page), 'the renewal that was won').toEqual([]);
    await dialog.getByRole('button', { name: 'Renew and mark won' }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByText('SUP of Logistics Hub (H) renewed by 12 months, marked won')).toBeVisible();
  });

  await test.step('its cycle has ended: a year later it is to be renewed again, by the same owner', async () => {
    await page.getByText('All', { exact: true }).click();
    await expect(row).toContainText('Not started');
    await expect(row).toContainText('M. Okafor');
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
    await expect(row).toContainText('Quoted');
  });
});
