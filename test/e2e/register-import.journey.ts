import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { aWorkbook } from '../builders/a-workbook';
import { accessibilityFaults } from './accessibility';
import { expect, test } from './journey';
import { goTo } from './steps';

const openRegister = async (page: Page, path: string): Promise<void> => {
  await goTo(page, 'Files');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Import a register…' }).click();
  await (await chooser).setFiles(path);
  await expect(page.getByRole('heading', { level: 1, name: 'Import a register' })).toBeVisible();
};

const readAs = (page: Page, head: string) => page.getByRole('combobox', { name: `“${head}” is read as` });

const csv = [
  'Projekt;Wer;Produkt;Anzahl;Ablauf;Angelegt',
  'P-1;Port of Westhaven;core;1.200;03/04/2027;2024-02-01',
  'P-2;=1+1;core;40;05/06/2027;2024-02-05',
  'P-2;=1+1;core;40;05/06/2027;2024-02-05',
  ';Nobody;core;5;05/06/2027;2024-02-05',
].join('\r\n');

test('a register comes from CSV: the mapping is corrected, dates in doubt are asked, and it is one step', async ({
  journey,
}) => {
  const page = await journey.open();
  const path = join(journey.downloads, 'pools.csv');
  await writeFile(path, csv);
  await openRegister(page, path);
  const importButton = page.getByRole('button', { name: /^Import( \d+ lots?)?$/ });

  await test.step('a date that can be read in two ways is asked, and nothing can be imported before', async () => {
    await expect(page.getByText('03/04/2027 can be read in two ways. Which is it?')).toBeVisible();
    await expect(importButton).toBeDisabled();
    await page.getByRole('radio', { name: 'Day first: 3 Apr 2027' }).check();
    await expect(page.getByText('2 new pools, 1,240 licences in 2 lots')).toBeVisible();
  });

  await test.step('a column that was not recognised is read as the person says', async () => {
    await expect(readAs(page, 'Wer')).toHaveValue('none');
    await readAs(page, 'Wer').selectOption('Customer');
  });

  await test.step('rows that stay out are named, and left out by the user’s word only', async () => {
    const left = page.getByRole('table', { name: 'Rows that stay out' });
    await expect(left.getByRole('row', { name: /row\/repeated/ })).toContainText('Twice in the file');
    await expect(left.getByRole('row', { name: /row\/pool-missing/ })).toContainText('5');
    await expect(importButton).toBeDisabled();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('checkbox', { name: 'Leave out 2 rows that cannot be imported' }).check();
  });

  await test.step('the import is one step, and each pool’s history names the file', async () => {
    await importButton.click();
    await expect(page.getByText('2 lots with 1,240 licences. The register shows them now.')).toBeVisible();
    await page.getByRole('button', { name: 'Show the pools' }).click();
    await page.getByRole('row', { name: /P-1/ }).click();
    await expect(page.getByRole('link', { name: 'pools.csv' }).first()).toBeVisible();
    await expect(page.getByText('3 Apr 2027').first()).toBeVisible();
  });

  await test.step('what looks like a formula is a name', async () => {
    await goTo(page, 'Customers & sites');
    await expect(page.getByRole('row', { name: /=1\+1/ })).toBeVisible();
  });

  await test.step('a second time there is nothing to do', async () => {
    await openRegister(page, path);
    await expect(page.getByText('Nothing to do', { exact: true })).toBeVisible();
    await expect(importButton).toHaveCount(0);
  });

  await test.step('its page says what it is, and after a restart it is still there', async () => {
    const again = await journey.restart();
    await goTo(again, 'Files');
    await again.getByRole('row', { name: /pools\.csv/ }).click();
    await expect(again.getByText('Kept as received')).toBeVisible();
    await expect(again.getByText('2 pools, 2 lots, 1,240 licences')).toBeVisible();
    expect(await accessibilityFaults(again)).toEqual([]);
    const download = again.waitForEvent('download');
    await again.getByRole('button', { name: 'Save a copy' }).click();
    expect((await download).suggestedFilename()).toBe('pools.csv');
  });
});

test('a register comes from a workbook, and is undone whole', async ({ journey }) => {
  const page = await journey.open();
  const path = join(journey.downloads, 'pools.xlsx');
  await writeFile(
    path,
    aWorkbook([
      ['Pool ID', 'Product', 'Qty', 'SSED', 'Created'],
      ['A', 'core', { formula: '2*20', result: 40 }, { serial: 46_387 }, { serial: 45_292 }],
      ['B', 'core', 5, { serial: 46_387 }, { serial: 45_292 }],
    ]),
  );
  await openRegister(page, path);
  await expect(page.getByText('Holds formulas: their stored results are read, nothing is calculated.')).toBeVisible();
  await expect(page.getByText('2026-12-31 is 31 Dec 2026')).toBeVisible();
  await page.getByRole('button', { name: 'Import 2 lots' }).click();
  await expect(page.getByText('2 lots with 45 licences. The register shows them now.')).toBeVisible();
  await page.getByRole('alert').getByRole('button', { name: 'Undo' }).click();
  await goTo(page, 'Pools');
  await expect(page.getByText('No pools yet')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Import a register…' })).toBeVisible();
});
