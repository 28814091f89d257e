/** The orders as the person at the screen uses them. */
import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Change, ChangeOf } from '../../../../domain/ledger/change';
import { day } from '../../../builders/a-lot';
import { createDesktopDouble } from '../../../doubles/desktop';
import { openWindow } from '../../open-window';

const line = { product: 'iSentry Core', term: 'perpetual', quantity: 40, supMonths: 12 } as const;
const order = (
  number: string,
  on: string,
  over: Partial<ChangeOf<'purchase-order-received'>> = {},
): ChangeOf<'purchase-order-received'> => ({
  kind: 'purchase-order-received',
  on: day(on),
  order: `o-${number}`,
  number,
  lines: [line],
  ...over,
});

/** Today is 12 March 2025. */
const windowAt = async (path: string, ...changes: readonly Change[]) => {
  const host = createDesktopDouble();
  for (const change of changes) host.ledger.record([change]);
  return await openWindow(path, host);
};

const fill = (label: RegExp, value: string): void => {
  fireEvent.change(screen.getByLabelText(label, { selector: 'input' }), { target: { value } });
};

const buttonCalled = (words: string): HTMLElement => {
  const button = screen.getByText(words).closest('button');
  if (button === null) throw new Error(`“${words}” stands on no button`);
  return button;
};

const rowNames = (): readonly string[] =>
  within(screen.getByRole('table', { name: 'Purchase orders' }))
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.textContent);

describe('The list of purchase orders', () => {
  it('says what to do while there is none', async () => {
    await windowAt('/orders');
    expect(await screen.findByText('No purchase orders yet')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Record purchase order…' })).toBeTruthy();
  });

  it('LP-5: shows what waits first with the days that are left, and is filtered by state and by text', async () => {
    const { user } = await windowAt(
      '/orders',
      order('PO-1', '2025-03-05', { partner: 'Northgate' }),
      order('PO-2', '2025-02-01', { partner: 'Harbour IT' }),
      order('PO-3', '2025-03-01'),
      { kind: 'purchase-order-cancelled', on: day('2025-03-02'), order: 'o-PO-3' },
    );
    expect(await screen.findByText('3 purchase orders, 2 to be issued')).toBeTruthy();
    expect(rowNames()[0]).toContain('OverduePO-2Harbour IT');
    expect(rowNames()[0]).toContain('9 ago');
    expect(rowNames()[1]).toContain('OpenPO-1Northgate');
    expect(rowNames()[1]).toContain('23');
    expect(rowNames()[2]).toContain('CancelledPO-3');
    await user.click(screen.getByRole('button', { name: /^Overdue/ }));
    expect(rowNames()).toHaveLength(1);
    await user.type(screen.getByRole('searchbox', { name: 'Filter purchase orders' }), 'north');
    expect(screen.getByText('No purchase order matches “north”.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Clear filters' }));
    expect(rowNames()).toHaveLength(3);
  });
});

