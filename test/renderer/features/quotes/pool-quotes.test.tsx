/** A pool's quotes on its own page. Today is 12 March 2025. */
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { day } from '../../../builders/a-lot';
import { aPort, made, windowAt } from './port-with-quotes';

const other = { kind: 'other', text: 'Travel', quantity: 1, unitMinorUnits: 1, minorUnits: 1 } as const;
const section = async () => screen.findByRole('region', { name: 'Quotes' });

describe('The quotes on a pool’s page', () => {
  it('are those over the pool, alone or with others, with state, sum and validity; each opens its own page', async () => {
    const both = [
      { pool: 'B', years: 1, from: day('2025-02-01'), to: day('2026-02-01') },
      { pool: 'A', years: 0, from: day('2025-06-30') },
    ];
    const host = aPort(
      made('Q-1'),
      made('Q-2', { pools: both }),
      made('Q-3', { pools: both.slice(0, 1), lines: [other], totalMinorUnits: 1 }),
    );
    const { user } = await windowAt('/pools/p/A', host);
    const rows = within(await screen.findByRole('table', { name: 'Quotes' }))
      .getAllByRole('row')
      .slice(1);
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      'OpenQ-1A€1,996.001 Mar 20251 Apr 2025',
      'OpenQ-2B, A€1,996.001 Mar 20251 Apr 2025',
    ]);
    const [first] = rows;
    if (first !== undefined) await user.click(first);
    expect(await screen.findByRole('heading', { name: 'Quote Q-1' })).toBeTruthy();
  });

  it('where there is none, it says what one is for and leads to a new one for this pool', async () => {
    await windowAt('/pools/p/B', aPort(made('Q-1')));
    const quotes = await section();
    expect(within(quotes).getByText(/^No quote yet/)).toBeTruthy();
    const link = within(quotes).getByRole('link', { name: 'New quote…' });
    expect(link.getAttribute('href')).toContain('/renewals/quotes/new/B');
  });

  it('as of a past day are those of that day, and none is made', async () => {
    await windowAt('/pools/p/A/on/2025-02-01', aPort(made('Q-1')));
    const quotes = await section();
    expect(within(quotes).getByText(/^No quote yet/)).toBeTruthy();
    const make = within(quotes).getByRole('button', { name: 'New quote…' });
    expect(make.hasAttribute('disabled')).toBe(true);
    expect(make.title).toContain('1 Feb 2025');
  });

  it('an archived pool takes no new one', async () => {
    await windowAt('/pools/p/B', aPort({ kind: 'pool-archived', on: day('2025-03-01'), pool: 'B' }));
    const quotes = await section();
    expect(within(quotes).getByText('There is no quote over this pool.')).toBeTruthy();
    expect(within(quotes).queryByRole('link', { name: 'New quote…' })).toBe(null);
  });
});
