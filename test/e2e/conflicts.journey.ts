import type { Change } from '../../domain/ledger/change';
import { day } from '../builders/a-lot';
import { mergeIntoWorkspace } from '../builders/merge-into-workspace';
import { recordInWorkspace } from '../builders/record-in-workspace';
import { accessibilityFaults } from './accessibility';
import { expect, test } from './journey';
import { goTo } from './steps';

const register: readonly Change[] = [
  { kind: 'pool-created', on: day('2026-01-10'), pool: 'P-0417', name: 'Harbour Terminal North' },
  { kind: 'lot-added', on: day('2026-01-10'), pool: 'P-0417', lot: 'L1', product: 'Core', quantity: 20, supMonths: 12 },
];

test('a change that the rules forbid is found from the overview, explained, and undone', async ({ journey }) => {
  await recordInWorkspace(journey.workspace, register);
  await mergeIntoWorkspace(journey.workspace, [
    { kind: 'licences-activated', on: day('2026-02-01'), pool: 'P-0417', quantity: 99 },
  ]);
  const page = await journey.open();
  const card = page.getByRole('region', { name: '99 activated in Harbour Terminal North (P-0417)' });

  await test.step('the overview says that one change is left out, and leads to it', async () => {
    await expect(page.getByText(/^1 change contradicts the rules\./)).toBeVisible();
    await page.getByRole('link', { name: 'See what was left out' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Changes left out' })).toBeVisible();
    await expect(card).toContainText('on this computer');
    await expect(card).toContainText('pool/too-few-licences');
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  await test.step('by the keyboard it is undone, after a question', async () => {
    await card.getByRole('button', { name: /^Undo this change/ }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Undo a change that was left out?' });
    await dialog.getByRole('button', { name: 'Undo the change' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText('Nothing is left out')).toBeVisible();
    await expect(page.getByText('Undone: 99 activated in Harbour Terminal North (P-0417)')).toBeVisible();
  });

  await test.step('it stays undone after a restart, and the pool is as it was', async () => {
    const again = await journey.restart();
    await goTo(again, 'Pools');
    await expect(again.getByRole('row', { name: /Harbour Terminal North/ })).toContainText('20');
    await again.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Overview' }).click();
    await expect(again.getByRole('list', { name: 'How many things by how soon' })).toBeVisible();
    await expect(again.getByRole('link', { name: 'See what was left out' })).toHaveCount(0);
  });
});
