/** The licence desk as the person at the screen uses it. */
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { day } from '../../../builders/a-lot';
import { createDesktopDouble } from '../../../doubles/desktop';
import { openWindow } from '../../open-window';

const deskWithKey = async () => {
  const host = createDesktopDouble();
  host.keys.create({ name: 'desk' });
  const opened = await openWindow('/desk', host);
  await screen.findByRole('heading', { name: 'Licence desk' });
  return opened;
};

/** The names of what is saved from here on; the page stays where it is. */
const watchDownloads = (): string[] => {
  const names: string[] = [];
  document.addEventListener('click', (event) => {
    if (!(event.target instanceof HTMLAnchorElement) || event.target.download === '') return;
    event.preventDefault();
    names.push(event.target.download);
  });
  return names;
};

/** One change a field: typing letter by letter draws the whole form for each. */
const fill = (label: RegExp, value: string): void => {
  fireEvent.change(screen.getByLabelText(label, { selector: 'input' }), { target: { value } });
};

/** By its words: working out the role of everything on this page takes seconds. */
const buttonCalled = (words: string): HTMLElement => {
  const button = screen.getByText(words).closest('button');
  if (button === null) throw new Error(`“${words}” stands on no button`);
  return button;
};

describe('the licence desk', () => {
  it('says of every field what it lacks, and issues nothing', async () => {
    const { host, user } = await deskWithKey();
    await user.click(buttonCalled('Issue licence file'));
    expect(await screen.findByText('8 fields need attention.')).toBeTruthy();
    expect(host.asked).not.toContain('licences.issue');
  });

  it('signs a file, records it as issued, and offers to import it here where it was not taken', async () => {
    const { host, user } = await deskWithKey();
    const saved = watchDownloads();
    fill(/^Organisation/, 'iSentry');
    fill(/^Partner/, 'Northgate');
    fill(/^PO number/, '88214');
    fill(/^PO received on/, '20 Feb 2025');
    fill(/^Pool id/, 'P-0388');
    fill(/^Pool name/, 'Stadium Ring');
    fill(/^Product/, 'iSentry Core');
    fill(/^Quantity/, '40');
    await user.click(screen.getByLabelText(/^Take the licences into this register too/));
    await user.click(buttonCalled('Issue licence file'));
    expect(await screen.findByText('Issued: ILF-88214.ilf')).toBeTruthy();
    expect(saved).toEqual(['ILF-88214.ilf']);
    const [event] = host.ledger.events();
    expect(event?.changes[0]?.kind).toBe('file-issued');
    await user.click(buttonCalled('Import it here'));
    expect(await screen.findByRole('heading', { name: 'Check before importing' })).toBeTruthy();
  });

  it('LP-5, LP-6: issues an order into a new pool, says its Pool ID, and has the pool in one step that is undone as one', async () => {
    const host = createDesktopDouble();
    host.keys.create({ name: 'desk' });
    host.ledger.record([
      {
        kind: 'purchase-order-received',
        on: day('2025-02-20'),
        order: 'o-1',
        number: 'PO-1',
        partner: 'Northgate',
        customer: 'Stadium Ring',
        lines: [
          { product: 'iSentry Core', term: 'perpetual', quantity: 40, supMonths: 24, warrantyMonths: 36 },
          { product: 'iSentry UB', term: 'subscription', quantity: 5, subscriptionMonths: 6 },
        ],
      },
    ]);
    const { user } = await openWindow('/desk', host);
    expect(await screen.findByText('10 days left to issue, until 22 Mar 2025')).toBeTruthy();
    await user.click(screen.getByText('Issue', { selector: 'a' }));
    expect(await screen.findByText('in the form')).toBeTruthy();
    fill(/^Organisation/, 'iSentry');
    watchDownloads();
    await user.click(buttonCalled('Issue licence file'));
    expect(await screen.findByText('New Pool ID, to be told to Northgate')).toBeTruthy();
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Issued: /);
    expect(await screen.findByRole('button', { name: 'Open the pool' })).toBeTruthy();
    const [pool] = host.ledger.register().pools;
    expect(pool).toMatchObject({ pool: 'P-0001', name: 'Stadium Ring', purchaseOrder: 'PO-1', quantity: 45 });
    expect(pool?.lots).toMatchObject([
      { lot: 'L1', supMonths: 24, warrantyUntil: '2028-03-12' },
      { lot: 'L2', expiresOn: '2025-09-12', warrantyUntil: null },
    ]);
    expect(host.ledger.register().orders).toMatchObject([{ state: 'issued', issuedOn: '2025-03-12' }]);
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(host.ledger.register().pools).toEqual([]));
    expect(host.ledger.register().orders).toMatchObject([{ state: 'open' }]);
    // The card no longer says that the licences stand here, nor leads to a pool that is gone.
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Open the pool' })).toBeNull());
  });

  it('LP-17: asks why an order outside its partner’s territories is issued, and the reason stays with the order', async () => {
    const host = createDesktopDouble();
    host.keys.create({ name: 'desk' });
    const on = day('2025-03-01');
    host.ledger.record([
      {
        kind: 'agreement-recorded',
        on,
        agreement: 'a1',
        partner: 'Northgate',
        territories: ['Sweden'],
        signedOn: on,
        from: on,
      },
    ]);
    host.ledger.record([
      {
        kind: 'purchase-order-received',
        on,
        order: 'o-1',
        number: 'PO-1',
        partner: 'Northgate',
        customer: 'Stadium Ring',
        territory: 'Norway',
        lines: [{ product: 'iSentry Core', term: 'perpetual', quantity: 40, supMonths: 24 }],
      },
    ]);
    const { user } = await openWindow('/desk', host);
    await user.click(await screen.findByText('Issue', { selector: 'a' }));
    expect(await screen.findByText(/No agreement of Northgate in force covers Norway/)).toBeTruthy();
    fill(/^Organisation/, 'iSentry');
    watchDownloads();
    await user.click(buttonCalled('Issue licence file'));
    expect(await screen.findByText('Say why it is issued all the same.')).toBeTruthy();
    expect(host.asked).not.toContain('licences.issue');
    fill(/^Reason for issuing/, 'The agreement is being signed');
    await user.click(buttonCalled('Issue licence file'));
    expect(await screen.findByText('Issued: ILF-PO-1.ilf')).toBeTruthy();
    const [order] = host.ledger.register().orders;
    expect(order).toMatchObject({ state: 'issued', issues: [{ override: 'The agreement is being signed' }] });
  });

  it('keeps the form while another screen is open', async () => {
    const { user } = await deskWithKey();
    fill(/^Partner/, 'Northgate');
    await user.click(screen.getByText('Files', { selector: '.rail-word' }));
    await screen.findByRole('heading', { name: 'Files' });
    await user.click(screen.getByRole('link', { name: 'Licence desk' }));
    await waitFor(() =>
      expect(screen.getByLabelText(/^Partner/, { selector: 'input' })).toHaveProperty('value', 'Northgate'),
    );
  });
});
