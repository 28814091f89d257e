import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import { readSheet } from 'read-excel-file/node';
import { seedWorkspace } from '../builders/seed-workspace';
import { expect, test } from './journey';
import { goTo, saveTo } from './steps';

test('the filtered list of pools is exported as it stands, as CSV and as a workbook', async ({ journey }) => {
  await seedWorkspace(journey.workspace, new Date());
  const page = await journey.open();

  const exportAs = async (format: string): Promise<string> => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export Pools' }).click();
    await page.getByRole('menuitem', { name: format }).click();
    return saveTo(await download, journey.downloads);
  };
  const shown = async (): Promise<readonly string[]> =>
    page.getByRole('table', { name: 'Pools' }).locator('tbody tr td:nth-child(3)').allInnerTexts();

  await goTo(page, 'Pools');
  await page.getByRole('button', { name: 'Pool', exact: true }).click();
  await page.getByRole('button', { name: 'Pool', exact: true }).click();
  await page.getByLabel('Filter pools').fill('s');
  await expect(page.getByRole('columnheader', { name: 'Pool', exact: true })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  const names = await shown();
  expect(names.length).toBeGreaterThan(2);

  await test.step('CSV: the rows of the list in its order, days as ISO 8601', async () => {
    const path = await exportAs('CSV file');
    expect(path).toMatch(/coterm-pools-\d{4}-\d{2}-\d{2}\.csv$/);
    const { data } = Papa.parse<Record<string, string>>(await readFile(path, 'utf8'), {
      header: true,
      delimiter: ',',
      skipEmptyLines: true,
    });
    expect(data.map((row) => row['Pool'])).toEqual(names);
    expect(data[0]?.['SSED']).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  await test.step('workbook: the same rows, days as dates, quantities as numbers', async () => {
    const [titles, ...rows] = await readSheet(await readFile(await exportAs('Excel workbook (XLSX)')));
    const at = (title: string): number => titles?.indexOf(title) ?? -1;
    expect(rows.map((row) => row[at('Pool')])).toEqual(names);
    expect(rows.map((row) => typeof row[at('Quantity')])).toEqual(rows.map(() => 'number'));
    expect(rows[0]?.[at('SSED')]).toBeInstanceOf(Date);
  });

  await test.step('paper: the whole page without the frame around it, dark on light', async () => {
    await goTo(page, 'Overview');
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await expect(page.getByRole('navigation', { name: 'Main' })).toBeHidden();
    const main = page.getByRole('main');
    await expect(main).toHaveCSS('color', 'rgb(23, 26, 33)');
    expect(await main.evaluate((screen) => screen.scrollHeight - screen.clientHeight)).toBe(0);
  });
});
