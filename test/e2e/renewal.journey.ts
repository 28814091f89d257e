/** LP-15 and LP-16 in the window: what a suspended pool needs before it is renewed, and what is left where no renewal is. */
import type { Page } from '@playwright/test';
import { changeSchema } from '../../domain/ledger/change';
import { recordInWorkspace } from '../builders/record-in-workspace';
import { accessibilityFaults } from './accessibility';
import { expect, test, type Journey } from './journey';
import { goTo } from './steps';

const ended = (id: string, name: string, release: string) => [
  { kind: 'pool-created', on: '2020-06-01', pool: id, name },
  {
    kind: 'lot-added',
    on: '2020-06-01',
    pool: id,
    lot: 'L1',
    product: 'Core',
    quantity: 20,
    release,
    supExpiresOn: '2022-05-31',
  },
  { kind: 'licences-activated', on: '2020-06-02', pool: id, quantity: 20 },
];

/** Both SUPs ended years ago; `old-1` is Terminated, and nothing has replaced `new-1`. */
const openEnded = async (journey: Journey): Promise<Page> => {
  const changes = [
    { kind: 'release-launched', on: '2015-01-01', release: 'old-1' },
    { kind: 'release-launched', on: '2019-01-01', release: 'new-1', supersedes: 'old-1' },
    ...ended('Q', 'Quarry rim', 'new-1'),
    ...ended('M', 'Old mole', 'old-1'),
  ].map((change) => changeSchema.parse(change));
  await recordInWorkspace(journey.workspace, changes);
  return journey.open();
};

test('LP-15, LP-16: refused, evaluated, renewed; and trade-in where a release is Terminated', async ({ journey }) => {
  const page = await openEnded(journey);
  const dialog = page.getByRole('dialog');

  await test.step('the overview says what comes next, and the renewal is refused without an evaluation', async () => {
    await expect(page.getByRole('link', { name: 'Record evaluation… Quarry rim: SUP suspended' })).toBeVisible();
    await goTo(page, 'Pools');
    await page.getByRole('row', { name: /Quarry rim/ }).click();
    await page.getByRole('button', { name: 'Renew SUP…' }).click();
    await expect(dialog.getByRole('alert')).toContainText('sup/evaluation-required');
    expect(await accessibilityFaults(page), 'the refused renewal').toEqual([]);
  });

  await test.step('the evaluation is recorded, and the pool is renewed for two years from today', async () => {
    await dialog.getByRole('button', { name: 'Record evaluation…' }).click();
    await dialog.getByLabel('Evaluated by').fill('Professional Services, north');
    await dialog.getByRole('radio', { name: 'Suitable for a renewal' }).click();
    expect(await accessibilityFaults(page), 'the evaluation').toEqual([]);
    await dialog.getByRole('button', { name: 'Record evaluation' }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByText(/was evaluated on .* by Professional Services, north as suitable/)).toBeVisible();
    await page.getByRole('button', { name: 'Renew SUP…' }).click();
    await dialog.getByRole('radio', { name: '2 years' }).click();
    await dialog.getByRole('button', { name: 'Renew for 24 months' }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByText('SUP renewed for 24 months')).toBeVisible();
    await expect(page.getByText('Evaluated by Professional Services, north: suitable for a renewal')).toBeVisible();
  });

  await test.step('where the release is Terminated there is no renewal, and trade-in is offered', async () => {
    await goTo(page, 'Overview');
    await page.getByRole('link', { name: 'Offer trade-in… Old mole: SUP suspended' }).click();
    await dialog.getByLabel('Reference of the offer (optional)').fill('TI-2041');
    await dialog.getByRole('button', { name: 'Record trade-in offer' }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('button', { name: 'Renew SUP…' })).toHaveCount(0);
    await expect(page.getByText(/Trade-in was offered on .*, TI-2041\./)).toBeVisible();
    expect(await accessibilityFaults(page), 'a pool that was offered trade-in').toEqual([]);
    await goTo(page, 'Overview');
    await expect(page.getByRole('table').getByText(/trade-in offered on/)).toBeVisible();
  });
});
