import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import PostalMime from 'postal-mime';
import { readSheet } from 'read-excel-file/node';
import { hasProgram } from '../builders/has-program';
import { recordInWorkspace } from '../builders/record-in-workspace';
import type { Change } from '../../domain/ledger/change';
import { toCivilDate, toDayNumber } from '../../domain/calendar/civil-date';
import { day } from '../builders/a-lot';
import { accessibilityFaults } from './accessibility';
import { expect, test } from './journey';
import { saveTo } from './steps';

const EVIL = '=HYPERLINK("https://evil.example")<script>alert(1)</script>';
const began = day('2020-01-01');
/** Whatever day it is. */
const ends = toCivilDate(toDayNumber(day(new Date().toISOString().slice(0, 10))) + 40);

const pool = (id: string, quantity: number): readonly Change[] => [
  { kind: 'pool-created', on: began, pool: id, name: `Quay ${id}`, customer: EVIL },
  { kind: 'lot-added', on: began, pool: id, lot: `${id}/1`, product: 'iSentry Core', quantity, supExpiresOn: ends },
  { kind: 'licences-activated', on: began, pool: id, quantity: 1 },
];

const prices: Change = {
  kind: 'price-list-set',
  on: began,
  priceList: 'L',
  name: 'Partners',
  currency: 'EUR',
  validFrom: began,
  prices: [{ product: 'iSentry Core', licenceMinorUnits: 24_900, supYearMinorUnits: 4_990 }],
  supDiscountBasisPoints: 0,
};

test('two pools are quoted together, the quote goes out as PDF, mail and workbook, and is renewed once accepted', async ({
  journey,
}) => {
  await recordInWorkspace(journey.workspace, [...pool('A', 40), ...pool('B', 12), prices]);
  const page = await journey.open();

  await test.step('LP-4: chosen by hand, with every line, sum and date before it is made', async () => {
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Renewals' }).click();
    await page.getByRole('link', { name: 'New quote…' }).first().click();
    for (const name of ['Quay A', 'Quay B']) {
      await page.getByRole('combobox', { name: 'Add a pool' }).fill(name);
      await page.getByRole('option', { name }).click();
    }
    await page.getByLabel('Years for Quay A').fill('2');
    await expect(page.getByRole('table', { name: 'Lines' })).toContainText('Total€4,590.80');
    expect(await accessibilityFaults(page), 'a new quote').toEqual([]);
    await page.getByRole('button', { name: 'Make quote' }).click();
    await expect(page.getByRole('heading', { level: 1, name: /^Quote Q-\d{4}-0001$/ })).toBeVisible();
    expect(await accessibilityFaults(page), 'a quote').toEqual([]);
  });

  const send = async (item: RegExp): Promise<string> => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByRole('menuitem', { name: item }).click();
    return saveTo(await download, journey.downloads);
  };

  await test.step('the PDF is read back by a program that knows nothing of Coterm', async () => {
    const path = await send(/PDF$/);
    if (!hasProgram('pdftotext', 'poppler-utils'))
      return console.warn('pdftotext is not there: the PDF was not read back');
    const { stdout } = spawnSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
    const words = stdout.replace(/\s+/g, ' ');
    expect(words).toMatch(/Quote Q-\d{4}-0001/);
    expect(words).toContain('SUP for 2 years, iSentry Core');
    expect(words).toContain('EUR 4,590.80');
    expect(words).toContain('<script>alert(1)</script>');
  });

  await test.step('the mail draft has the same PDF attached', async () => {
    const mail = await PostalMime.parse(await readFile(await send(/\.eml/)));
    expect(mail.text).toContain('Total: EUR 4,590.80');
    expect(mail.attachments.map(({ mimeType }) => mimeType)).toEqual(['application/pdf']);
  });

  await test.step('the workbook adds up, read by another author’s reader', async () => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: /^Export Quote/ }).click();
    await page.getByRole('menuitem', { name: 'Excel workbook (XLSX)' }).click();
    const [titles, ...rows] = await readSheet(await readFile(await saveTo(await download, journey.downloads)));
    const at = titles?.indexOf('Amount') ?? -1;
    expect(rows.map((row) => row[at])).toEqual([3992, 598.8, 4590.8]);
  });

  await test.step('once accepted, both pools are renewed as quoted in one step', async () => {
    await page.getByRole('button', { name: 'Accept…' }).click();
    await page.getByRole('button', { name: 'Accept quote' }).click();
    await page.getByRole('button', { name: 'Renew as quoted…' }).click();
    await page.getByRole('button', { name: 'Renew 2 pools' }).click();
    await expect(page.getByText(/^Renewed since/)).toHaveCount(2);
  });
});
