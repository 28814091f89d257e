import { accessibilityFaults } from './accessibility';
import { changeSchema } from '../../domain/ledger/change';
import { recordInWorkspace } from '../builders/record-in-workspace';
import { expect, test } from './journey';
import { goTo } from './steps';

const created = changeSchema.parse({
  kind: 'pool-created',
  on: '2026-01-31',
  pool: 'P-90',
  name: 'Airfield fence',
  customer: 'Karst Regional Airport',
});

test('a customer’s contacts and notes are kept, changed, taken away and brought back', async ({ journey }) => {
  await recordInWorkspace(journey.workspace, [created]);
  const page = await journey.open();
  const dialog = page.getByRole('dialog');
  const notes = page.getByRole('region', { name: 'Notes' });
  const contacts = page.getByRole('region', { name: 'Contacts' });
  await goTo(page, 'Customers & sites');
  await page.getByRole('row', { name: /Karst Regional Airport/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Karst Regional Airport' })).toBeVisible();

  await test.step('a contact', async () => {
    await page.getByRole('button', { name: 'Add contact…' }).click();
    await dialog.getByLabel('Name', { exact: true }).fill('Anna Berg');
    await dialog.getByLabel('E-mail').fill('anna@karst.example');
    await dialog.getByRole('button', { name: 'Add contact' }).click();
    await expect(contacts.getByText('Anna Berg')).toBeVisible();
  });

  await test.step('a note, changed by its menu', async () => {
    await page.getByRole('button', { name: 'Add note…' }).click();
    await dialog.getByLabel('Note', { exact: true }).fill('Gate 3\nKeys are with the guard');
    await dialog.getByRole('button', { name: 'Add note' }).click();
    await expect(notes.getByText('Keys are with the guard')).toBeVisible();
    await page.getByRole('button', { name: 'Actions for Gate 3' }).click();
    await page.getByRole('menuitem', { name: 'Edit…' }).click();
    await dialog.getByLabel('Note', { exact: true }).fill('Gate 4');
    await dialog.getByRole('button', { name: 'Save note' }).click();
    await expect(notes.getByText('Gate 4')).toBeVisible();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  await test.step('taken away, and back by undo', async () => {
    await page.getByRole('button', { name: 'Actions for Gate 4' }).click();
    await page.getByRole('menuitem', { name: 'Remove' }).click();
    await expect(notes.getByText('Gate 4')).toBeHidden();
    await page.keyboard.press('Control+z');
    await expect(notes.getByText('Gate 4')).toBeVisible();
  });

  await test.step('still there after a restart; the contact stands on the pool’s page too', async () => {
    const again = await journey.restart();
    await goTo(again, 'Customers & sites');
    await again.getByRole('row', { name: /Karst Regional Airport/ }).click();
    await expect(again.getByText('Gate 4')).toBeVisible();
    await goTo(again, 'Pools');
    await again.getByRole('row', { name: /Airfield fence/ }).click();
    await expect(again.getByText('Anna Berg')).toBeVisible();
  });
});