describe('A purchase order', () => {
  it('says of every field what it lacks, is recorded with its lines, and stands on Overview', async () => {
    const { host, user } = await windowAt('/orders/new');
    await screen.findByRole('heading', { name: 'Record a purchase order' });
    await user.click(buttonCalled('Record purchase order'));
    expect(await screen.findByText('3 fields need attention.')).toBeTruthy();
    expect(host.asked).not.toContain('ledger.record');
    fill(/^PO number/, 'PO-7713');
    fill(/^Partner/, 'Northgate');
    fill(/^Received on/, '10 Mar 2025');
    fill(/^Product/, 'iSentry Core');
    fill(/^Quantity/, '40');
    fill(/^Unit price/, '249.50');
    await user.click(buttonCalled('Record purchase order'));
    expect(await screen.findByRole('heading', { name: 'Purchase order PO-7713' })).toBeTruthy();
    expect(screen.getByText('28 days left to issue, until 9 Apr 2025')).toBeTruthy();
    expect(screen.getByText('€249.50')).toBeTruthy();
    await user.click(screen.getByRole('link', { name: /^Overview/ }));
    expect(await screen.findByRole('link', { name: 'PO-7713: no licence file yet' })).toBeTruthy();
  });

  it('with a number that the partner used before is refused, and leads to the other', async () => {
    const { user } = await windowAt('/orders/new', order('PO-1', '2025-03-05'));
    await screen.findByRole('heading', { name: 'Record a purchase order' });
    fill(/^PO number/, 'PO-1');
    fill(/^Product/, 'iSentry Core');
    fill(/^Quantity/, '4');
    await user.click(buttonCalled('Record purchase order'));
    expect(await screen.findByText(/Purchase order PO-1 of this partner is in the register already/)).toBeTruthy();
    await user.click(screen.getByRole('link', { name: 'Open that order' }));
    expect(await screen.findByRole('heading', { name: 'Purchase order PO-1' })).toBeTruthy();
  });

  it('is revised, cancelled with a reason, and the cancellation undone', async () => {
    const { host, user } = await windowAt('/orders/o/o-PO-1', order('PO-1', '2025-03-05', { customer: 'Port' }));
    await user.click(await screen.findByRole('link', { name: 'Revise…' }));
    await screen.findByRole('heading', { name: 'Revise purchase order PO-1' });
    await user.click(buttonCalled('Revise purchase order'));
    expect(await screen.findByText(/Nothing is different yet/)).toBeTruthy();
    fill(/^Quantity/, '44');
    await user.click(buttonCalled('Revise purchase order'));
    expect(await screen.findByText('Revised: 44 licences')).toBeTruthy();
    expect(host.ledger.register().orders[0]).toMatchObject({ revision: 2, quantity: 44, customer: 'Port' });
    await user.click(buttonCalled('Cancel order…'));
    fireEvent.change(await screen.findByLabelText(/^Reason/), { target: { value: 'Project stopped' } });
    await user.click(buttonCalled('Cancel purchase order'));
    expect(await screen.findByText('Cancelled on 12 Mar 2025')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Undo: Cancelled: Project stopped' }));
    expect(await screen.findByText(/days left to issue/)).toBeTruthy();
  });

  it('LP-6: fills the licence desk’s form with what is missing, into a pool with the next id', async () => {
    const { user } = await windowAt('/orders/o/o-PO-1', order('PO-1', '2025-03-05', { partner: 'Northgate' }), {
      kind: 'pool-created',
      on: day('2025-03-01'),
      pool: 'P-0417',
    });
    await user.click(await screen.findByRole('link', { name: 'Issue licence file' }));
    await screen.findByRole('heading', { name: 'Licence desk' });
    const valueOf = (label: RegExp): unknown =>
      screen.getByLabelText<HTMLInputElement>(label, { selector: 'input' }).value;
    expect([/^Partner/, /^PO number/, /^PO received on/, /^Pool id/, /^Product/, /^Quantity/].map(valueOf)).toEqual([
      'Northgate',
      'PO-1',
      '5 Mar 2025',
      'P-0418',
      'iSentry Core',
      '40',
    ]);
  });

  it('that is not there says so', async () => {
    await windowAt('/orders/o/none');
    expect(await screen.findByText('There is no such purchase order')).toBeTruthy();
  });
});

describe('LP-17: An order', () => {
  const sites: readonly Change[] = [
    { kind: 'site-added', on: day('2025-03-01'), site: 's1', customer: 'Port', name: 'Quay', territory: 'Norway' },
    { kind: 'site-added', on: day('2025-03-01'), site: 's2', customer: 'Mill', name: 'East', territory: 'Norway' },
    { kind: 'site-added', on: day('2025-03-01'), site: 's3', customer: 'Mill', name: 'West', territory: 'Sweden' },
  ];
  const agreement: Change = {
    kind: 'agreement-recorded',
    on: day('2025-03-01'),
    agreement: 'a1',
    partner: 'Northgate',
    territories: ['Sweden'],
    signedOn: day('2025-03-01'),
    from: day('2025-03-01'),
  };

  it('takes the territory on which the sites of its customer agree, and says before it is saved that nothing covers it', async () => {
    const { host, user } = await windowAt('/orders/new', ...sites, agreement);
    await screen.findByRole('heading', { name: 'Record a purchase order' });
    const territory = screen.getByLabelText<HTMLInputElement>(/^Territory/, { selector: 'input' });
    fill(/^Customer/, 'Mill');
    expect(territory.value).toBe('');
    fill(/^Customer/, 'Port');
    expect(territory.value).toBe('Norway');
    fill(/^Partner/, 'Bright');
    expect((await screen.findByText(/No agreement of Bright in force/)).textContent).toContain('It has none in force');
    fill(/^Partner/, 'Northgate');
    const note = await screen.findByText(/No agreement of Northgate in force covers Norway/);
    expect(note.textContent).toContain('The territories in force are: Sweden.');
    expect(note.textContent).toContain('LP-17');
    fill(/^PO number/, 'PO-9');
    fill(/^Product/, 'iSentry Core');
    fill(/^Quantity/, '4');
    await user.click(buttonCalled('Record purchase order'));
    await screen.findByRole('heading', { name: 'Purchase order PO-9' });
    expect(screen.getByText(/No agreement of Northgate in force covers Norway/)).toBeTruthy();
    expect(host.ledger.register().orders[0]).toMatchObject({ territory: 'Norway' });
  });

  it('keeps the territory that was typed, and asks for nothing where an agreement covers it', async () => {
    await windowAt('/orders/new', ...sites, agreement);
    await screen.findByRole('heading', { name: 'Record a purchase order' });
    fill(/^Territory/, 'sweden');
    fill(/^Customer/, 'Port');
    fill(/^Partner/, 'Northgate');
    expect(screen.getByLabelText<HTMLInputElement>(/^Territory/, { selector: 'input' }).value).toBe('sweden');
    expect(screen.queryByText(/No agreement/)).toBeNull();
  });
});

describe('LP-18: The lines of an order', () => {
  it('take platforms and releases from the catalogue and the price from the list in force, which may be typed over', async () => {
    await windowAt('/orders/new', {
      kind: 'price-list-set',
      on: day('2025-03-01'),
      priceList: 'PL1',
      name: 'Partners 2025',
      currency: 'EUR',
      validFrom: day('2025-03-01'),
      prices: [
        {
          product: 'iSentry Core',
          licenceMinorUnits: 24_950,
          supYearMinorUnits: 4_990,
          subscriptionMonthMinorUnits: 1_900,
        },
      ],
      supDiscountBasisPoints: 0,
    });
    await screen.findByRole('heading', { name: 'Record a purchase order' });
    const price = screen.getByLabelText<HTMLInputElement>(/^Unit price/, { selector: 'input' });
    fill(/^Product/, 'iSentry Core');
    expect(price.value).toBe('249.50');
    expect(screen.getByText('249.50 in Partners 2025')).toBeTruthy();
    fill(/^Received on/, '20 Feb 2025');
    fireEvent.blur(screen.getByLabelText(/^Received on/, { selector: 'input' }));
    expect(price.value).toBe('');
    fill(/^Received on/, '10 Mar 2025');
    fireEvent.blur(screen.getByLabelText(/^Received on/, { selector: 'input' }));
    expect(price.value).toBe('249.50');
    fill(/^Unit price/, '230');
    fill(/^Quantity/, '40');
    fill(/^Product/, 'iSentry UB');
    expect(price.value).toBe('230');
    expect(screen.queryByText(/in Partners 2025/)).toBeNull();
    fireEvent.focus(screen.getByLabelText(/^Platform/, { selector: 'input' }));
    expect((await screen.findAllByRole('option', { hidden: true })).length).toBeGreaterThan(0);
  });
});
