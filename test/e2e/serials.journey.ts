import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { aSerialFile, inWorkspace, poolNamed, serialsOf, trustedSigner } from '../builders/serial-file';
import { accessibilityFaults } from './accessibility';
import { expect, test } from './journey';
import { goTo, openFile } from './steps';

const SERIALS = 2000;

test('the serials of a licence file are listed, filtered, copied and found from anywhere', async ({ journey }) => {
  const file = join(journey.downloads, 'serials.ilf');
  await inWorkspace(journey.workspace, async (workspace) =>
    writeFile(file, await aSerialFile(await trustedSigner(workspace), 1, SERIALS)),
  );
  const wanted = serialsOf(1, SERIALS)[1234] ?? '';
  const page = await journey.open();
  await openFile(page, file);
  await page.getByRole('button', { name: 'Import 1 lot' }).click();
  await goTo(page, 'Pools');
  await page.getByRole('row', { name: /Site 1/ }).click();

  await test.step('the lot says how many came with it, and leads to all of them', async () => {
    await page.getByRole('link', { name: '2,000 serials' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Serials' })).toBeVisible();
    await expect(page.getByText('2,000 serials shown')).toBeVisible();
    await expect(page.getByRole('table')).toHaveAttribute('aria-rowcount', String(SERIALS + 1));
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  await test.step('the keys reach the last of them', async () => {
    await page.locator('.long-table-frame').focus();
    await page.keyboard.press('End');
    await expect(page.getByRole('row', { name: new RegExp(serialsOf(1, SERIALS).at(-1) ?? '') })).toBeVisible();
  });

  await test.step('a filter leaves those that contain it', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type(wanted.slice(-7));
    await expect(page.getByText('1 serial shown')).toBeVisible();
    await expect(page.getByRole('row', { name: new RegExp(wanted) })).toContainText('1,235');
    await page.getByRole('searchbox', { name: 'Filter serials' }).fill('nothing like it');
    await expect(page.getByText('No serial contains “nothing like it”.')).toBeVisible();
  });

  await test.step('the search finds one from any screen, and leads to its pool', async () => {
    await goTo(page, 'Overview');
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill(wanted);
    await page.getByRole('option', { name: new RegExp(wanted) }).click();
    await expect(page).toHaveURL(new RegExp(`/pools/p/${poolNamed(1)}`));
  });

  await test.step('after a restart they are still there, without the file', async () => {
    const again = await journey.restart();
    await goTo(again, 'Pools');
    await again.getByRole('row', { name: /Site 1/ }).click();
    await again.getByRole('link', { name: '2,000 serials' }).click();
    await expect(again.getByText('2,000 serials shown')).toBeVisible();
  });
});
