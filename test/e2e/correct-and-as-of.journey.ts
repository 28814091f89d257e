import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './journey';
import { createKey, goTo, issueFile, openFile, saveTo, trustOwnKey } from './steps';

const dialogOf = (page: Page) => page.getByRole('dialog');
const historyOf = (page: Page) => page.getByRole('region', { name: 'History' });
const ssedOf = (page: Page, date: string) => page.getByRole('button', { name: `Explain ${date}` });

const createPool = async (page: Page): Promise<void> => {
  const dialog = dialogOf(page);
  await page.getByRole('button', { name: 'Create pool…' }).first().click();
  await dialog.getByLabel('Pool id').fill('P-90');
  await dialog.getByLabel('Name of the project').fill('Airfeld fence');
  await dialog.getByLabel('Created on', { exact: true }).fill('2026-01-31');
  await dialog.getByRole('button', { name: /^Create pool/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Airfeld fence' })).toBeVisible();
};

const addLot = async (page: Page, lot: string, quantity: string, on: string): Promise<void> => {
  const dialog = dialogOf(page);
  await page.getByRole('button', { name: 'Add licences' }).first().click();
  await page.getByRole('menuitem', { name: 'Add a lot…' }).click();
  await dialog.getByLabel('Lot', { exact: true }).fill(lot);
  await dialog.getByLabel('Licences', { exact: true }).fill(quantity);
  await dialog.getByLabel('Added on', { exact: true }).fill(on);
  await dialog.getByRole('button', { name: /^Add \d+ licences/ }).click();
  await expect(dialog).toBeHidden();
};

test('a mistyped name, number and date are corrected, undone and looked at as of a past day', async ({ journey }) => {
  let page = await journey.open();
  const dialog = dialogOf(page);
  await createPool(page);
  await addLot(page, 'L1', '40', '2026-01-31');
  await addLot(page, 'L2', '100', '2026-06-30');

  await test.step('a mistyped name: the lots of the same day stay where they are', async () => {
    await page.getByRole('button', { name: 'Correct: Pool created' }).click();
    await dialog.getByLabel('Name of the project').fill('Airfield fence');
    await dialog.getByRole('button', { name: 'Correct', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Airfield fence' })).toBeVisible();
    await expect(ssedOf(page, '31 Jul 2027')).toBeVisible();
  });

  await test.step('a mistyped number shows the dates before and after, and what stands in the way', async () => {
    await page.getByRole('button', { name: 'Record activation…' }).click();
    await dialog.getByLabel('Licences', { exact: true }).fill('12');
    await dialog.getByLabel('Activated on', { exact: true }).fill('2026-02-28');
    await dialog.getByRole('button', { name: 'Activate 12 licences' }).click();
    await expect(dialog).toBeHidden();
    await page.getByRole('button', { name: /^Correct: 40 licences added as L1/ }).click();
    await dialog.getByLabel('Licences', { exact: true }).fill('4');
    await expect(dialog.getByRole('alert')).toContainText('12 activated in Airfield fence (P-90) on 28 Feb 2026');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: /^Correct: 100 licences added as L2/ }).click();
    await dialog.getByLabel('Licences', { exact: true }).fill('10');
    await expect(dialog.getByRole('table', { name: 'What changes' })).toContainText('140 → 50');
    await dialog.getByRole('button', { name: 'Correct', exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(ssedOf(page, '24 Mar 2027')).toBeVisible();
  });

  await test.step('a mistyped date', async () => {
    await page.getByRole('button', { name: 'Correct: 12 licences activated' }).click();
    await dialog.getByLabel('Activated on', { exact: true }).fill('2026-03-31');
    await dialog.getByRole('button', { name: 'Correct', exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(ssedOf(page, '18 Apr 2027')).toBeVisible();
  });

  await test.step('Ctrl+Z takes the correction back, Ctrl+Shift+Z puts it there again', async () => {
    await page.keyboard.press('Control+z');
    await expect(ssedOf(page, '24 Mar 2027')).toBeVisible();
    await page.keyboard.press('Control+Shift+z');
    await expect(ssedOf(page, '18 Apr 2027')).toBeVisible();
  });

  await test.step('what was corrected stands struck through, with who and when, and can be brought back', async () => {
    page = await journey.restart();
    await goTo(page, 'Pools');
    await page.getByRole('row', { name: /Airfield fence/ }).click();
    await page.getByRole('button', { name: 'Show what was undone (3)' }).click();
    const gone = historyOf(page).getByRole('listitem').filter({ hasText: '100 licences added as L2' });
    await expect(gone).toContainText(/Corrected .* on this computer/);
    await page.getByRole('button', { name: /^Bring back: 100 licences/ }).click();
    await dialogOf(page).getByRole('button', { name: 'Bring it back' }).click();
    await expect(dialogOf(page)).toBeHidden();
    await expect(historyOf(page).getByText('100 licences added as L2').first()).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(ssedOf(page, '18 Apr 2027')).toBeVisible();
  });

  await test.step('as of a past day the whole page stands as it stood, and changes nothing', async () => {
    await page.getByRole('button', { name: 'As of…' }).click();
    await page.getByLabel('Day', { exact: true }).fill('1 Mar 2026');
    await page.keyboard.press('Enter');
    await expect(page.getByText('As it stood on 1 Mar 2026')).toBeVisible();
    await expect(ssedOf(page, '31 Jul 2027')).toBeVisible();
    await expect(historyOf(page).getByRole('listitem')).toHaveCount(2);
    await expect(page.getByRole('button', { name: 'Undo: Pool created' })).toBeDisabled();
    await page.goto(page.url().replace('2026-03-01', '2026-01-30'));
    await expect(page.getByText('Airfield fence did not exist on 30 Jan 2026')).toBeVisible();
    await page.getByRole('link', { name: 'Show it on that day' }).click();
    await page.getByRole('link', { name: 'Back to today' }).click();
    await expect(ssedOf(page, '18 Apr 2027')).toBeVisible();
  });
});

test('any SSED is explained, from the list too, with what set it, and saved', async ({ journey }) => {
  const page = await journey.open();
  await createPool(page);
  await addLot(page, 'L1', '40', '2026-01-31');
  await goTo(page, 'Pools');
  await page.getByRole('link', { name: '≤ 31 Jul 2027' }).click();
  const panel = page.getByRole('complementary', { name: 'Why 31 Jul 2027?' });
  await expect(panel).toContainText('40 licences added as L1');
  await expect(panel).toContainText('on this computer');
  await expect(panel).toContainText('Activation window LP-10');

  const download = page.waitForEvent('download');
  await panel.getByRole('button', { name: 'Save as text' }).click();
  const text = await readFile(await saveTo(await download, journey.downloads), 'utf8');
  expect(text).toContain('P-90 Airfeld fence: SSED 31 Jul 2027');

  await panel.getByRole('button', { name: 'Show it in the history' }).click();
  await expect(historyOf(page).locator('[data-marked]')).toContainText('40 licences added as L1');
  await historyOf(page).getByRole('link', { name: 'SSED set to 31 Jul 2027' }).click();
  await expect(page.getByText('As it stood on 31 Jan 2026')).toBeVisible();
  await expect(panel).toBeVisible();
});

test('an import is undone from the history of its pool as one step, done again, and never corrected', async ({
  journey,
}) => {
  const page = await journey.open();
  const dialog = dialogOf(page);
  await createKey(page, 'Desk');
  await trustOwnKey(page, 'Desk');
  const file = await issueFile(page, { id: 'ILF-9', pool: 'P-9', name: 'Depot', quantity: 7 });
  await openFile(page, await saveTo(file, journey.downloads));
  await page.getByRole('button', { name: 'Import 1 lot' }).click();
  await goTo(page, 'Pools');
  await page.getByRole('row', { name: /Depot/ }).click();

  await test.step('what a signed file says is not corrected: the dialog says what to do instead', async () => {
    await page.getByRole('button', { name: /^Correct: 7 licences/ }).click();
    await expect(dialog).toContainText('signed by its issuer');
    await dialog.getByRole('button', { name: 'Undo the import…' }).click();
    await expect(dialog).toContainText('Undoing it undoes the whole import.');
    await dialog.getByRole('button', { name: 'Undo the import' }).click();
    await expect(page.getByText('There is no pool P-9')).toBeVisible();
  });

  await test.step('it is done again at its place', async () => {
    await page.keyboard.press('Control+Shift+z');
    await expect(page.getByRole('heading', { level: 1, name: 'Depot' })).toBeVisible();
    await expect(page.getByText('P-9/1').first()).toBeVisible();
  });
});
