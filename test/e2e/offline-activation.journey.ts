/** LP-10 between two hosts: a site asks, the licence desk answers, the site accepts, and both show the same SSED. */
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { changeSchema } from '../../domain/ledger/change';
import type { KeyUse } from '../../contract/key-uses';
import { openWorkspace } from '../../main/workspace/workspace';
import { localDate } from '../../main/local-date';
import { recordInWorkspace } from '../builders/record-in-workspace';
import { valueOf } from '../builders/issuer';
import { accessibilityFaults } from './accessibility';
import { expect, test } from './journey';
import { openFile, saveTo } from './steps';

const MONTH_MS = 30 * 24 * 60 * 60 * 1000;
const on = localDate(new Date(Date.now() - MONTH_MS));
const pool = [
  { kind: 'pool-created', on, pool: 'P-0417', name: 'Harbour Terminal North' },
  { kind: 'lot-added', on, pool: 'P-0417', lot: 'L1', product: 'iSentry Core', quantity: 12, supMonths: 12 },
].map((change) => changeSchema.parse(change));

/** A workspace with the pool and a key of its own. Gives the public key. */
const prepare = async (folder: string, key: string): Promise<{ readonly jwk: string; readonly kid: string }> => {
  await recordInWorkspace(folder, pool);
  const workspace = valueOf(await openWorkspace(folder, { write: true }));
  await workspace.keys.create(key);
  const { jwk, kid } = valueOf(await workspace.keys.publicKey(key));
  await workspace.close();
  return { jwk: JSON.stringify(jwk), kid };
};

const trust = async (folder: string, { jwk, kid }: { jwk: string; kid: string }, name: string, use: KeyUse) => {
  const workspace = valueOf(await openWorkspace(folder, { write: true }));
  valueOf(await workspace.trust.add(jwk, kid, name, use));
  await workspace.close();
};

const openPool = async (page: Page): Promise<void> => {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Pools' }).click();
  await page.getByRole('row', { name: /Harbour Terminal North/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: /Harbour Terminal North/ })).toBeVisible();
};

const ssedOf = async (page: Page): Promise<string> => {
  await openPool(page);
  const explain = page.getByRole('button', { name: /^Explain \d/ }).first();
  return (await explain.getAttribute('aria-label')) ?? (await explain.innerText());
};

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const more = async (page: Page, item: string): Promise<void> => {
  await press(page, 'More actions');
  await page.getByRole('menuitem', { name: item }).click();
  await expect(page.getByRole('menu')).toHaveCount(0);
};

test('LP-10: request, answer, accept: the SSED is the same on both sides; the answer counts once; a return frees the licences', async ({
  journey,
}) => {
  const deskFolder = join(journey.downloads, 'workspace of desk');
  const [siteKey, deskKey] = [await prepare(journey.workspace, 'north-gate'), await prepare(deskFolder, 'desk')];
  await trust(journey.workspace, deskKey, 'Licence desk', 'issuer');
  await trust(deskFolder, siteKey, 'North gate', 'site');
  const [site, desk] = [await journey.open(), await journey.openAs('desk')];

  /** Presses a button that writes a file, and gives where the file was saved. */
  const written = async (page: Page, name: string | RegExp): Promise<string> => {
    const download = page.waitForEvent('download');
    await press(page, name);
    return saveTo(await download, journey.downloads);
  };

  const request = await test.step('the site writes a request from the pool’s page', async () => {
    await openPool(site);
    await more(site, 'Request activation…');
    const dialog = site.getByRole('dialog');
    await dialog.getByLabel('Licences', { exact: true }).fill('13');
    await dialog.getByLabel('Site', { exact: true }).fill('North gate');
    await expect(dialog.getByText('activation/too-few-licences')).toBeVisible();
    await dialog.getByLabel('Licences', { exact: true }).fill('5');
    expect(await accessibilityFaults(site), 'the dialog of a request').toEqual([]);
    return written(site, 'Write the request for 5 licences');
  });

  const answer = await test.step('the licence desk sees who asks for what, and grants it', async () => {
    await openFile(desk, request);
    await expect(desk.getByText('Asks for licences')).toBeVisible();
    await expect(desk.getByText('iSentry Core').first()).toBeVisible();
    expect(await accessibilityFaults(desk), 'the card of a request').toEqual([]);
    return written(desk, 'Grant 5 licences');
  });

  await test.step('the site accepts, and both show the same SSED', async () => {
    await openFile(site, answer);
    await press(site, 'Accept the answer');
    await expect(site.getByText('The register shows it now.')).toBeVisible();
    const ssed = await ssedOf(site);
    expect(ssed).toMatch(/\d{4}/);
    expect(await ssedOf(desk)).toBe(ssed);
  });

  await test.step('the answer again is refused as replayed', async () => {
    await openFile(site, answer);
    await expect(site.getByText('activation/replayed').first()).toBeVisible();
    await expect(site.getByRole('button', { name: 'Accept the answer' })).toHaveCount(0);
  });

  await test.step('a return frees the licences on both sides', async () => {
    await openPool(site);
    await more(site, 'Return an activation…');
    const back = await written(site, 'Write the return of 5 licences');
    await openFile(desk, back);
    const granted = await written(desk, 'Grant the return of 5 licences');
    await openFile(site, granted);
    await press(site, 'Accept the answer');
    await press(site, 'Go to Activations');
    await expect(site.getByRole('row', { name: /Returned/ })).toContainText('North gate');
    expect(await accessibilityFaults(site), 'the list of activations').toEqual([]);
    for (const page of [site, desk]) {
      await openPool(page);
      await expect(page.getByText('5 activated licences returned by North gate')).toBeVisible();
    }
  });
});
