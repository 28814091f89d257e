import { changeSchema } from '../../domain/ledger/change';
import { recordInWorkspace } from '../builders/record-in-workspace';
import { accessibilityFaults } from './accessibility';
import { expect, test } from './journey';
import { goTo } from './steps';

const on = '2026-01-31';
const customer = 'Karst Regional Airport';
const changes = [
  { kind: 'pool-created', on, pool: 'P-90', name: 'Airfield fence', customer },
  { kind: 'lot-added', on, pool: 'P-90', lot: 'L1', product: 'Core', quantity: 50 },
].map((change) => changeSchema.parse(change));

test('LP-7, LP-8: licences are assigned to a site, and activated there once its EULA is recorded', async ({
  journey,
}) => {
  await recordInWorkspace(journey.workspace, changes);
  const page = await journey.open();
  const dialog = page.getByRole('dialog').last();
  const sites = page.getByRole('region', { name: 'Sites' });

  await test.step('a site is added to its customer', async () => {
    await goTo(page, 'Customers & sites');
    await page.getByRole('row', { name: new RegExp(customer) }).click();
    await page.getByRole('button', { name: 'Add site…' }).click();
    await dialog.getByLabel('Name', { exact: true }).fill('North gate');
    await dialog.getByLabel('Territory (optional)').fill('Slovenia');
    await dialog.getByRole('button', { name: 'Add site' }).click();
    await expect(sites.getByRole('row', { name: /North gate.*Missing/ })).toBeVisible();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  await test.step('licences are assigned to it; the rest stands as not assigned', async () => {
    await page.getByRole('link', { name: 'Pools', exact: true }).click();
    await page.getByRole('row', { name: /Airfield fence/ }).click();
    await page.getByRole('button', { name: 'Assign to a site…' }).click();
    await dialog.getByRole('combobox', { name: 'Site' }).click();
    await page.getByRole('option', { name: /North gate/ }).click();
    await dialog.getByLabel('Licences').fill('30');
    await dialog.getByRole('button', { name: 'Assign 30 licences' }).click();
    await expect(sites.getByText(`20 of 50 not assigned to a site, for ${customer}`)).toBeVisible();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  await test.step('an activation there is refused for want of the EULA, which is recorded from the dialog', async () => {
    await page.getByRole('button', { name: 'Record activation…' }).click();
    await dialog.getByLabel('Licences').fill('12');
    await dialog.getByRole('combobox', { name: 'Site (optional)' }).fill('North gate');
    await dialog.getByRole('button', { name: 'Activate 12 licences' }).click();
    await expect(dialog.getByRole('alert')).toContainText('No signed EULA covers North gate');
    await page.getByRole('button', { name: 'Record the EULA…' }).click();
    await dialog.getByLabel('Signed by (optional)').fill('Lucía Ferrant');
    await dialog.getByRole('button', { name: 'Record EULA' }).click();
    await expect(dialog.getByText(/A signed EULA covers North gate/)).toBeVisible();
    await dialog.getByRole('button', { name: 'Activate 12 licences' }).click();
    await expect(page.getByText('12 licences activated at North gate')).toBeVisible();
  });

  await test.step('the EULA stands in the way of its undoing until the activation is undone', async () => {
    await page.keyboard.press('Control+z');
    await expect(page.getByText('12 licences activated at North gate')).toBeHidden();
    await page.keyboard.press('Control+z');
    await expect(sites.getByRole('row', { name: /North gate.*Missing/ })).toBeVisible();
  });

  await test.step('still there after a restart, on the list of sites', async () => {
    const again = await journey.restart();
    await goTo(again, 'Customers & sites');
    await again.getByRole('link', { name: 'Sites', exact: true }).click();
    await expect(again.getByRole('row', { name: /North gate.*Slovenia.*30.*Missing/ })).toBeVisible();
  });
});
