import type { Page } from '@playwright/test';
import type { Change } from '../../domain/ledger/change';
import { localDate } from '../../main/local-date';
import { openWorkspace } from '../../main/workspace/workspace';
import { aSite, type Site } from '../builders/a-status-file';
import { accessibilityFaults } from './accessibility';
import { expect, test } from './journey';

/** As a stick's folder lets go of it above the window. */
const drop = async (page: Page, name: string, bytes: Uint8Array): Promise<void> => {
  const dataTransfer = await page.evaluateHandle(
    ([fileName, content]) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(content)], fileName));
      return data;
    },
    [name, [...bytes]] as const,
  );
  await page.dispatchEvent('body', 'drop', { dataTransfer });
};

/** A workspace that knows an installation and trusts its site. */
const prepare = async (folder: string, site: Site): Promise<void> => {
  const opened = await openWorkspace(folder, { write: true });
  if (!opened.ok) throw new Error(`refused: ${opened.error.code}`);
  const on = localDate(new Date());
  const created: Change = { kind: 'installation-created', on, installation: 'N1', name: 'Harbour Mall' };
  await opened.value.ledger.record([created]);
  await site.enrolIn(opened.value);
  await opened.value.close();
};

/** The same with more cameras in use than the site has signed. */
const tampered = (bytes: Uint8Array): Uint8Array => {
  const file = JSON.parse(Buffer.from(bytes).toString()) as { readonly payload: string };
  const payload = Buffer.from(file.payload, 'base64url').toString().replace('"used":3,', '"used":59,');
  return Buffer.from(JSON.stringify({ ...file, payload: Buffer.from(payload).toString('base64url') }));
};

test('a site without a network sends its figures by a signed file: looked at, imported, refused where it was changed, undone', async ({
  journey,
}) => {
  const site = await aSite();
  await prepare(journey.workspace, site);
  const file = await site.file();
  const page = await journey.open();
  const licences = page.getByRole('table', { name: 'Licences of Harbour Mall' });
  const camerasRow = licences.getByRole('row', { name: /^Cameras/ });

  await test.step('AC-1: dropped, it shows who signed it and what it says, and nothing has changed yet', async () => {
    await drop(page, 'harbour.ilstat', file);
    await expect(page.getByRole('heading', { level: 1, name: 'Check before importing' })).toBeVisible();
    await expect(page.getByText('Harbour site').first()).toBeVisible();
    const figures = page.getByRole('table', { name: 'Licences, cameras and intercoms' });
    await expect(figures.getByRole('row', { name: /^Cameras/ })).toContainText('No data');
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  await test.step('AC-9: imported, its figures stand on the page with the file and the time that they are of', async () => {
    await page.getByRole('button', { name: 'Import the figures' }).click();
    await page.getByRole('button', { name: 'Show the licensing page' }).click();
    await expect(camerasRow).toContainText('35760');
    await expect(page.getByText(/^From the file harbour\.ilstat, as of 5 Jan 2025, \d\d:\d\d$/).first()).toBeVisible();
  });

  await test.step('one that was changed on the way is refused in a sentence, and changes nothing', async () => {
    await drop(page, 'changed.ilstat', tampered(await site.file({ id: 'S-2' })));
    const refused = page.getByRole('alert').filter({ hasText: 'changed.ilstat' });
    await expect(refused).toContainText('Damaged');
    await expect(refused).toContainText('Nothing was changed.');
    await expect(page.getByRole('button', { name: 'Import the figures' })).toHaveCount(0);
    await page.goBack();
    await expect(camerasRow).toContainText('35760');
  });

  await test.step('undo takes the import back as one step', async () => {
    await page.getByRole('banner', { name: 'Tools' }).getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByText('Undone: Snapshot harbour.ilstat of Harbour Mall imported')).toBeVisible();
    await expect(page.getByText(/^From the file harbour\.ilstat/)).toHaveCount(0);
  });
});
