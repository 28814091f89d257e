/** The list of quotes, and the form that makes one, as the person at the screen uses them. Today is 12 March 2025. */
import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { day } from '../../../builders/a-lot';
import { aPort, field, made, pool, prices, type, windowAt } from './port-with-quotes';

describe('The list of quotes', () => {
  it('says what a quote is while there is none, and leads to a new one', async () => {
    await windowAt('/renewals/quotes', aPort());
    expect(await screen.findByText('No quotes yet')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'New quote…' }).getAttribute('href')).toContain('/renewals/quotes/new');
  });

  it('shows what waits for an answer first, and is filtered by state and by text', async () => {
    const { user } = await windowAt(
      '/renewals/quotes',
      aPort(made('Q-2025-0001', { validUntil: day('2025-03-10') }), made('Q-2025-0002'), made('Q-2025-0003'), {
        kind: 'quote-answered',
        on: day('2025-03-05'),
        quote: 'id-Q-2025-0003',
        answer: 'declined',
      }),
    );
    expect(await screen.findByText('3 quotes, 1 waiting for an answer')).toBeTruthy();
    const rows = () =>
      within(screen.getByRole('table', { name: 'Quotes' }))
        .getAllByRole('row')
        .slice(1);
    expect(rows()[0]?.textContent).toContain('OpenQ-2025-0002PortA€1,996.00');
    await user.click(screen.getByRole('button', { name: /^Expired/ }));
    expect(rows()).toHaveLength(1);
    await user.type(screen.getByRole('searchbox', { name: 'Filter quotes' }), 'nobody');
    expect(screen.getByText('No quote matches “nobody”.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Clear filters' }));
    expect(rows()).toHaveLength(3);
  });
});

