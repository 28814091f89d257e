import { readFile } from 'node:fs/promises';
import { expect, test } from './journey';
import { createKey, goTo, issueFile, openFile, saveTo, tamperedCopy, trustOwnKey } from './steps';

test('a licence file is issued, trusted, previewed, imported, and still there after a restart', async ({ journey }) => {
  const page = await journey.open();
  await createKey(page, 'Licence desk key');
  const file = await saveTo(
    await issueFile(page, { id: 'ILF-1', pool: 'P-1', name: 'Harbour gate', quantity: 12 }),
    journey.downloads,
  );

  await test.step('before its key is trusted it is refused, with what to do', async () => {
    await openFile(page, file);
    await expect(page.getByText('Unknown issuer').first()).toBeVisible();
    await expect(page.getByRole('button', { name: /^Import \d/ })).toHaveCount(0);
    await goTo(page, 'Pools');
    await expect(page.getByText('No pools yet')).toBeVisible();
  });

  await test.step('once it is trusted the preview shows what it changes, and nothing has changed yet', async () => {
    await goTo(page, 'Keys & trust');
    await trustOwnKey(page, 'Licence desk key');
    await openFile(page, file);
    await expect(page.getByText('Signed by a key you trust, unchanged since it was signed.')).toBeVisible();
    await expect(page.getByText('Lot P-1/1 added')).toBeVisible();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await goTo(page, 'Pools');
    await expect(page.getByText('No pools yet')).toBeVisible();
  });

  await test.step('the import is one step', async () => {
    await openFile(page, file);
    await page.getByRole('button', { name: 'Import 1 lot' }).click();
    await goTo(page, 'Pools');
    await expect(page.getByRole('row', { name: /Harbour gate/ })).toContainText('12');
  });

  await test.step('a second import says that there is nothing to do', async () => {
    await openFile(page, file);
    await expect(page.getByText('Nothing to do', { exact: true })).toBeVisible();
    await expect(page.getByRole('button', { name: /^Import \d/ })).toHaveCount(0);
  });

  await test.step('after a restart everything is still there', async () => {
    const again = await journey.restart();
    await goTo(again, 'Pools');
    await again.getByRole('row', { name: /Harbour gate/ }).click();
    await expect(again.getByRole('heading', { level: 1, name: /Harbour gate/ })).toBeVisible();
    await expect(again.getByText('P-1/1').first()).toBeVisible();
    await goTo(again, 'Files');
    await expect(again.getByRole('row', { name: /Imported/ })).toHaveCount(1);
  });
});

test('a tampered file is refused on screen, and changes nothing', async ({ journey }) => {
  const page = await journey.open();
  await createKey(page, 'Desk');
  await trustOwnKey(page, 'Desk');
  const file = await saveTo(
    await issueFile(page, { id: 'ILF-2', pool: 'P-2', name: 'Quarry', quantity: 5 }),
    journey.downloads,
  );
  const tampered = await tamperedCopy(await readFile(file, 'utf8'), journey.downloads);
  await openFile(page, tampered);
  await expect(page.getByText('Damaged').first()).toBeVisible();
  await expect(page.getByText('ilf/damaged').first()).toBeVisible();
  await expect(page.getByRole('button', { name: /^Import \d/ })).toHaveCount(0);
  await goTo(page, 'Pools');
  await expect(page.getByText('No pools yet')).toBeVisible();
});

test('an import is undone as one step', async ({ journey }) => {
  const page = await journey.open();
  await createKey(page, 'Desk');
  await trustOwnKey(page, 'Desk');
  const file = await saveTo(
    await issueFile(page, { id: 'ILF-3', pool: 'P-3', name: 'Depot', quantity: 7 }),
    journey.downloads,
  );
  await openFile(page, file);
  await page.getByRole('button', { name: 'Import 1 lot' }).click();
  await goTo(page, 'Pools');
  await expect(page.getByRole('row', { name: /Depot/ })).toBeVisible();
  await page.getByRole('button', { name: /^Undo/ }).first().click();
  await expect(page.getByText('No pools yet')).toBeVisible();
});
