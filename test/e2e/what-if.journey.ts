/** What if over two pools: a transfer and a renewal in one draft, both sides seen, committed as one step and undone. */
import type { Page } from '@playwright/test';
import { changeSchema } from '../../domain/ledger/change';
import { recordInWorkspace } from '../builders/record-in-workspace';
import { accessibilityFaults } from './accessibility';
import { expect, test, type Journey } from './journey';
import { goTo } from './steps';

/** Far enough ahead that no SUP has ended: years are counted from this one. */
const year = new Date().getUTCFullYear() + 1;

const running = (id: string, name: string, quantity: number, supExpiresOn: string) => [
  { kind: 'pool-created', on: `${year - 3}-01-01`, pool: id, name },
  { kind: 'lot-added', on: `${year - 3}-01-01`, pool: id, lot: `${id}1`, product: 'Core', quantity, supExpiresOn },
  { kind: 'licences-activated', on: `${year - 3}-01-02`, pool: id, quantity },
];

const openTwo = async (journey: Journey): Promise<Page> => {
  const changes = [...running('A', 'Quay', 40, `${year}-06-30`), ...running('B', 'Depot', 20, `${year}-03-31`)].map(
    (change) => changeSchema.parse(change),
  );
  await recordInWorkspace(journey.workspace, changes);
  return journey.open();
};

test('LP-13, LP-4: a draft of a transfer and a renewal that goal seek found is committed as one step', async ({
  journey,
}) => {
  const page = await openTwo(journey);
  const changes = page.getByRole('table', { name: 'What changes' });

  await test.step('the draft is opened for both pools, from the list', async () => {
    await goTo(page, 'Pools');
    await page.getByRole('checkbox', { name: 'Choose Quay' }).check();
    await page.getByRole('checkbox', { name: 'Choose Depot' }).check();
    await page.getByRole('button', { name: 'What if…' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'What if' })).toBeVisible();
    expect(await accessibilityFaults(page), 'an empty draft').toEqual([]);
  });

  await test.step('LP-13: twenty go to the depot, and the licence-days are equal on both sides', async () => {
    await page.getByRole('button', { name: 'Add step' }).click();
    await page.getByRole('menuitem', { name: 'Transfer licences' }).click();
    await page.getByRole('combobox', { name: 'From', exact: true }).click();
    await page.getByRole('option', { name: 'Quay, A' }).click();
    await page.getByRole('combobox', { name: 'To', exact: true }).click();
    await page.getByRole('option', { name: 'Depot, B' }).click();
    await page.getByLabel('Licences, of 40').fill('20');
    await expect(changes.getByRole('row', { name: /Depot/ })).toContainText('20 → 40');
    await expect(page.getByText(/^[\d,]+ before and after$/)).toBeVisible();
  });

  await test.step('LP-4: goal seek takes the whole years into the draft that reach a date', async () => {
    await page.getByRole('combobox', { name: 'Pool', exact: true }).click();
    await page.getByRole('option', { name: 'Quay, A' }).click();
    await page.getByRole('textbox', { name: 'Date to reach' }).fill(`${year + 1}-12-31`);
    await expect(page.getByText(`2 years, 30 Jun ${year + 2}`)).toBeVisible();
    await page.getByRole('button', { name: 'Take 2 years into the draft' }).click();
    await expect(changes.getByRole('row', { name: /Quay/ })).toContainText(`30 Jun ${year + 2}`);
    expect(await accessibilityFaults(page), 'a draft of two steps').toEqual([]);
  });

  await test.step('the draft survives a look elsewhere, and nothing is recorded before the commit', async () => {
    await goTo(page, 'Pools');
    await expect(page.getByRole('row', { name: /Quay/ })).toContainText(`30 Jun ${year}`);
    await page.goBack();
    await page.getByRole('button', { name: 'Commit 2 steps' }).click();
    await expect(page.getByRole('button', { name: `Explain 30 Jun ${year + 2}` })).toBeVisible();
  });

  await test.step('it is undone as one', async () => {
    await page.keyboard.press('ControlOrMeta+z');
    await expect(page.getByRole('button', { name: `Explain 30 Jun ${year}` })).toBeVisible();
    await goTo(page, 'Pools');
    await expect(page.getByRole('row', { name: /Depot/ })).toContainText(`31 Mar ${year}`);
  });
});
