import { expect, test } from './journey';
import type { Page } from '@playwright/test';
import { createPool, goTo } from './steps';

/** Makes the window's database what a Coterm of a later version would leave: a higher number, and tables of other shapes. */
const leaveNewerDatabase = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const { name = '' } = (await indexedDB.databases()).find((each) => each.name?.startsWith('coterm-')) ?? {};
    return await new Promise<string>((resolve, reject) => {
      const request = indexedDB.open(name, 9_000);
      request.onupgradeneeded = () => {
        for (const table of [...request.result.objectStoreNames]) request.result.deleteObjectStore(table);
        request.result
          .createObjectStore('meta', { keyPath: 'name' })
          .put({ name: 'cursor', value: 'of another shape' });
        request.result.createObjectStore('ledgers', { autoIncrement: true });
      };
      request.onsuccess = () => {
        request.result.close();
        resolve(name);
      };
      request.onerror = () => reject(request.error ?? new Error('it cannot be opened'));
    });
  });

test('a database of the window that a newer Coterm left is left alone, said, and nothing is lost', async ({
  journey,
}) => {
  const page = await journey.open();
  await createPool(page, 'P-7', 'Lighthouse');
  expect(await leaveNewerDatabase(page)).toMatch(/^coterm-/);
  const again = await journey.restart();
  await goTo(again, 'Pools');
  await expect(again.getByRole('row', { name: /Lighthouse/ })).toBeVisible();
  await expect(again.getByRole('contentinfo')).toContainText('Screens kept in memory only');
  await createPool(again, 'P-8', 'Breakwater');
  await again.reload();
  await goTo(again, 'Pools');
  await expect(again.getByRole('row', { name: /Lighthouse/ })).toBeVisible();
  await expect(again.getByRole('row', { name: /Breakwater/ })).toBeVisible();
});

test('a browser that keeps nothing for the window is told, and everything works from memory', async ({ journey }) => {
  const page = await journey.open();
  await createPool(page, 'P-9', 'Jetty');
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('made up', 'UnknownError');
    };
  });
  await page.reload();
  await goTo(page, 'Pools');
  await expect(page.getByRole('row', { name: /Jetty/ })).toBeVisible();
  await expect(page.getByRole('contentinfo')).toContainText('Screens kept in memory only');
});
