/** The list of IDIS orders and an order's page as the person at the screen uses them. */
import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { changeSchema } from '../../../../domain/ledger/change';
import { installationCreated, orderConfirmed, orderPlaced } from '../../../builders/installation-steps';
import type { PlainChange } from '../../../builders/simulate-scenario';
import { createDesktopDouble } from '../../../doubles/desktop';
import { westhavenMall } from '../../../domain/installation/westhaven';
import { openWindow } from '../../open-window';

/** Today is 12 March 2025. */
const windowAt = async (path: string, ...changes: readonly PlainChange[]) => {
  const host = createDesktopDouble();
  for (const change of changes) host.ledger.record([changeSchema.parse(change)]);
  return await openWindow(path, host);
};

const orders: readonly PlainChange[] = [
  ...westhavenMall,
  installationCreated('N1', { name: 'Quay 3', customer: 'Port' }),
  orderPlaced('O1', [], ['2 ISS-ExpertStarterPack', '8 ISS-Backup'], { on: '2025-03-02' }),
  orderPlaced('O2', ['VAI-2'], ['40 VS-ADV1 for VS-ES1'], { installation: 'i-1' }),
  orderConfirmed('C2', ['VAI-3'], ['40 VS-ADV1 for VS-ES1'], { installation: 'i-1', order: 'O2', revised: true }),
  orderPlaced('O3', ['ISS-1'], ['1 ISS-IDLA'], { installation: 'i-1', on: '2025-02-20' }),
  { kind: 'installation-order-cancelled', on: '2025-02-21', order: 'O3', reason: 'Ordered twice' },
];

const rows = (): readonly string[] =>
  within(screen.getByRole('table', { name: 'IDIS orders' }))
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.textContent);

describe('The list of IDIS orders', () => {
  it('says what to do while there is none, and stands beside the purchase orders', async () => {
    const { user } = await windowAt('/orders');
    await user.click(await screen.findByRole('link', { name: 'IDIS orders' }));
    expect(await screen.findByText('No IDIS orders yet')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'New IDIS order…' })).toBeTruthy();
  });

  it('ID-2: shows what waits for its confirmation first, and since when; filtered by state and by text', async () => {
    const { user } = await windowAt('/orders/idis', ...orders);
    expect(await screen.findByText('3 IDIS orders, 1 waiting for the confirmation')).toBeTruthy();
    expect(rows()[0]).toContain('Awaiting confirmationPO of O1Quay 3Port2 × ISS-ExpertStarterPack, 8 × ISS-Backup');
    expect(rows()[0]).toContain('10 days');
    expect(rows()[1]).toContain('CancelledPO of O3Westhaven Mall');
    expect(rows()[2]).toContain('ConfirmedPO of O2Westhaven Mall');
    await user.click(screen.getByRole('button', { name: /^Confirmed/ }));
    expect(rows()).toHaveLength(1);
    await user.type(screen.getByRole('searchbox', { name: 'Filter IDIS orders' }), 'quay');
    expect(screen.getByText('No IDIS order matches “quay”.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Clear filters' }));
    expect(rows()).toHaveLength(3);
  });
});

describe('An IDIS order', () => {
  it('ID-8: shows what was ordered, what it counts as, and that it waits', async () => {
    await windowAt('/orders/idis/o/O1', ...orders);
    await screen.findByRole('heading', { name: 'IDIS order PO of O1' });
    expect(screen.getByText(/For the new installation Quay 3, placed on 2 Mar 2025/)).toBeTruthy();
    expect(screen.getByText(/Counted as 8 × ISS-Expert, 8 × ISS-Backup/)).toBeTruthy();
    expect(screen.getByText(/Waiting for 10 days, since 2 Mar 2025/)).toBeTruthy();
    expect(screen.getByText('None: the vendor generates the serial of a new installation.')).toBeTruthy();
  });

  it('ID-7: shows the serial that it quoted, what superseded it, and its confirmation', async () => {
    await windowAt('/orders/idis/o/O2', ...orders);
    await screen.findByRole('heading', { name: 'IDIS order PO of O2' });
    expect(screen.getByText('since superseded by VAI-3')).toBeTruthy();
    expect(screen.getByText('Revised confirmation')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Copy VAI-2' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Cancel order…' })).toBeNull();
  });

  it('is cancelled with a reason, and the cancellation undone', async () => {
    const { host, user } = await windowAt('/orders/idis/o/O1', ...orders);
    await user.click(await screen.findByRole('button', { name: 'Cancel order…' }));
    fireEvent.change(await screen.findByLabelText(/^Reason/), { target: { value: 'Project stopped' } });
    await user.click(screen.getByRole('button', { name: 'Cancel IDIS order' }));
    expect(await screen.findByText('Project stopped')).toBeTruthy();
    const stateOf = (): unknown => host.ledger.register().installationOrders.find(({ order }) => order === 'O1')?.state;
    expect(stateOf()).toBe('cancelled');
    await user.click(screen.getByRole('button', { name: 'Undo: IDIS order PO of O1 cancelled' }));
    await user.click(await screen.findByRole('button', { name: 'Undo this change' }));
    expect(await screen.findByText(/Waiting for 10 days/)).toBeTruthy();
    expect(stateOf()).toBe('open');
  });

  it('that is not there says so', async () => {
    await windowAt('/orders/idis/o/none');
    expect(await screen.findByText('There is no such IDIS order')).toBeTruthy();
  });
});
