import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { harbour, oldTown, riverside } from '../../../builders/pool-steps';
import { day } from '../../../builders/a-lot';
import { showPools, type Step } from './show-pools';

/** Suspended since 2 Jan 2024: today is 12 Mar 2025. */
const quarry: readonly Step[] = [
  [
    { kind: 'pool-created', on: day('2021-06-01'), pool: 'P-0203', name: 'Quarry' },
    {
      kind: 'lot-added',
      on: day('2021-06-01'),
      pool: 'P-0203',
      lot: 'L1',
      product: 'Core',
      quantity: 14,
      supExpiresOn: day('2023-01-01'),
    },
    { kind: 'licences-activated', on: day('2021-06-02'), pool: 'P-0203', quantity: 14 },
  ],
];

const every = [...harbour, ...oldTown, ...riverside, ...quarry];

const chooseAndRenew = async (...names: readonly string[]) => {
  const shown = await showPools('/pools', every);
  for (const name of names) await shown.user.click(screen.getByRole('checkbox', { name: `Choose ${name}` }));
  await shown.user.click(screen.getByRole('button', { name: 'Renew…' }));
  return { ...shown, dialog: await screen.findByRole('dialog') };
};

describe('renewing several pools in one step', () => {
  it('one event for all of them, previewed with every date before and after', async () => {
    const { user, double, dialog } = await chooseAndRenew('Harbour Terminal North', 'Old Town CCTV');
    expect(within(dialog).getByText('Renew the SUP of 2 pools')).toBeTruthy();
    expect(within(dialog).getByRole('radio', { name: '1 year' }).closest('.pools-term')?.textContent).toContain(
      '17 Nov 2025 – 6 Aug 2026',
    );
    const table = await within(dialog).findByRole('table', { name: 'What changes' });
    expect(within(table).getAllByRole('row')).toHaveLength(3);
    await user.click(within(dialog).getByRole('button', { name: 'Renew 2 pools' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(double.ledger.events().at(-1)?.changes).toEqual([
      { kind: 'sup-renewed', on: '2025-03-12', pool: 'P-0417', months: 12 },
      { kind: 'sup-renewed', on: '2025-03-12', pool: 'P-0287', months: 12 },
    ]);
  });

  it('if the rules refuse one, none is renewed: it is named, and can be left out', async () => {
    const { user, double, dialog } = await chooseAndRenew('Quarry', 'Old Town CCTV');
    const before = double.ledger.head().count;
    expect((await within(dialog).findByRole('alert')).textContent).toContain('sup/evaluation-required');
    await user.click(within(dialog).getByRole('button', { name: 'Renew 2 pools' }));
    expect(double.ledger.head().count).toBe(before);
    await user.click(within(dialog).getByRole('button', { name: 'Leave out Quarry' }));
    await user.click(await within(dialog).findByRole('button', { name: 'Renew 1 pool' }));
    await waitFor(() => expect(double.ledger.head().count).toBe(before + 1));
  });

  it('a pool whose SUP has not started is left out from the first, by name', async () => {
    const { dialog } = await chooseAndRenew('Riverside Campus', 'Old Town CCTV');
    expect(
      within(dialog).getByText('Riverside Campus is left out: it has no SUP that could be renewed now.'),
    ).toBeTruthy();
  });

  it('the bar sums what is chosen and in sight; the head chooses all, Escape none', async () => {
    const { user } = await showPools('/pools', every);
    await user.click(screen.getByRole('checkbox', { name: 'Choose every pool shown' }));
    const bar = screen.getByRole('toolbar', { name: 'Chosen pools' });
    expect(bar.textContent).toContain('4 chosen184 licences');
    await user.type(screen.getByRole('searchbox'), 'quarry');
    expect(bar.textContent).toContain('1 chosen14 licences');
    await user.clear(screen.getByRole('searchbox'));
    await user.click(screen.getByRole('heading', { level: 1 }));
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('toolbar', { name: 'Chosen pools' })).toBeNull();
  });
});
