/** Things that people do in the window, in their words. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Download, Page } from '@playwright/test';
import { expect } from './journey';

export type ScreenName =
  | 'Overview'
  | 'Pools'
  | 'Transfers'
  | 'Serials'
  | 'Orders'
  | 'Customers & sites'
  | 'Files'
  | 'Keys & trust'
  | 'Licence desk'
  | 'Settings';

/** The overview of a register with pools says in its heading what needs doing. */
const headingOf = (screen: ScreenName): string | RegExp => {
  if (screen === 'Overview') return /^Overview$|needs? you in/;
  return screen === 'Customers & sites' ? 'Customers' : screen;
};

export const goTo = async (page: Page, screen: ScreenName): Promise<void> => {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: screen }).click();
  await expect(page.getByRole('heading', { level: 1, name: headingOf(screen) })).toBeVisible();
};

export const createPool = async (page: Page, id: string, name: string): Promise<void> => {
  await goTo(page, 'Pools');
  await page.getByRole('button', { name: 'Create pool…' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Pool id').fill(id);
  await dialog.getByLabel('Name of the project').fill(name);
  await dialog.getByRole('button', { name: /^Create pool/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: new RegExp(name) })).toBeVisible();
};

export const createKey = async (page: Page, name: string): Promise<void> => {
  await goTo(page, 'Keys & trust');
  await page.getByRole('button', { name: 'Create a key…' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill(name);
  await dialog.getByRole('button', { name: 'Create key' }).click();
  await expect(dialog).toBeHidden();
};

/** A single person’s set-up: the own key is trusted by a click. */
export const trustOwnKey = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('button', { name: `Actions for key ${name}` }).click();
  await page.getByRole('menuitem', { name: 'Trust this key here' }).click();
  await expect(page.getByText(`Files signed with ${name} are accepted here now.`)).toBeVisible();
};

export interface Order {
  readonly id: string;
  readonly pool: string;
  readonly name: string;
  readonly quantity: number;
}

/** Fills the licence desk’s form and issues; the signed file is what the browser downloads. */
export const issueFile = async (page: Page, { id, pool, name, quantity }: Order): Promise<Download> => {
  await goTo(page, 'Licence desk');
  const fill = (label: string, value: string): Promise<void> =>
    page
      .getByLabel(new RegExp(`^${label}( \\*)?$`))
      .first()
      .fill(value);
  await fill('File id', id);
  await fill('Organisation', 'Northgate Vision');
  await fill('Partner', 'Harbour Security');
  await fill('PO number', `PO-${id}`);
  await fill('PO received on', '2026-01-10');
  await fill('Issue date', '2026-01-20');
  await fill('Pool id', pool);
  await fill('Pool name', name);
  await fill('Pool created on', '2026-01-20');
  await fill('Lot', `${pool}/1`);
  await fill('Product', 'iSentry Core');
  await fill('Quantity', String(quantity));
  // These journeys import the file as somebody else would.
  await page.getByLabel('Take the licences into this register too').uncheck();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Issue licence file' }).click();
  return download;
};

export const saveTo = async (download: Download, folder: string): Promise<string> => {
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  return path;
};

/** Chooses a file in the open dialog and waits for its preview. */
export const openFile = async (page: Page, path: string): Promise<void> => {
  await goTo(page, 'Files');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open a licence file…' }).first().click();
  await (await chooser).setFiles(path);
  await expect(page.getByRole('heading', { level: 1, name: 'Check before importing' })).toBeVisible();
};

/** The file with one character of its signed content changed. */
export const tamperedCopy = async (text: string, folder: string): Promise<string> => {
  const envelope: unknown = JSON.parse(text);
  if (typeof envelope !== 'object' || envelope === null || !('payload' in envelope)) throw new Error('no envelope');
  const payload = Buffer.from(String(envelope.payload), 'base64url').toString('utf8');
  const changed = payload.replace(
    /"quantity":(\d+)/,
    (_all, quantity: string) => `"quantity":${Number(quantity) + 100}`,
  );
  const path = join(folder, 'tampered.ilf');
  await writeFile(path, JSON.stringify({ ...envelope, payload: Buffer.from(changed, 'utf8').toString('base64url') }));
  return path;
};
