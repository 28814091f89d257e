/** A pool that was typed wrongly: corrected, undone, looked at as of a past day, and explained. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { changeSchema } from '../../domain/ledger/change';
import { recordInWorkspace } from '../builders/record-in-workspace';
import { accessibilityFaults } from './accessibility';
import { expect, test, type Journey } from './journey';
import { createKey, goTo, issueFile, openFile, saveTo, trustOwnKey } from './steps';

const dialogOf = (page: Page) => page.getByRole('dialog');
const historyOf = (page: Page) => page.getByRole('region', { name: 'History' });
const ssedOf = (page: Page, date: string) => page.getByRole('button', { name: `Explain ${date}` });

const lot = (name: string, quantity: number, on: string) => ({
  kind: 'lot-added',
  on,
  pool: 'P-90',
  lot: name,
  product: 'Core',
  quantity,
});

/** A name, a quantity and a date are mistyped. */
const openMistyped = async (journey: Journey): Promise<Page> => {
  const changes = [
    { kind: 'pool-created', on: '2026-01-31', pool: 'P-90', name: 'Airfeld fence' },
    lot('L1', 40, '2026-01-31'),
    { kind: 'licences-activated', on: '2026-02-28', pool: 'P-90', quantity: 12 },
    lot('L2', 100, '2026-06-30'),
  ].map((change) => changeSchema.parse(change));
  await recordInWorkspace(journey.workspace, changes);
  const page = await journey.open();
  await goTo(page, 'Pools');
  await page.getByRole('row', { name: /Airfeld fence/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Airfeld fence' })).toBeVisible();
  return page;
};

const correct = async (page: Page, what: RegExp, label: string, typed: string): Promise<void> => {
  const dialog = dialogOf(page);
  await page.getByRole('button', { name: what }).click();
  await dialog.getByLabel(label, { exact: true }).fill(typed);
  await dialog.getByRole('button', { name: 'Correct', exact: true }).click();
  await expect(dialog).toBeHidden();
};

test('a mistyped name, number and date are corrected, each in one step', async ({ journey }) => {
  const page = await openMistyped(journey);
  const dialog = dialogOf(page);

  await test.step('a name: the lot of the same day stays where it is', async () => {
    await correct(page, /^Correct: Pool created/, 'Name of the project', 'Airfield fence');
    await expect(page.getByRole('heading', { level: 1, name: 'Airfield fence' })).toBeVisible();
    await expect(historyOf(page).getByText('40 licences added as L1, Core')).toBeVisible();
  });

  await test.step('what stands in the way is said in plain words, with the pool’s name', async () => {
    await page.getByRole('button', { name: /^Correct: 40 licences added as L1/ }).click();
    await dialog.getByLabel('Licences', { exact: true }).fill('4');
    await expect(dialog.getByRole('alert')).toContainText('12 activated in Airfield fence (P-90) on 28 Feb 2026');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await expect(dialog).toBeHidden();
  });

  await test.step('a number, with the dates before and after it', async () => {
    await page.getByRole('button', { name: /^Correct: 100 licences added as L2/ }).click();
    await dialog.getByLabel('Licences', { exact: true }).fill('10');
    await expect(dialog.getByRole('table', { name: 'What changes' })).toContainText('140 → 50');
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Correct', exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(ssedOf(page, '24 Mar 2027')).toBeVisible();
  });

  await test.step('a date', async () => {
    await correct(page, /^Correct: 12 licences activated/, 'Activated on', '2026-03-31');
    await expect(ssedOf(page, '18 Apr 2027')).toBeVisible();
  });

  await test.step('Ctrl+Z takes the correction back, Ctrl+Shift+Z puts it there again', async () => {
    await page.keyboard.press('Control+z');
    await expect(ssedOf(page, '24 Mar 2027')).toBeVisible();
    await page.keyboard.press('Control+Shift+z');
    await expect(ssedOf(page, '18 Apr 2027')).toBeVisible();
  });
});

test('what was corrected stands struck through after a restart, with who and when, and is brought back', async ({
  journey,
}) => {
  const first = await openMistyped(journey);
  await correct(first, /^Correct: 100 licences added as L2/, 'Licences', '10');
  await expect(ssedOf(first, '24 Mar 2027')).toBeVisible();
  const page = await journey.restart();
  await goTo(page, 'Pools');
  await page.getByRole('row', { name: /Airfeld fence/ }).click();
  await page.getByRole('button', { name: 'Show what was undone (1)' }).click();
  const gone = historyOf(page).getByRole('listitem').filter({ hasText: '100 licences added as L2' });
  await expect(gone).toContainText(/Corrected .* on this computer/);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: /^Bring back: 100 licences/ }).click();
  await dialogOf(page).getByRole('button', { name: 'Bring it back' }).click();
  await expect(dialogOf(page)).toBeHidden();
  await expect(page.getByRole('button', { name: /^Undo: 100 licences added as L2/ })).toBeVisible();
  await page.keyboard.press('Control+Shift+z');
  await expect(ssedOf(page, '24 Mar 2027')).toBeVisible();
});

