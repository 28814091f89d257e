import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { accessibilityFaults } from './accessibility';
import { expect, test } from './journey';
import { goTo } from './steps';

/** Two rows of ISS and one of VAI for each installation; the VAI serial has superseded two others. */
const INSTALLATIONS = 3333;

const installation = (index: number): readonly string[] => {
  const shared = `Anlage ${index};Kunde ${index % 200}`;
  return [
    `${shared};ISS-${100_000 + index};;ISS-Expert;${1 + (index % 40)};`,
    `${shared};ISS-${100_000 + index};;ISS-Backup;1;`,
    `${shared};VAI-${index}-C;VAI-${index}-A, VAI-${index}-B;${4 + (index % 60)} x VS-ES1;;31.12.2027`,
  ];
};

/** 10,000 lines below the heads: the last of them has no whole number of licences. */
const csv = (): string =>
  [
    'Anlage;Kunde;Seriennummer;Frühere Seriennummern;Artikelnummer;Anzahl;Ablauf',
    ...Array.from({ length: INSTALLATIONS }, (_each, index) => installation(index)).flat(),
    'Anlage 9999;Kunde 1;ISS-999999;;ISS-Expert;2,5;',
  ].join('\r\n');

test('a register of 10,000 lines is imported, found by an old serial, and undone as one step', async ({ journey }) => {
  test.setTimeout(180_000);
  const page = await journey.open();
  const path = join(journey.downloads, 'anlagen.csv');
  await writeFile(path, csv());

  await test.step('the table is known by its heads, and what it brings is counted', async () => {
    await goTo(page, 'Files');
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Import a register…' }).click();
    await (await chooser).setFiles(path);
    await expect(page.getByRole('radio', { name: 'IDIS installations' })).toBeChecked();
    await expect(page.getByText(/3,333 new installations, [\d,]+ licences under 6,666 serials/)).toBeVisible({
      timeout: 60_000,
    });
    await expect(page.getByRole('row', { name: /row\/quantity-fraction/ })).toContainText('10,001');
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  await test.step('nothing is imported before a person has left the row out and said that the rest is right', async () => {
    const importButton = page.getByRole('button', { name: 'Import 6,666 serials' });
    await expect(importButton).toBeDisabled();
    await page.getByRole('checkbox', { name: 'Leave out 1 row that cannot be imported' }).check();
    await expect(page.getByText(/3,333 installations have several serials/)).toBeVisible();
    await page.getByRole('checkbox', { name: 'This is right' }).check();
    await importButton.click();
    await expect(page.getByText(/6,666 serials with [\d,]+ licences/)).toBeVisible({ timeout: 60_000 });
  });

  await test.step('an old serial finds its installation, and says what superseded it (ID-7)', async () => {
    await page.getByRole('button', { name: 'Show the installations' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Serials' })).toBeVisible();
    await page.getByRole('searchbox', { name: 'Filter serials' }).fill('VAI-2345-A');
    const found = page.getByRole('row', { name: /VAI-2345-A/ });
    await expect(found).toContainText('Anlage 2345');
    await found.getByText('Anlage 2345').click();
    await expect(page.getByRole('heading', { level: 1, name: 'Anlage 2345' })).toBeVisible();
    await expect(page.getByText('VAI-2345-C').first()).toBeVisible();
  });

  await test.step('a second import has nothing to do', async () => {
    await goTo(page, 'Files');
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Import a register…' }).click();
    await (await chooser).setFiles(path);
    await expect(page.getByText('Nothing to do', { exact: true })).toBeVisible();
  });

  await test.step('undo takes all of it back as one step', async () => {
    await page.getByRole('banner', { name: 'Tools' }).getByRole('button', { name: 'Undo' }).click();
    await goTo(page, 'Serials');
    await expect(page.getByText('No IDIS installations yet')).toBeVisible({ timeout: 60_000 });
  });
});
