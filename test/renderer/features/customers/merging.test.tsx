import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../../../domain/ledger/change';
import { day } from '../../../builders/a-lot';
import { createDesktopDouble } from '../../../doubles/desktop';
import { openWindow } from '../../open-window';

const on = day('2025-02-01');
const level = (customer: string, name: string): Change => ({ kind: 'service-level-set', on, customer, name });
const steps: readonly Change[] = [
  { kind: 'pool-created', on, pool: 'P-1', name: 'Harbour', customer: 'Port' },
  {
    kind: 'purchase-order-received',
    on,
    order: 'o1',
    number: 'PO-1',
    customer: 'Lighthouse',
    lines: [{ product: 'Core', term: 'perpetual', quantity: 4 }],
  },
];

const show = async (customer: string, ...more: readonly Change[]) => {
  const host = createDesktopDouble();
  const recorded = host.ledger.record([...steps, ...more]);
  if (!recorded.ok) throw new Error(`the test's own step was refused: ${recorded.error.code}`);
  const opened = await openWindow(`/customers/c/${customer}`, host);
  await screen.findByRole('heading', { level: 1, name: customer });
  return opened;
};

describe('A customer whom only an order names', () => {
  it('has a page that says of how many orders', async () => {
    await show('Lighthouse');
    expect(screen.getByText(/1 order$/)).toBeTruthy();
  });

  it('is not joined by a new name: the two can be merged, and both stay as they were until then', async () => {
    const { user, host } = await show('Port');
    await user.click(screen.getByRole('button', { name: 'Rename…' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.clear(dialog.getByLabelText('Name'));
    await user.type(dialog.getByLabelText('Name'), 'Lighthouse');
    await user.click(dialog.getByRole('button', { name: 'Rename customer' }));
    expect((await dialog.findByRole('alert')).textContent).toContain('There is a customer Lighthouse already.');
    expect(host.ledger.head().count).toBe(1);
    await user.click(dialog.getByRole('button', { name: 'Merge into Lighthouse instead…' }));
    const merging = within(await screen.findByRole('dialog', { name: 'Merge with another customer' }));
    await user.click(merging.getByRole('button', { name: 'Merge into Lighthouse' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Lighthouse' })).toBeTruthy();
  });
});

describe('A merge of two customers with different service levels', () => {
  it('LP-14: asks which of the two holds, and records the answer', async () => {
    const { user, host } = await show('Port', level('Port', 'Gold'), level('Lighthouse', 'Silver'));
    await user.click(screen.getByRole('button', { name: 'Merge…' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('combobox', { name: 'Merge into' }));
    await user.click(await screen.findByRole('option', { name: 'Lighthouse', hidden: true }));
    await user.click(dialog.getByRole('button', { name: 'Merge into Lighthouse' }));
    expect(dialog.getByText('Fill this in.', { exact: false })).toBeTruthy();
    expect(host.ledger.head().count).toBe(1);
    await user.click(dialog.getByRole('radio', { name: 'Gold, of Port' }));
    await user.click(dialog.getByRole('button', { name: 'Merge into Lighthouse' }));
    await waitFor(() => expect(host.ledger.head().count).toBe(2));
    await screen.findByRole('heading', { level: 1, name: 'Lighthouse' });
    expect(within(screen.getByRole('region', { name: 'Who supports this today' })).getByText('Gold')).toBeTruthy();
  });
});