test('as of a past day the whole page stands as it stood, and changes nothing', async ({ journey }) => {
  const page = await openMistyped(journey);

  await test.step('the day is typed; the address names it', async () => {
    await page.getByRole('button', { name: 'As of…' }).click();
    await page.getByLabel('Day', { exact: true }).fill('1 Feb 2026');
    await page.keyboard.press('Enter');
    await expect(page.getByText('As it stood on 1 Feb 2026')).toBeVisible();
    await expect(page).toHaveURL(/P-90\/on\/2026-02-01$/);
    await expect(ssedOf(page, '31 Jul 2027')).toBeVisible();
    await expect(historyOf(page).getByRole('listitem')).toHaveCount(2);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  await test.step('what would change it is switched off, with the reason', async () => {
    const undo = page.getByRole('button', { name: 'Undo: Pool created' });
    await expect(undo).toBeDisabled();
    await expect(undo).toHaveAttribute('title', /Go back to today to change it/);
  });

  await test.step('before its creation there was no pool', async () => {
    await page.goto(page.url().replace('2026-02-01', '2026-01-30'));
    await expect(page.getByText('Airfeld fence did not exist on 30 Jan 2026')).toBeVisible();
    await page.getByRole('link', { name: 'Show it on that day' }).click();
    await expect(page.getByText('As it stood on 31 Jan 2026')).toBeVisible();
    await page.getByRole('link', { name: 'Back to today' }).click();
    await expect(page.getByText(/As it stood/)).toHaveCount(0);
  });
});

test('any SSED is explained, from the list too, with what set it, and saved', async ({ journey }) => {
  const page = await openMistyped(journey);
  await goTo(page, 'Pools');
  await page.getByRole('link', { name: '26 May 2027' }).click();
  const panel = page.getByRole('complementary', { name: 'Why 26 May 2027?' });
  await expect(panel).toContainText('100 licences added as L2');
  await expect(panel).toContainText('on this computer');
  await expect(panel).toContainText('Parameters in force');

  await test.step('as a text', async () => {
    const download = page.waitForEvent('download');
    await panel.getByRole('button', { name: 'Save as text' }).click();
    const text = await readFile(await saveTo(await download, journey.downloads), 'utf8');
    expect(text).toContain('P-90 Airfeld fence: SSED 26 May 2027');
    expect(text).toContain('What set this date: 30 Jun 2026: 100 licences added as L2, Core');
  });

  await test.step('the change that set it, and from there the SSED of its day', async () => {
    await panel.getByRole('button', { name: 'Show it in the history' }).click();
    await expect(historyOf(page).locator('[data-marked]')).toContainText('100 licences added as L2');
    await historyOf(page).getByRole('link', { name: 'SSED −153 days' }).click();
    await expect(page.getByText('As it stood on 28 Feb 2026')).toBeVisible();
    await expect(page.getByRole('complementary', { name: 'Why 28 Feb 2027?' })).toBeVisible();
  });

  await test.step('Esc closes it from the button that opens it, which keeps the keyboard', async () => {
    const explanation = page.getByRole('complementary', { name: 'Why 28 Feb 2027?' });
    await page.keyboard.press('Escape');
    await expect(explanation).toBeHidden();
    await ssedOf(page, '28 Feb 2027').click();
    await expect(explanation).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(explanation).toBeHidden();
    await expect(ssedOf(page, '28 Feb 2027')).toBeFocused();
  });
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
