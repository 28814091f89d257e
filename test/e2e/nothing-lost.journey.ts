import { appendFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './journey';
import { createKey, goTo, issueFile, openFile, saveTo, trustOwnKey } from './steps';

test('kill -9 in the middle of an import leaves nothing half done', async ({ journey }) => {
  const page = await journey.open();
  await createKey(page, 'Desk');
  await trustOwnKey(page, 'Desk');
  const file = await saveTo(
    await issueFile(page, { id: 'ILF-9', pool: 'P-9', name: 'Viaduct', quantity: 9 }),
    journey.downloads,
  );
  await openFile(page, file);
  await page.getByRole('button', { name: 'Import 1 lot' }).click({ noWaitAfter: true });
  await journey.coterm().kill();

  const again = await journey.open();
  await goTo(again, 'Pools');
  const rows = again.getByRole('row', { name: /Viaduct/ });
  await expect(rows.or(again.getByText('No pools yet'))).toBeVisible();
  const wasImported = (await rows.count()) > 0;
  await openFile(again, file);
  if (wasImported) await expect(again.getByText('Nothing to do', { exact: true })).toBeVisible();
  else await again.getByRole('button', { name: 'Import 1 lot' }).click();
  await goTo(again, 'Pools');
  await expect(rows).toContainText('9');
});

test('a deleted database of the window and a torn end of the journal lose nothing that was acknowledged', async ({
  journey,
}) => {
  const page = await journey.open();
  await page.getByRole('button', { name: 'Create pool…' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Pool id').fill('P-5');
  await dialog.getByLabel('Name of the project').fill('Tunnel');
  await dialog.getByRole('button', { name: /^Create pool/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: /Tunnel/ })).toBeVisible();

  await page.evaluate(async () => {
    for (const { name } of await indexedDB.databases()) if (name !== undefined) indexedDB.deleteDatabase(name);
  });
  await journey.coterm().kill();
  const segments = (await readdir(join(journey.workspace, 'journal'))).filter((name) => /^\d+\.ndjson$/.test(name));
  await appendFile(join(journey.workspace, 'journal', segments.at(-1) ?? ''), '{"payload":"eyJ2IjoxLCJp');

  const again = await journey.open();
  await goTo(again, 'Pools');
  await expect(again.getByRole('row', { name: /Tunnel/ })).toBeVisible();
  await expect(again.getByRole('contentinfo')).toContainText('1 notice');
});
