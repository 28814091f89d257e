import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { changeSchema } from '../../domain/ledger/change';
import { recordInWorkspace } from '../builders/record-in-workspace';
import { accessibilityFaults } from './accessibility';
import { expect, test } from './journey';
import { goTo, saveTo } from './steps';

const created = changeSchema.parse({
  kind: 'pool-created',
  on: '2026-01-31',
  pool: 'P-90',
  name: 'Airfield fence',
  customer: 'Karst Regional Airport',
});

const orderBytes = Buffer.concat([Buffer.from('%PDF-1.4\r\n'), Buffer.from([0, 255, 254, 13, 10])]);
const documents = (page: Page) => page.getByRole('region', { name: 'Documents' });

const attach = async (page: Page, paths: readonly string[]): Promise<void> => {
  const chooser = page.waitForEvent('filechooser');
  await documents(page).getByRole('button', { name: 'Attach files…' }).click();
  await (await chooser).setFiles([...paths]);
};

const openPool = async (page: Page): Promise<void> => {
  await goTo(page, 'Pools');
  await page.getByRole('row', { name: /Airfield fence/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Airfield fence' })).toBeVisible();
};

const drop = async (page: Page, name: string, text: string): Promise<void> => {
  const data = await page.evaluateHandle(
    ([fileName, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content ?? ''], fileName ?? '', { type: 'text/html' }));
      return transfer;
    },
    [name, text],
  );
  await documents(page).dispatchEvent('dragover', { dataTransfer: data });
  await expect(page.getByText('Drop to attach')).toBeVisible();
  await documents(page).dispatchEvent('drop', { dataTransfer: data });
};

test('documents are attached to a pool and a customer, described, saved as they were, removed and brought back', async ({
  journey,
}) => {
  await recordInWorkspace(journey.workspace, [created]);
  const [order, eula, empty] = ['order.pdf', 'eula.txt', 'empty.txt'].map((name) => join(journey.downloads, name));
  await writeFile(order ?? '', orderBytes);
  await writeFile(eula ?? '', 'Signed.\n');
  await writeFile(empty ?? '', '');
  const page = await journey.open();
  const dialog = page.getByRole('dialog');

  const saveCopy = async (window: Page, name: string): Promise<Buffer> => {
    const download = window.waitForEvent('download');
    await documents(window)
      .getByRole('button', { name: `Save a copy of ${name}` })
      .click();
    return readFile(await saveTo(await download, join(journey.downloads, 'saved')));
  };

  await test.step('two at a time to the pool; an empty one is refused and changes nothing', async () => {
    await openPool(page);
    await expect(documents(page).getByText('No documents yet.')).toBeVisible();
    await attach(page, [order ?? '', eula ?? '', empty ?? '']);
    await expect(documents(page).getByRole('listitem')).toHaveCount(3);
    await expect(documents(page).getByRole('alert')).toContainText('The file empty.txt is empty.');
    await documents(page).getByRole('button', { name: 'Dismiss' }).click();
    await expect(documents(page).getByRole('listitem')).toHaveCount(2);
  });

  await test.step('the same bytes again are attached already', async () => {
    await attach(page, [order ?? '']);
    await expect(documents(page).getByRole('alert')).toContainText('attached here already, as order.pdf');
    await documents(page).getByRole('button', { name: 'Dismiss' }).click();
  });

  await test.step('described by its menu', async () => {
    await page.getByRole('button', { name: 'Actions for order.pdf' }).click();
    await page.getByRole('menuitem', { name: 'Describe…' }).click();
    await dialog.getByRole('combobox', { name: 'Kind' }).click();
    await page.getByRole('option', { name: 'Purchase order' }).click();
    await dialog.getByLabel('Number').fill('PO-7713');
    await dialog.getByLabel('Dated').fill('30 Jan 2026');
    await dialog.getByRole('button', { name: 'Save description' }).click();
    await expect(documents(page).getByText('Purchase order · PO-7713 · 30 Jan 2026')).toBeVisible();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  await test.step('a saved copy is the file, byte for byte', async () => {
    expect(Buffer.compare(await saveCopy(page, 'order.pdf'), orderBytes)).toBe(0);
  });

  await test.step('removed, and back by undo', async () => {
    await page.getByRole('button', { name: 'Actions for eula.txt' }).click();
    await page.getByRole('menuitem', { name: 'Remove' }).click();
    await expect(documents(page).getByText('eula.txt')).toBeHidden();
    await page.keyboard.press('Control+z');
    await expect(documents(page).getByText('eula.txt')).toBeVisible();
  });

  await test.step('removed, and back from the list of what was removed after a reload', async () => {
    await page.getByRole('button', { name: 'Actions for eula.txt' }).click();
    await page.getByRole('menuitem', { name: 'Remove' }).click();
    await expect(documents(page).getByText('eula.txt')).toBeHidden();
    await page.reload();
    await documents(page).getByRole('button', { name: 'Show removed (1)' }).click();
    await documents(page).getByRole('button', { name: 'Bring back eula.txt' }).click();
    await expect(documents(page).getByRole('button', { name: 'Actions for eula.txt' })).toBeVisible();
  });

  await test.step('dropped on the customer’s own page, without a preview of a licence file', async () => {
    await goTo(page, 'Customers & sites');
    await page.getByRole('row', { name: /Karst Regional Airport/ }).click();
    await expect(documents(page).getByRole('link', { name: 'Airfield fence' })).toHaveCount(2);
    await drop(page, 'frame agreement.html', '<script>document.title = "run"</script>');
    await expect(documents(page).getByText('frame agreement.html')).toBeVisible();
    await expect(page.getByRole('heading', { level: 1, name: 'Karst Regional Airport' })).toBeVisible();
  });

  await test.step('all there after a reload and another start, as are the bytes', async () => {
    await page.reload();
    await expect(documents(page).getByRole('listitem')).toHaveCount(3);
    const again = await journey.restart();
    await openPool(again);
    await expect(documents(again).getByRole('listitem')).toHaveCount(3);
    expect(Buffer.compare(await saveCopy(again, 'order.pdf'), orderBytes)).toBe(0);
    expect(String(await saveCopy(again, 'frame agreement.html'))).toBe('<script>document.title = "run"</script>');
    expect(await again.title()).not.toBe('run');
  });
});
