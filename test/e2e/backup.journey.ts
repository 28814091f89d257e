import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './journey';
import { createPool, goTo, saveTo } from './steps';

const passphrase = 'correct horse battery staple';

/** Makes a backup in the window and saves its file. */
const backUp = async (page: Page, folder: string): Promise<string> => {
  await goTo(page, 'Settings');
  await page.getByRole('button', { name: 'Back up now…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await dialog.getByLabel('Passphrase again').fill(passphrase);
  await dialog.getByRole('button', { name: 'Make the backup' }).click();
  await expect(dialog.getByText('It was restored for a trial, and all of it was there.')).toBeVisible();
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save the file' }).click();
  const path = await saveTo(await download, folder);
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  return path;
};

const chooseBackup = async (page: Page, path: string): Promise<void> => {
  await goTo(page, 'Settings');
  await page.getByRole('button', { name: 'Restore from a file…' }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('dialog').getByRole('button', { name: 'Choose a file…' }).click();
  await (await chooser).setFiles(path);
};

const unlock = async (page: Page, words: string): Promise<void> => {
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Passphrase', { exact: true }).fill(words);
  await dialog.getByRole('button', { name: 'Look into it' }).click();
};

const expectPools = async (page: Page, there: readonly string[], gone: readonly string[]): Promise<void> => {
  await goTo(page, 'Pools');
  for (const name of there) await expect(page.getByRole('row', { name: new RegExp(name) })).toBeVisible();
  for (const name of gone) await expect(page.getByRole('row', { name: new RegExp(name) })).toHaveCount(0);
};

/** A backup of one pool, and a second pool since. */
const backUpOneOfTwo = async (page: Page, downloads: string): Promise<string> => {
  await createPool(page, 'P-1', 'Tunnel');
  const file = await backUp(page, downloads);
  await createPool(page, 'P-2', 'Viaduct');
  return file;
};

test('a backup is made and saved in the window; a look into it changes nothing', async ({ journey }) => {
  const page = await journey.open();
  const file = await backUpOneOfTwo(page, journey.downloads);

  await test.step('the wrong passphrase is refused with a sentence', async () => {
    await chooseBackup(page, file);
    await unlock(page, 'wrong');
    await expect(page.getByText('The passphrase does not open this backup.')).toBeVisible();
  });

  await test.step('the look says what would be missing, and nothing has changed yet', async () => {
    await unlock(page, passphrase);
    await expect(page.getByText(/1 event that is here is not in the backup/)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Restore', exact: true })).toBeDisabled();
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    await expectPools(page, ['Tunnel', 'Viaduct'], []);
  });
});

test('a restore brings the old state back, lasts, and is undone', async ({ journey }) => {
  const page = await journey.open();
  const file = await backUpOneOfTwo(page, journey.downloads);

  await test.step('the restore brings the old state back', async () => {
    await chooseBackup(page, file);
    await unlock(page, passphrase);
    await page.getByLabel(/^Replace this workspace/).check();
    await page.getByRole('button', { name: 'Restore', exact: true }).click();
    await expect(page.getByRole('button', { name: 'Undo this restore…' })).toBeVisible();
    await expectPools(page, ['Tunnel'], ['Viaduct']);
  });

  await test.step('it is still there after a restart', async () => {
    await expectPools(await journey.restart(), ['Tunnel'], ['Viaduct']);
  });

  await test.step('undone, the newer state is back', async () => {
    await goTo(page, 'Settings');
    await page.getByRole('button', { name: 'Undo this restore…' }).click();
    await page.getByRole('button', { name: 'Put it back' }).click();
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
    await expectPools(page, ['Tunnel', 'Viaduct'], []);
  });
});

test('a file that is no backup is refused, and changes nothing', async ({ journey }) => {
  const page = await journey.open();
  await createPool(page, 'P-1', 'Tunnel');
  const file = join(journey.downloads, 'holiday.age');
  await writeFile(file, 'a holiday picture');
  await chooseBackup(page, file);
  await unlock(page, passphrase);
  await expect(page.getByText('This is not an age file, so it is no backup that Coterm made.')).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await expectPools(page, ['Tunnel'], []);
});
