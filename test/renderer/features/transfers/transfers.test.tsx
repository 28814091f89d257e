import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../../../domain/ledger/change';
import { describeStep } from '../../../../renderer/app/describe-step';
import { day } from '../../../builders/a-lot';
import { createDesktopDouble } from '../../../doubles/desktop';
import { openWindow } from '../../open-window';

const pool = (id: string, name: string, lot: string, quantity: number, supExpiresOn: string): readonly Change[] => [
  { kind: 'pool-created', on: day('2023-06-30'), pool: id, name },
  {
    kind: 'lot-added',
    on: day('2024-01-02'),
    pool: id,
    lot,
    product: 'Core',
    quantity,
    supExpiresOn: day(supExpiresOn),
  },
];
const leaving = (transfer: string, on: string): Change => ({
  kind: 'licences-removed',
  on: day(on),
  pool: 'A',
  quantity: 10,
  lot: 'A1',
  transfer,
  reading: 'by-lot',
});
const waiting: readonly Change[] = [
  { kind: 'pool-created', on: day('2025-01-31'), pool: 'W' },
  { kind: 'lot-added', on: day('2025-01-31'), pool: 'W', lot: 'W1', product: 'Core', quantity: 4, supMonths: 12 },
];
const both = [pool('A', 'Quay', 'A1', 40, '2025-06-30'), pool('B', 'Depot', 'B1', 20, '2025-03-31')];

/** 12 March 2025. */
const showTransfers = async (...steps: readonly (readonly Change[])[]) => {
  const host = createDesktopDouble();
  for (const step of steps) {
    const recorded = host.ledger.record(step);
    if (!recorded.ok) throw new Error(`the test's own step was refused: ${recorded.error.code}`);
  }
  const opened = await openWindow('/transfers', host);
  await screen.findByRole('heading', { level: 1, name: 'Transfers' });
  return opened;
};

const rowsOf = (table: string): readonly string[] =>
  within(screen.getByRole('table', { name: table }))
    .getAllByRole('row')
    .map((row) => row.textContent)
    .slice(1);

describe('the list of transfers (LP-13)', () => {
  it('without any says where licences are transferred, and leads there', async () => {
    await showTransfers(...both);
    expect(screen.getByText('No transfers yet')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Go to Pools' }).getAttribute('href')).toContain('/pools');
  });

  it('shows what is in transit: from where, how many, with which dates, since when, for how many days', async () => {
    await showTransfers(...both, [leaving('T-2025-1', '2025-03-01')], waiting, [
      { kind: 'licences-removed', on: day('2025-03-12'), pool: 'W', quantity: 1, transfer: 'T-2025-2' },
    ]);
    expect(rowsOf('In transit')).toEqual([
      'T-2025-1Quaynot decided yet10In transitA1: 10 to 30 Jun 20251 Mar 202511Receive…',
      'T-2025-2Wnot decided yet1In transitW1: 1 to ≤ 31 Jul 202612 Mar 20250Receive…',
    ]);
    expect(screen.getByText('No transfer has arrived yet.')).toBeTruthy();
  });

  it('a transfer is received from here, and then stands among the completed ones', async () => {
    const { user } = await showTransfers(...both, [leaving('T-2025-1', '2025-03-01')]);
    await user.click(screen.getByRole('button', { name: 'Receive T-2025-1…' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('combobox', { name: 'Into pool' }));
    await user.click(await screen.findByRole('option', { name: 'Depot, B', hidden: true }));
    await within(dialog).findByText(/before and after/);
    await user.click(within(dialog).getByRole('button', { name: 'Receive 10 licences' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(screen.getByText('Nothing is in transit.')).toBeTruthy();
    expect(rowsOf('Completed')).toEqual(['T-2025-1QuayDepot10ReceivedBy lot1 Mar 202512 Mar 2025']);
  });

  it('Receive without a pool says in the field what is missing', async () => {
    const { user, host } = await showTransfers(...both, [leaving('T-2025-1', '2025-03-01')]);
    await user.click(screen.getByRole('button', { name: 'Receive T-2025-1…' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Receive licences' }));
    await waitFor(() =>
      expect(within(dialog).getByRole('combobox', { name: 'Into pool' }).getAttribute('aria-invalid')).toBe('true'),
    );
    expect(host.ledger.events()).toHaveLength(3);
  });

  it('is reached from the command palette', async () => {
    const { user } = await openWindow('/files');
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await screen.findByRole('combobox', { name: 'Search and commands' }), 'transfers{Enter}');
    expect(await screen.findByRole('heading', { level: 1, name: 'Transfers' })).toBeTruthy();
  });

  it('a transfer in one step is named as one', async () => {
    await showTransfers();
    const arriving: Change = { kind: 'licences-received', on: day('2025-03-01'), pool: 'B', transfer: 'T-1' };
    expect(describeStep([leaving('T-1', '2025-03-01'), arriving])).toBe('10 transferred from A to B');
    expect(describeStep([leaving('T-1', '2025-03-01')])).toBe('10 left A under transfer T-1');
  });
});
