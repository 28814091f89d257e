/** The quotes as the person at the screen uses them. Today is 12 March 2025. */
import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Change, ChangeOf } from '../../../../domain/ledger/change';
import { refuse } from '../../../../domain/result';
import { day } from '../../../builders/a-lot';
import { createDesktopDouble, type DesktopDouble } from '../../../doubles/desktop';
import { openWindow } from '../../open-window';

const pool = (id: string, quantity: number, ends: string, product = 'iSentry Core'): readonly Change[] => [
  { kind: 'pool-created', on: day('2023-01-01'), pool: id, name: `Quay ${id}`, customer: 'Port' },
  {
    kind: 'lot-added',
    on: day('2023-01-01'),
    pool: id,
    lot: `${id}/1`,
    product,
    quantity,
    supExpiresOn: day(ends),
  },
  { kind: 'licences-activated', on: day('2023-01-01'), pool: id, quantity: 1 },
];

const prices = (id: string, currency: string, product: string, from = '2025-01-01'): Change => ({
  kind: 'price-list-set',
  on: day('2025-01-01'),
  priceList: id,
  name: `List ${id}`,
  currency,
  validFrom: day(from),
  prices: [{ product, licenceMinorUnits: 24_900, supYearMinorUnits: 4_990 }],
  supDiscountBasisPoints: 1_000,
  servicesDayMinorUnits: 120_000,
});

const made = (number: string, over: Partial<ChangeOf<'quote-made'>> = {}): ChangeOf<'quote-made'> => ({
  kind: 'quote-made',
  on: day('2025-03-01'),
  quote: `id-${number}`,
  number,
  currency: 'EUR',
  validUntil: day('2025-04-01'),
  customer: 'Port',
  pools: [{ pool: 'A', name: 'Quay A', years: 1, from: day('2025-06-30'), to: day('2026-06-30') }],
  lines: [
    {
      kind: 'sup',
      pool: 'A',
      product: 'iSentry Core',
      quantity: 40,
      years: 1,
      unitMinorUnits: 4_990,
      minorUnits: 199_600,
    },
  ],
  totalMinorUnits: 199_600,
  ...over,
});

const hostWith = (...steps: readonly (Change | readonly Change[])[]): DesktopDouble => {
  const host = createDesktopDouble();
  for (const step of steps) {
    const recorded = host.ledger.record('kind' in step ? [step] : [...step]);
    if (!recorded.ok) throw new Error(JSON.stringify(recorded.error));
  }
  return host;
};

const aPort = (...more: readonly (Change | readonly Change[])[]): DesktopDouble =>
  hostWith(pool('A', 40, '2025-06-30'), pool('B', 10, '2025-02-01'), prices('1', 'EUR', 'iSentry Core'), ...more);

const windowAt = (path: string, host: DesktopDouble) => openWindow(path, host);

const field = (name: RegExp | string): HTMLElement => screen.getByRole('textbox', { name });
const type = (name: RegExp | string, value: string): void => {
  fireEvent.change(field(name), { target: { value } });
};

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

