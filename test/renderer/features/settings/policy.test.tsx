import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../../../domain/ledger/change';
import { defaultPolicy } from '../../../../domain/policy/policy';
import { day } from '../../../builders/a-lot';
import { createDesktopDouble } from '../../../doubles/desktop';
import { openWindow } from '../../open-window';

const on = day('2024-06-01');

/** 2 licences to 1 January and 1 to 2 January: a third of a day past a whole one. */
const poolOf = (pool: string): readonly Change[] => [
  { kind: 'pool-created', on, pool, name: `Project ${pool}` },
  { kind: 'lot-added', on, pool, lot: 'L1', product: 'Core', quantity: 2, supExpiresOn: day('2026-01-01') },
  { kind: 'lot-added', on, pool, lot: 'L2', product: 'Core', quantity: 1, supExpiresOn: day('2026-01-02') },
  { kind: 'licences-activated', on, pool, quantity: 1 },
];

/** 12 March 2025. */
const show = async (...steps: readonly (readonly Change[])[]) => {
  const host = createDesktopDouble();
  for (const step of steps) {
    const recorded = host.ledger.record(step);
    if (!recorded.ok) throw new Error(`the test's own step was refused: ${recorded.error.code}`);
  }
  return await openWindow('/settings', host);
};

const rowOf = (parameter: string) =>
  within(screen.getByRole('table', { name: 'Policy parameters' })).getByRole('row', {
    name: new RegExp(`^${parameter}`),
  });

const ask = async (user: UserEvent, parameter: string) => {
  await user.click(await screen.findByRole('button', { name: `Change: ${parameter}…` }));
  return within(await screen.findByRole('dialog', { name: `Change the policy: ${parameter}` }));
};

describe('The policy in Settings', () => {
  it('shows each parameter with its rule, its sentence, its setting and since when', async () => {
    const step: Change = { kind: 'policy-set', on: day('2025-02-01'), policy: { ...defaultPolicy, weight: 'price' } };
    const later: Change = {
      ...step,
      on: day('2025-09-01'),
      policy: { ...defaultPolicy, weight: 'price', rounding: 'ceil' },
    };
    await show([step], [later]);
    await screen.findByRole('table', { name: 'Policy parameters' });
    expect(rowOf('Weight').textContent).toContain('Weight LP-12What a licence weighs in the average');
    expect(rowOf('Weight').textContent).toContain('by quantity and list price1 Feb 2025');
    expect(rowOf('Rounding').textContent).toContain('to the nearest day, half upFrom 1 Sep 2025: upfrom the start');
    expect(rowOf('Activation window').textContent).toContain('6 monthsfrom the start');
  });

  it('a change shows which pools it moves before it is taken, and is undone in its history', async () => {
    const { user, host } = await show(poolOf('P-1'));
    const dialog = await ask(user, 'Rounding');
    await user.click(dialog.getByRole('radio', { name: 'up' }));
    const table = await dialog.findByRole('table', { name: 'What changes' });
    expect(within(table).getAllByRole('row')[1]?.textContent).toBe('Project P-1Active1 Jan 20262 Jan 2026+1 day');
    expect(host.ledger.events().flatMap(({ changes }) => changes.map(({ kind }) => kind))).not.toContain('policy-set');
    await user.click(dialog.getByRole('button', { name: 'Change it from 12 Mar 2025' }));
    await waitFor(() => expect(rowOf('Rounding').textContent).toContain('up12 Mar 2025'));
    const history = within(screen.getByRole('list', { name: 'Changes of the policy' }));
    await user.click(history.getByRole('button', { name: 'Undo: Rounding: to the nearest day, half up → up' }));
    await user.click(await screen.findByRole('button', { name: 'Undo this change' }));
    await waitFor(() => expect(rowOf('Rounding').textContent).toContain('to the nearest day, half upfrom the start'));
  });

  it('thousands of pools are shown fifty at a time, with their number', async () => {
    const pools = Array.from({ length: 120 }, (_pool, index) => poolOf(`P-${index}`));
    const { user } = await show(...pools);
    const dialog = await ask(user, 'Rounding');
    await user.click(dialog.getByRole('radio', { name: 'up' }));
    const table = await dialog.findByRole('table', { name: 'What changes' });
    expect(within(table).getAllByRole('row')).toHaveLength(51);
    expect(dialog.getByText('The first 50 of 120 pools that change.')).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Show 50 more' }));
    await user.click(dialog.getByRole('button', { name: 'Show 20 more' }));
    expect(within(table).getAllByRole('row')).toHaveLength(121);
    expect(dialog.queryByText(/^The first/)).toBeNull();
  });

  it('says which later change takes over, and that the same setting is no change', async () => {
    const later: Change = { kind: 'policy-set', on: day('2025-09-01'), policy: defaultPolicy };
    const { user } = await show([later]);
    const dialog = await ask(user, 'Weight');
    expect(dialog.getByText('On 1 Sep 2025 another change of the policy takes over: by quantity.')).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Change it' }));
    expect(dialog.getByText('Nothing is different yet.')).toBeTruthy();
  });

  it('a window of no months is refused under its field', async () => {
    const { user } = await show();
    const dialog = await ask(user, 'Activation window');
    const months = dialog.getByRole('textbox', { name: 'Months' });
    await user.clear(months);
    await user.type(months, '0');
    expect(dialog.getByText('At least 1.')).toBeTruthy();
  });
});