describe('A new quote', () => {
  it('LP-4: has the lines of its pools with their sums and dates, and is made with the next free number', async () => {
    const { host, user } = await windowAt('/renewals/quotes/new/A,B', aPort(made('Q-2025-0007')));
    const lines = await screen.findByRole('table', { name: 'Lines' });
    expect(lines.textContent).toContain('40 × SUP for 1 year, iSentry Core');
    expect(lines.textContent).toContain('Total€2,495.00');
    const pools = screen.getByRole('table', { name: 'Pools' });
    expect(pools.textContent).toContain('30 Jun 202530 Jun 2026');
    expect(pools.textContent).toContain('1 Feb 20251 Feb 2026');
    expect(screen.getByText(/Prices of List 1, in force since 1 Jan 2025/)).toBeTruthy();
    type('Years for Quay A', '2');
    expect(lines.textContent).toContain('€3,992.00');
    await user.click(screen.getByRole('button', { name: 'Make quote' }));
    expect(await screen.findByRole('heading', { name: 'Quote Q-2025-0008' })).toBeTruthy();
    expect(screen.getByText('Quote Q-2025-0008 made')).toBeTruthy();
    const register = host.ledger.register();
    expect(register.quotes.at(-1)).toMatchObject({
      number: 'Q-2025-0008',
      customer: 'Port',
      validUntil: '2025-04-11',
      totalMinorUnits: 449_100,
      pools: [{ pool: 'A', to: '2027-06-30' }, { pool: 'B' }],
    });
    expect(register.renewals.map(({ key, stage }) => [key, stage])).toEqual([
      ['sup A', 'quoted'],
      ['sup B', 'quoted'],
    ]);
  });

  it('leaves the stages alone where they are not ticked, and has discounts and other lines', async () => {
    const { host, user } = await windowAt('/renewals/quotes/new/A', aPort());
    await screen.findByRole('table', { name: 'Lines' });
    await user.click(screen.getByRole('checkbox', { name: /Quoted/ }));
    await user.click(screen.getByRole('button', { name: 'Add discount' }));
    type(/^Percent/, '2.5');
    await user.click(screen.getByRole('button', { name: 'Add other line' }));
    type(/^What/, 'Travel');
    type(/^Unit price/, '10.01');
    type(/^Quantity/, '3');
    await user.click(screen.getByRole('button', { name: 'Make quote' }));
    await screen.findByRole('heading', { name: 'Quote Q-2025-0001' });
    const [quote] = host.ledger.register().quotes;
    // 2.5 % of 1,996.00 + 30.03 is 50.65075.
    expect(quote?.lines.slice(1)).toEqual([
      { kind: 'other', text: 'Travel', quantity: 3, unitMinorUnits: 1_001, minorUnits: 3_003 },
      { kind: 'discount', basisPoints: 250, minorUnits: -5_065 },
    ]);
    expect(quote?.totalMinorUnits).toBe(199_600 + 3_003 - 5_065);
    expect(host.ledger.register().renewals).toEqual([]);
  });

  it('says that its sums wait while a line lacks something, and not that the register is being read', async () => {
    const { user } = await windowAt('/renewals/quotes/new/A', aPort());
    await screen.findByRole('table', { name: 'Lines' });
    await user.click(screen.getByRole('button', { name: 'Add discount' }));
    expect(screen.getByText('Something is still missing. The sums stand here once it is filled in.')).toBeTruthy();
    expect(screen.queryByText('The register is being read…')).toBeNull();
    type(/^Percent/, '2.5');
    expect(screen.getByRole('table', { name: 'Lines' }).textContent).toContain('Total€1,946.10');
  });

  it('brings all pools to one date by whole years', async () => {
    await windowAt('/renewals/quotes/new/A,B', aPort());
    await screen.findByRole('table', { name: 'Lines' });
    fireEvent.click(screen.getByRole('radio', { name: 'Bring all to one date' }));
    type(/^The date/, '31 Dec 2026');
    fireEvent.blur(field(/^The date/));
    const pools = screen.getByRole('table', { name: 'Pools' });
    expect(pools.textContent).toContain('230 Jun 202530 Jun 2027');
    expect(pools.textContent).toContain('21 Feb 20251 Feb 2027');
  });

  it('proposes the one person who is kept with its customer as the contact', async () => {
    const subject = { kind: 'customer', customer: 'Port' } as const;
    const facts = { contact: 'C1', name: 'Anna Ortiz', email: 'anna@port.example' };
    const host = aPort({ kind: 'contact-added', on: day('2025-01-01'), subject, ...facts });
    const { user } = await windowAt('/renewals/quotes/new/A', host);
    await screen.findByRole('table', { name: 'Lines' });
    await user.click(screen.getByRole('button', { name: 'Make quote' }));
    await screen.findByRole('heading', { name: 'Quote Q-2025-0001' });
    expect(host.ledger.register().quotes).toMatchObject([{ contact: 'Anna Ortiz' }]);
  });

  it('says of every field what it lacks', async () => {
    const { host, user } = await windowAt('/renewals/quotes/new/A', aPort());
    await screen.findByRole('table', { name: 'Lines' });
    type('Years for Quay A', '0');
    type(/^Number/, ' ');
    await user.click(screen.getByRole('button', { name: 'Make quote' }));
    expect(screen.getByRole('alert').textContent).toBe('2 fields need attention.');
    expect(host.ledger.register().quotes).toEqual([]);
  });

  it('names every pool that cannot be quoted, and makes nothing', async () => {
    const host = aPort(pool('C', 3, '2026-01-01', 'TREX Elite'), prices('2', 'USD', 'TREX Elite'));
    await windowAt('/renewals/quotes/new/A,C', host);
    expect(await screen.findByText(/No one currency has prices for all of these pools: A: EUR; C: USD/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Make quote' }).hasAttribute('disabled')).toBe(true);
  });

  it('under a number that is taken is refused, and that quote can be opened', async () => {
    const { user } = await windowAt('/renewals/quotes/new/A', aPort(made('Q-2025-0001')));
    await screen.findByRole('table', { name: 'Lines' });
    type(/^Number/, 'q-2025-0001');
    await user.click(screen.getByRole('button', { name: 'Make quote' }));
    expect(await screen.findByText(/There is a quote Q-2025-0001 already/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Open that quote' })).toBeTruthy();
  });

  it('says which of two price lists holds (decision 16)', async () => {
    await windowAt('/renewals/quotes/new/A', aPort(prices('2', 'EUR', 'iSentry Core', '2025-03-01')));
    expect(await screen.findByText(/Prices of List 2, .*List 1 is valid too and began earlier/)).toBeTruthy();
  });
});
