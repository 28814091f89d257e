/** LP-13 with the worked numbers of the policy rules: 15 at average, then a lot by its own date, through transit. */
import type { Locator, Page } from '@playwright/test';
import { changeSchema } from '../../domain/ledger/change';
import { recordInWorkspace } from '../builders/record-in-workspace';
import { accessibilityFaults } from './accessibility';
import { expect, test, type Journey } from './journey';
import { goTo } from './steps';

const pool = (id: string, name: string) => ({ kind: 'pool-created', on: '2023-06-30', pool: id, name });
const lot = (id: string, name: string, quantity: number, supExpiresOn: string) => ({
  kind: 'lot-added',
  on: '2024-01-02',
  pool: id,
  lot: name,
  product: 'Core',
  quantity,
  supExpiresOn,
});

/** Pool A: 40 to 2025-06-30 and 10 to 2026-01-01; pool B: 20 to 2025-03-31. */
const openWorked = async (journey: Journey): Promise<Page> => {
  const changes = [
    pool('A', 'Quay'),
    lot('A', 'A1', 40, '2025-06-30'),
    lot('A', 'A2', 10, '2026-01-01'),
    pool('B', 'Depot'),
    lot('B', 'B1', 20, '2025-03-31'),
  ].map((change) => changeSchema.parse(change));
  await recordInWorkspace(journey.workspace, changes);
  return journey.open();
};

const openPool = async (page: Page, name: string): Promise<void> => {
  await goTo(page, 'Pools');
  await page.getByRole('row', { name: new RegExp(name) }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
};

const startTransfer = async (page: Page, quantity: number, from: string, to: string | null): Promise<Locator> => {
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Transfer licences…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Licences', { exact: true }).fill(String(quantity));
  await dialog.getByLabel('Date', { exact: true }).fill('2025-01-01');
  await dialog.getByRole('combobox', { name: 'Taken from' }).click();
  await page.getByRole('option', { name: from }).click();
  if (to !== null) {
    await dialog.getByRole('combobox', { name: 'To', exact: true }).click();
    await page.getByRole('option', { name: to }).click();
  }
  return dialog;
};

test('LP-13: 15 leave at average and arrive in the same step; A stays on 6 Aug, B moves to 25 May', async ({
  journey,
}) => {
  const page = await openWorked(journey);
  await openPool(page, 'Quay');
  const dialog = await startTransfer(page, 15, 'The lots in the order in which they joined', 'Depot, B');
  await dialog.getByRole('radio', { name: 'At average' }).click();
  await expect(dialog.getByText('12,630 before and after')).toHaveCount(2);
  expect(await accessibilityFaults(page), 'the transfer dialog').toEqual([]);
  await dialog.getByRole('button', { name: 'Transfer 15 licences, at average' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: 'Explain 6 Aug 2025' })).toBeVisible();
  await openPool(page, 'Depot');
  await expect(page.getByRole('button', { name: 'Explain 25 May 2025' })).toBeVisible();
  await expect(page.getByText(/^15 licences received from A, T-\d{4}-1$/)).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByRole('button', { name: 'Explain 31 Mar 2025' })).toBeVisible();
});

test('LP-13: a lot leaves by lot, is in transit, is refused by a suspended pool and received by another', async ({
  journey,
}) => {
  const page = await openWorked(journey);
  await openPool(page, 'Quay');
  const dialog = await startTransfer(page, 10, 'A2, Core: 10 to 1 Jan 2026', null);
  await dialog.getByRole('button', { name: 'Transfer 10 licences, by lot' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: 'Explain 30 Jun 2025' })).toBeVisible();
  await goTo(page, 'Transfers');
  await expect(page.getByRole('table', { name: 'In transit' })).toContainText('A2: 10 to 1 Jan 2026');
  expect(await accessibilityFaults(page), 'a transfer in transit').toEqual([]);
  await page.getByRole('button', { name: /^Receive T-/ }).click();
  await dialog.getByRole('combobox', { name: 'Into pool' }).click();
  await page.getByRole('option', { name: 'Depot, B' }).click();
  await dialog.getByLabel('Received on', { exact: true }).fill('2027-01-01');
  await expect(dialog.getByRole('alert')).toContainText('pool/sup-suspended');
  expect(await accessibilityFaults(page), 'the refusal in the dialog').toEqual([]);
  await dialog.getByLabel('Received on', { exact: true }).fill('2025-01-01');
  await dialog.getByRole('button', { name: 'Receive 10 licences' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('table', { name: 'Completed' })).toContainText('Depot');
  expect(await accessibilityFaults(page), 'a completed transfer').toEqual([]);
  await openPool(page, 'Depot');
  await expect(page.getByRole('button', { name: 'Explain 1 Jul 2025' })).toBeVisible();
});
