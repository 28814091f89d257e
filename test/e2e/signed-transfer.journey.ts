/** LP-13 between two partners: one releases by a signed file, the other accepts by signing it, and both registers agree. */
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { changeSchema } from '../../domain/ledger/change';
import { recordInWorkspace } from '../builders/record-in-workspace';
import { accessibilityFaults } from './accessibility';
import { expect, test } from './journey';
import { createKey, goTo, openFile, saveTo } from './steps';

const dated = (pool: string, name: string, quantity: number, supExpiresOn: string) =>
  [
    { kind: 'pool-created', on: '2023-06-30', pool, name },
    { kind: 'lot-added', on: '2024-01-02', pool, lot: `${pool}1`, product: 'Core', quantity, supExpiresOn },
  ].map((change) => changeSchema.parse(change));

interface Known {
  readonly jwk: string;
  readonly fingerprint: string;
}

/** The public key as it is handed on, and its fingerprint as it is told by telephone. */
const makeKey = async (page: Page, name: string, folder: string): Promise<Known> => {
  await createKey(page, name);
  const fingerprint = await page.getByRole('row').filter({ hasText: name }).locator('.fingerprint-groups').innerText();
  await page.getByRole('button', { name: `Actions for key ${name}` }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Save the public key' }).click();
  return { jwk: await saveTo(await download, folder), fingerprint };
};

const trustPartner = async (page: Page, { jwk, fingerprint }: Known, name: string): Promise<void> => {
  await goTo(page, 'Keys & trust');
  await page.getByRole('button', { name: 'Trust a key…' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('input[type=file]').setInputFiles(jwk);
  await dialog.getByLabel('Fingerprint you were given').fill(fingerprint);
  await dialog.getByRole('radio', { name: /Partner/ }).check();
  await dialog.getByLabel('Name of the partner').fill(name);
  await dialog.getByRole('button', { name: 'Trust this partner' }).click();
  await expect(dialog).toBeHidden();
};

const written = async (page: Page, button: string, folder: string): Promise<string> => {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  return saveTo(await download, folder);
};

test('LP-13: released by one partner, accepted by the other’s signature; licence-days equal; a transfer is received once', async ({
  journey,
}) => {
  const soon = `${new Date().getFullYear() + 1}-06-30`;
  const later = `${new Date().getFullYear() + 2}-06-30`;
  await recordInWorkspace(journey.workspace, dated('A', 'Quay', 40, later));
  await recordInWorkspace(join(journey.downloads, 'workspace of bright'), dated('B', 'Depot', 10, soon));
  const [north, bright] = [await journey.open(), await journey.openAs('bright')];

  await test.step('each makes a key and trusts the other’s by its fingerprint', async () => {
    const northKey = await makeKey(north, 'northwind', journey.downloads);
    const brightKey = await makeKey(bright, 'bright', journey.downloads);
    await trustPartner(north, brightKey, 'Bright Partners');
    await trustPartner(bright, northKey, 'Northwind');
  });

  const released = await test.step('one releases 10 of its pool, with equal licence-days', async () => {
    await goTo(north, 'Pools');
    await north.getByRole('row', { name: /Quay/ }).click();
    await north.getByRole('button', { name: 'More actions' }).click();
    await north.getByRole('menuitem', { name: 'Transfer licences…' }).click();
    const dialog = north.getByRole('dialog');
    await dialog.getByLabel('Licences', { exact: true }).fill('10');
    await dialog.getByRole('combobox', { name: 'To', exact: true }).click();
    await north.getByRole('option', { name: 'To another partner, by file' }).click();
    await dialog.getByRole('combobox', { name: /^Partner/ }).click();
    await north.getByRole('option', { name: 'Bright Partners' }).click();
    await dialog.getByLabel('Your name in the file').fill('Northwind');
    await expect(dialog.getByText(/before and after$/)).toHaveCount(2);
    expect(await accessibilityFaults(north), 'the dialog of a release').toEqual([]);
    const file = await written(north, 'Sign and release 10 licences, by lot', journey.downloads);
    await goTo(north, 'Transfers');
    await expect(north.getByRole('table', { name: 'In transit' })).toContainText('Released, to be signed');
    return file;
  });

  const accepted =
    await test.step('the other sees who it is from and what it changes, and accepts by signing', async () => {
      await openFile(bright, released);
      const card = bright.getByRole('region', { name: /\.iltr$/ });
      await expect(card.getByText('Northwind, A')).toBeVisible();
      await card.getByRole('combobox', { name: /^Into pool/ }).click();
      await bright.getByRole('option', { name: 'Depot, B' }).click();
      await expect(card.getByRole('table').filter({ hasText: 'Depot' })).toContainText('20');
      expect(await accessibilityFaults(bright), 'the card of a transfer').toEqual([]);
      const file = await written(bright, 'Accept and sign', join(journey.downloads, 'back'));
      await expect(card.getByText(/Send the saved file back to Northwind/)).toBeVisible();
      return file;
    });

  await test.step('the countersigned file makes it accepted on both sides', async () => {
    await openFile(north, accepted);
    await north.getByRole('button', { name: 'Import the signature' }).click();
    await north.getByRole('button', { name: 'Go to Transfers' }).click();
    await expect(north.getByText('Nothing is in transit.')).toBeVisible();
    await goTo(bright, 'Transfers');
    for (const page of [north, bright])
      await expect(page.getByRole('table', { name: 'Completed' })).toContainText(/10\s*Accepted/);
    expect(await accessibilityFaults(bright), 'an accepted transfer').toEqual([]);
  });

  await test.step('dropped again there is nothing to do; it is received once', async () => {
    for (const file of [released, accepted]) {
      await openFile(bright, file);
      await expect(bright.getByRole('button', { name: 'Accept and sign' })).toHaveCount(0);
      await expect(bright.getByText('Nothing to do', { exact: false }).first()).toBeVisible();
      await bright.keyboard.press('Escape');
    }
    await goTo(bright, 'Pools');
    await expect(bright.getByRole('row', { name: /Depot/ })).toContainText('20');
  });
});
