import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { changeSchema } from '../../domain/ledger/change';
import { hasProgram } from '../builders/has-program';
import { recordInWorkspace } from '../builders/record-in-workspace';
import { accessibilityFaults } from './accessibility';
import { expect, test } from './journey';
import { goTo, saveTo } from './steps';

const OLD = 'VAI-9X5F-27NJ-04';
const NEW = 'VAI-4K2D-88QX-05';
const on = '2026-03-02';

/** A mall that has had its cameras analysed since before Coterm knew of it. */
const history = [
  { kind: 'installation-created', on, installation: 'westhaven', name: 'Westhaven Mall', customer: 'Mall Estates' },
  {
    kind: 'installation-serial-recorded',
    on,
    installation: 'westhaven',
    family: 'VAI',
    serial: OLD,
    held: [{ part: 'VS-ES1', quantity: 40 }],
  },
  {
    kind: 'installation-order-placed',
    on,
    order: 'O1',
    number: 'PO-7713',
    installation: 'westhaven',
    installationIs: 'existing',
    serials: [{ family: 'VAI', serial: OLD }],
    lines: [{ part: 'VS-ADV3', quantity: 40, replaces: 'VS-ES1' }],
  },
];

const confirmation = (): string =>
  readFileSync(join(import.meta.dirname, '..', 'main/mail/mails/revised-confirmation.eml'), 'utf8');

/** As a mail program lets go of it above the window. */
const dropMail = async (page: Page, name: string): Promise<void> => {
  const dataTransfer = await page.evaluateHandle(
    ([text = '', fileName = '']) => {
      const data = new DataTransfer();
      data.items.add(new File([text], fileName));
      return data;
    },
    [confirmation(), name],
  );
  await page.dispatchEvent('body', 'drop', { dataTransfer });
};

const sendAs = async (page: Page, item: string): Promise<void> => {
  await page.getByRole('button', { name: 'Send order' }).click();
  await page.getByRole('menuitem', { name: item }).click();
};

test('an upgrade of VAI: the order quotes the current serial, its mail brings the new one, and the old one leads to it', async ({
  journey,
}) => {
  await recordInWorkspace(
    journey.workspace,
    history.map((change) => changeSchema.parse(change)),
  );
  const page = await journey.open();

  await test.step('ID-3: the order goes out as a PDF that quotes the current serial', async () => {
    await goTo(page, 'Orders');
    await page.getByRole('link', { name: /IDIS/ }).first().click();
    await page.getByText('PO-7713').first().click();
    await expect(page.getByRole('heading', { level: 1, name: 'IDIS order PO-7713' })).toBeVisible();
    const download = page.waitForEvent('download');
    await sendAs(page, 'Save PDF');
    const file = await saveTo(await download, journey.downloads);
    expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
    if (!hasProgram('pdftotext', 'poppler-utils')) return;
    const { stdout } = spawnSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
    expect(stdout).toMatch(/Licences are for +Existing installation/);
    expect(stdout).toContain(OLD);
    expect(stdout).toMatch(/VS-ADV3 .* 40/);
  });

  await test.step('the print view shows the same', async () => {
    await sendAs(page, 'Print view…');
    await expect(page.getByRole('article')).toContainText(OLD);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Close' }).last().click();
  });

  await test.step('ID-7: the mail of the confirmation is dropped, looked at, and recorded', async () => {
    await dropMail(page, 'RE PO-7713.eml');
    await expect(page.getByLabel('VAI serial')).toHaveValue(NEW);
    await expect(page.getByText(`Takes the place of ${OLD}`)).toBeVisible();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Record confirmation' }).click();
    await expect(page.getByText(/The confirmation stands in the history of Westhaven Mall/)).toBeVisible();
  });

  await test.step('the installation has the new serial, and the mail is kept with it', async () => {
    await page.getByRole('button', { name: 'Open Westhaven Mall' }).click();
    await expect(page.getByRole('heading', { level: 1, name: /Westhaven Mall/ })).toBeVisible();
    await expect(page.getByText(NEW).first()).toBeVisible();
    await expect(page.getByText('RE PO-7713.eml').first()).toBeAttached();
  });

  await test.step('the old serial is found by the search, and says what took its place', async () => {
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Serials' }).click();
    await page.getByLabel('Filter serials').fill(OLD);
    const found = page.getByRole('row').filter({ hasText: OLD });
    await expect(found.first()).toContainText('Westhaven Mall');
    await expect(found.first()).toContainText(NEW);
  });

  await test.step('undone, the old serial holds again', async () => {
    await page.getByRole('button', { name: /^Undo/ }).first().click();
    await goTo(page, 'Orders');
    await page.getByRole('link', { name: /IDIS/ }).first().click();
    await expect(page.getByRole('row', { name: /PO-7713/ })).toContainText('Awaiting confirmation');
  });
});