describe('A quote’s page', () => {
  it('accepts it and marks its renewals won in one step, renews its pools as quoted, and undoes both', async () => {
    const { host, user } = await windowAt('/renewals/quotes/q/id-Q-1', aPort(made('Q-1')));
    const stageOfA = () => host.ledger.register().renewals.find(({ key }) => key === 'sup A')?.stage ?? 'not-started';
    expect(await screen.findByText('Valid until 1 Apr 2025, 20 days left')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Accept…' }));
    await user.click(await screen.findByRole('button', { name: 'Accept quote' }));
    expect(await screen.findByText('Accepted on 12 Mar 2025')).toBeTruthy();
    expect(await screen.findByText('Quote Q-1 accepted')).toBeTruthy();
    expect(
      host.ledger
        .events()
        .at(-1)
        ?.changes.map(({ kind }) => kind),
    ).toEqual(['quote-answered', 'renewal-stage-set']);
    expect(stageOfA()).toBe('won');
    await user.click(screen.getByRole('button', { name: 'Renew as quoted…' }));
    await user.click(await screen.findByRole('button', { name: 'Renew 1 pool' }));
    expect(await screen.findByText(/Renewed since/)).toBeTruthy();
    expect(host.ledger.register().pools.find((each) => each.pool === 'A')?.ssed).toBe('2026-06-30');
    expect(screen.getByRole('button', { name: 'Renew as quoted…' }).hasAttribute('disabled')).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Undo: Accepted' }));
    expect(await screen.findByText('Valid until 1 Apr 2025, 20 days left')).toBeTruthy();
    expect(stageOfA()).toBe('not-started');
  });

  it('leaves the pipeline alone where that is not ticked; renewing as quoted marks it won in the same step', async () => {
    const { host, user } = await windowAt('/renewals/quotes/q/id-Q-1', aPort(made('Q-1')));
    await user.click(await screen.findByRole('button', { name: 'Accept…' }));
    await user.click(await screen.findByRole('checkbox', { name: /Mark its renewal “Won”/ }));
    await user.click(await screen.findByRole('button', { name: 'Accept quote' }));
    expect(await screen.findByText('Accepted on 12 Mar 2025')).toBeTruthy();
    expect(host.ledger.register().renewals).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Renew as quoted…' }));
    await user.click(await screen.findByRole('button', { name: 'Renew 1 pool' }));
    expect(await screen.findByText(/Renewed since/)).toBeTruthy();
    expect(host.ledger.register().renewals).toMatchObject([{ key: 'sup A', cycles: [{ stage: 'won' }] }]);
  });

  it('is accepted by Sales, which does not renew its pools: that is switched off, and says why', async () => {
    const host = aPort(made('Q-1'));
    await host.bridge.invoke('profile.choose', { profile: 'sales' }, null);
    const { user } = await windowAt('/renewals/quotes/q/id-Q-1', host);
    await user.click(await screen.findByRole('button', { name: 'Accept…' }));
    await user.click(await screen.findByRole('button', { name: 'Accept quote' }));
    expect(await screen.findByText('Accepted on 12 Mar 2025')).toBeTruthy();
    const renew = screen.getByRole('button', { name: 'Renew as quoted…' });
    expect(renew.hasAttribute('disabled')).toBe(true);
    expect(renew.title).toBe('The Sales profile reads this; it changes the pipeline and its quotes.');
    expect(screen.getByRole('button', { name: 'Undo: Accepted' }).hasAttribute('disabled')).toBe(false);
  });

  it('that has expired is accepted on a day of its validity alone', async () => {
    const { host, user } = await windowAt(
      '/renewals/quotes/q/id-Q-1',
      aPort(made('Q-1', { validUntil: day('2025-03-10') })),
    );
    await user.click(await screen.findByRole('button', { name: 'Accept…' }));
    await user.click(await screen.findByRole('button', { name: 'Accept quote' }));
    expect(await screen.findByText('Accepted on 10 Mar 2025')).toBeTruthy();
    expect(host.ledger.register().quotes).toMatchObject([{ state: 'accepted', answered: { on: '2025-03-10' } }]);
  });

  it('is withdrawn with a reason', async () => {
    const { host, user } = await windowAt('/renewals/quotes/q/id-Q-1', aPort(made('Q-1')));
    await user.click(await screen.findByRole('button', { name: 'Withdraw…' }));
    await user.type(await screen.findByRole('textbox', { name: 'Reason' }), 'wrong pool');
    await user.click(screen.getByRole('button', { name: 'Withdraw quote' }));
    expect(await screen.findByText('Withdrawn: wrong pool')).toBeTruthy();
    expect(host.ledger.register().quotes).toMatchObject([{ state: 'withdrawn' }]);
  });

  it('opens its print view where no PDF can be made, and says why', async () => {
    const host = aPort(made('Q-1'));
    host.installationOrders.printAs(refuse('print/no-browser'));
    const { user } = await windowAt('/renewals/quotes/q/id-Q-1', host);
    await user.click(await screen.findByRole('button', { name: 'Send' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Save as PDF', hidden: true }));
    const sheet = await screen.findByRole('dialog', { name: 'Quote Q-1' });
    expect(within(sheet).getByText('EUR 1,996.00')).toBeTruthy();
  });

  it('at an address at which none stands leads back', async () => {
    await windowAt('/renewals/quotes/q/nothing', aPort());
    expect(await screen.findByText('There is no such quote')).toBeTruthy();
  });

  it('is found by the search, stands on its customer’s page and in the history of its pool', async () => {
    const { user } = await windowAt('/customers/c/Port', aPort(made('Q-2025-0001')));
    expect((await screen.findByRole('table', { name: 'Quotes' })).textContent).toContain('Q-2025-0001');
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await screen.findByRole('combobox'), 'Q-2025');
    expect(await screen.findByRole('option', { name: /Q-2025-0001/ })).toBeTruthy();
  });
});
