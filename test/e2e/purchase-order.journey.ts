import type { Page } from '@playwright/test';
import { expect, test } from './journey';
import { createKey, goTo, openFile, saveTo } from './steps';

const KEY = 'Vendor desk';

const fillIn = (page: Page, label: string, value: string): Promise<void> =>
  page
    .getByLabel(new RegExp(`^${label}( \\*)?$`))
    .first()
    .fill(value);

const daysFromNow = (days: number): string => {
  const day = new Date(Date.now() + days * 86_400_000);
  return `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, '0')}-${String(day.getDate()).padStart(2, '0')}`;
};

const recordOrder = async (page: Page): Promise<void> => {
  await goTo(page, 'Orders');
  await page.getByRole('link', { name: 'Record purchase order…' }).click();
  await fillIn(page, 'PO number', 'PO-7713');
  await fillIn(page, 'Partner', 'Northgate Security');
  await fillIn(page, 'Customer', 'Port of Westhaven');
  await fillIn(page, 'Received on', daysFromNow(-20));
  await fillIn(page, 'Product', 'iSentry Core');
  await fillIn(page, 'Quantity', '40');
  await page.getByRole('button', { name: 'Record purchase order' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Purchase order PO-7713' })).toBeVisible();
};

/** What the partner is told by telephone. */
const fingerprintOf = async (page: Page): Promise<string> => {
  await goTo(page, 'Keys & trust');
  const row = page.getByRole('row').filter({ hasText: KEY });
  return await row.locator('.fingerprint-groups').innerText();
};

const savePublicKey = async (page: Page, folder: string): Promise<string> => {
  await page.getByRole('button', { name: `Actions for key ${KEY}` }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Save the public key' }).click();
  return saveTo(await download, folder);
};

const trustIssuer = async (page: Page, jwk: string, fingerprint: string): Promise<void> => {
  await goTo(page, 'Keys & trust');
  await page.getByRole('button', { name: 'Trust a key…' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('input[type=file]').setInputFiles(jwk);
  await dialog.getByLabel('Fingerprint you were given').fill(fingerprint);
  await dialog.getByLabel('Name of the issuer').fill('iSentry licence desk');
  await dialog.getByRole('button', { name: 'Trust this issuer' }).click();
  await expect(dialog).toBeHidden();
};

test('an order is recorded, its clock runs, it is issued into a new pool, and the partner has the licences', async ({
  journey,
}) => {
  const desk = await journey.open();
  await createKey(desk, KEY);
  await recordOrder(desk);

  await test.step('LP-5: the clock runs on the order and on Overview', async () => {
    await expect(desk.getByText(/^10 days left to issue, until/)).toBeVisible();
    await goTo(desk, 'Overview');
    await expect(desk.getByRole('link', { name: 'PO-7713: no licence file yet', exact: true })).toBeVisible();
  });

  const file = await test.step('LP-6: the desk issues it into a new pool and says the Pool ID', async () => {
    await goTo(desk, 'Licence desk');
    await desk.getByRole('link', { name: 'Issue PO-7713' }).click();
    await expect(desk.getByText('in the form')).toBeVisible();
    await fillIn(desk, 'Organisation', 'iSentry');
    await fillIn(desk, 'Pool name', 'Harbour Terminal North');
    const download = desk.waitForEvent('download');
    await desk.getByRole('button', { name: 'Issue licence file' }).click();
    const saved = await saveTo(await download, journey.downloads);
    await expect(desk.getByText('New Pool ID, to be told to Northgate Security')).toBeVisible();
    await expect(desk.getByText('P-0001', { exact: true })).toBeVisible();
    return saved;
  });

  await test.step('the order stands as issued, and the pool in the desk’s own register', async () => {
    await goTo(desk, 'Orders');
    await expect(desk.getByRole('row', { name: /PO-7713/ })).toContainText('Issued');
    await goTo(desk, 'Pools');
    await expect(desk.getByRole('row', { name: /Harbour Terminal North/ })).toContainText('40');
  });

  await test.step('the partner compares the fingerprint, imports the file and sees the pool', async () => {
    const fingerprint = await fingerprintOf(desk);
    const jwk = await savePublicKey(desk, journey.downloads);
    const partner = await journey.openAs('partner');
    await trustIssuer(partner, jwk, fingerprint);
    await openFile(partner, file);
    await partner.getByRole('button', { name: 'Import 1 lot' }).click();
    await goTo(partner, 'Pools');
    await partner.getByRole('row', { name: /Harbour Terminal North/ }).click();
    await expect(partner.getByRole('heading', { level: 1, name: /Harbour Terminal North/ })).toBeVisible();
    await expect(partner.getByText('P-0001').first()).toBeVisible();
  });

  await test.step('undone at the desk as one step, the order waits again and the pool is gone', async () => {
    await desk.getByRole('button', { name: /^Undo/ }).first().click();
    await goTo(desk, 'Orders');
    await expect(desk.getByRole('row', { name: /PO-7713/ })).toContainText('Open');
    await goTo(desk, 'Pools');
    await expect(desk.getByText('No pools yet')).toBeVisible();
  });
});
