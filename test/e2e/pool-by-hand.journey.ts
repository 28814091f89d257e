import { expect, test } from './journey';
import { goTo } from './steps';

test('a pool is created by form, activated, and still there after a restart', async ({ journey }) => {
  const page = await journey.open();
  const dialog = page.getByRole('dialog');

  await test.step('create a pool', async () => {
    await page.getByRole('button', { name: 'Create pool…' }).first().click();
    await dialog.getByLabel('Pool id').fill('P-77');
    await dialog.getByLabel('Name of the project').fill('Airfield fence');
    await dialog.getByLabel('Created on', { exact: true }).fill('2026-01-31');
    await dialog.getByRole('button', { name: /^Create pool/ }).click();
    await expect(page.getByRole('heading', { level: 1, name: /Airfield fence/ })).toBeVisible();
  });

  await test.step('add a lot', async () => {
    await page.getByRole('button', { name: 'Add licences' }).first().click();
    await page.getByRole('menuitem', { name: 'Add a lot…' }).click();
    await dialog.getByLabel('Lot', { exact: true }).fill('L1');
    await dialog.getByLabel('Licences', { exact: true }).fill('40');
    await dialog.getByLabel('Added on', { exact: true }).fill('2026-01-31');
    await dialog.getByRole('button', { name: /^Add 40 licences/ }).click();
    await expect(dialog).toBeHidden();
  });

  await test.step('LP-10: the first activation sets the SSED to twelve months later', async () => {
    await page.getByRole('button', { name: 'Record activation…' }).click();
    await dialog.getByLabel('Licences', { exact: true }).fill('3');
    await dialog.getByLabel('Activated on', { exact: true }).fill('2026-02-28');
    await dialog.getByRole('button', { name: 'Activate 3 licences' }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('button', { name: /28 Feb 2027/ }).first()).toBeVisible();
  });

  await test.step('more than the pool holds is refused in the dialog, with what to do', async () => {
    await page.getByRole('button', { name: 'Record activation…' }).click();
    await dialog.getByLabel('Licences', { exact: true }).fill('38');
    await dialog.getByRole('button', { name: /^Activate/ }).click();
    await expect(dialog).toContainText('37');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await expect(dialog).toBeHidden();
  });

  await test.step('after a restart everything is still there', async () => {
    const again = await journey.restart();
    await goTo(again, 'Pools');
    await expect(again.getByRole('row', { name: /Airfield fence/ })).toContainText('28 Feb 2027');
  });
});
