import type { Page } from '@playwright/test';
import { accessibilityFaults } from './accessibility';
import { expect, test } from './journey';
import { goTo } from './steps';

const panel = (page: Page) => page.getByRole('complementary', { name: 'New IDIS order' });

const expectAccessible = async (page: Page, what: string): Promise<void> => {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await accessibilityFaults(page), `${what}, ${colorScheme}`).toEqual([]);
  }
};

const choosePart = async (page: Page, number: number, part: string, quantity: string): Promise<void> => {
  await panel(page)
    .getByRole('combobox', { name: `Part number ${number}` })
    .fill(part);
  await page.getByRole('option', { name: part }).first().click();
  await panel(page).getByLabel(`Quantity of part ${number}`).fill(quantity);
};

/** The confirmation of the order whose page is open. */
const confirm = async (page: Page, family: string, serial: string): Promise<void> => {
  await page.getByRole('button', { name: 'Record confirmation' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(`${family} serial`).fill(serial);
  await dialog.getByRole('button', { name: 'Record confirmation' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('Confirmed', { exact: true }).first()).toBeVisible();
};

const compose = async (page: Page): Promise<void> => {
  await goTo(page, 'Orders');
  await page.getByRole('link', { name: 'IDIS orders' }).click();
  await page.getByRole('link', { name: 'New IDIS order…' }).click();
};

const composeFor = async (page: Page, serial: string, name: string): Promise<void> => {
  await compose(page);
  await panel(page).getByText('Existing installation', { exact: true }).click();
  await panel(page).getByRole('combobox', { name: 'Installation' }).fill(serial);
  await page.getByRole('option', { name }).click();
};

const composeNew = async (page: Page, name: string): Promise<void> => {
  await compose(page);
  await panel(page).getByText('New installation', { exact: true }).click();
  await panel(page).getByLabel('Name of the installation').fill(name);
};

const release = async (page: Page, number: string): Promise<void> => {
  await panel(page).getByLabel('PO number').fill(number);
  await panel(page).getByRole('button', { name: 'Release order' }).click();
  await expect(page.getByRole('heading', { level: 1, name: `IDIS order ${number}` })).toBeVisible();
};

test('a new installation is ordered, its serial is confirmed, and an add-on quotes it', async ({ journey }) => {
  const page = await journey.open();

  await test.step('ID-1, ID-2: a new installation comes with its order', async () => {
    await composeNew(page, 'Quay 3');
    await choosePart(page, 1, 'ISS-ExpertStarterPack', '2');
    await expect(panel(page).getByText('Counted as 8 × ISS-Expert')).toBeVisible();
    await release(page, 'PO-88');
    await expect(page.getByText('Awaiting confirmation')).toBeVisible();
    await expectAccessible(page, 'An IDIS order');
  });

  await test.step('ID-2: the confirmation brings the serial', () => confirm(page, 'ISS', 'ISS-60417'));

  await test.step('ID-3, ID-8: the add-on quotes the serial, and needs no more Experts than there are', async () => {
    await composeFor(page, 'ISS-60417', 'Quay 3');
    await choosePart(page, 1, 'ISS-Backup', '9');
    await expect(panel(page).getByLabel('Serial to quote, ISS')).toHaveValue('ISS-60417');
    await expect(panel(page).getByText(/9 are required, and 8 are held or ordered/)).toBeVisible();
    await panel(page).getByLabel('Quantity of part 1').fill('8');
    await release(page, 'PO-89');
    await expect(page.getByRole('region', { name: 'Serials quoted' })).toContainText('ISS-60417');
  });

  await test.step('the list says what waits, and one undo takes the order back', async () => {
    await page.getByRole('button', { name: /^Undo/ }).first().click();
    await goTo(page, 'Orders');
    await page.getByRole('link', { name: 'IDIS orders' }).click();
    await expect(page.getByRole('row', { name: /PO-88/ })).toContainText('Confirmed');
    await expect(page.getByText('PO-89')).toHaveCount(0);
    await expectAccessible(page, 'The list of IDIS orders');
    await page.getByRole('link', { name: 'Catalogue' }).click();
    await expect(page.getByRole('table', { name: 'IDIS parts' })).toBeVisible();
    await expectAccessible(page, 'The catalogue with its parts');
  });
});

test('VAI licences are upgraded: a new serial takes the place of the old, which is refused from then on', async ({
  journey,
}) => {
  const page = await journey.open();

  await test.step('ID-2, ID-9: forty cameras under the first serial', async () => {
    await composeNew(page, 'Mall');
    await choosePart(page, 1, 'VS-ES1', '40');
    await release(page, 'PO-1');
    await confirm(page, 'VAI', 'VAI-1');
  });

  await test.step('ID-7, ID-10: Advanced takes the place of Essentials, and the serial changes', async () => {
    await composeFor(page, 'VAI-1', 'Mall');
    await choosePart(page, 1, 'VS-ADV3', '40');
    await panel(page).getByRole('combobox', { name: 'Instead of' }).click();
    await page.getByRole('option', { name: /^VS-ES1/ }).click();
    await expect(panel(page).getByText('Maintenance is part of the subscription')).toBeVisible();
    await release(page, 'PO-2');
    await confirm(page, 'VAI', 'VAI-2');
  });

  await test.step('ID-5: the old serial finds the installation, and is not released', async () => {
    await composeFor(page, 'VAI-1', 'Mall');
    await choosePart(page, 1, 'VS-ADV3', '2');
    await panel(page).getByLabel('Serial to quote, VAI').fill('VAI-1');
    await panel(page).getByLabel('PO number').fill('PO-3');
    await expect(panel(page).getByText('1 check open')).toBeVisible();
    await expect(panel(page).getByRole('button', { name: 'Release order' })).toBeDisabled();
    await expectAccessible(page, 'The composer with a superseded serial');
    await panel(page).getByRole('button', { name: 'Use the current serial' }).click();
    await expect(panel(page).getByLabel('Serial to quote, VAI')).toHaveValue('VAI-2');
    await release(page, 'PO-3');
  });
});
