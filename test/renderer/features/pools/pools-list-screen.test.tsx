import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { day } from '../../../builders/a-lot';
import { harbour, oldTown, riverside } from '../../../builders/pool-steps';
import { showPools } from './show-pools';

const every = [...harbour, ...riverside, ...oldTown];

/** Names of the pools in the rows, from the top. */
const listed = () =>
  within(screen.getByRole('table'))
    .getAllByRole('row')
    .map((row) => row.getAttribute('aria-label'))
    .filter((label) => label !== null);

describe('the pools list', () => {
  it('shows each pool with its state in words, quantities, SSED and days left', async () => {
    await showPools('/pools', every);
    const row = screen.getByRole('row', { name: /Harbour Terminal North/ });
    for (const text of ['Active', 'P-0417', 'Port of Westhaven', '62', '6 Aug 2025', '147'])
      expect(within(row).getByText(text)).toBeTruthy();
  });

  it('shows a projected SSED as at most, and the days of the activation window (LP-10)', async () => {
    await showPools('/pools', every);
    const row = screen.getByRole('row', { name: /Riverside Campus/ });
    expect(within(row).getByText('≤ 14 Jul 2026')).toBeTruthy();
    expect(within(row).getByTitle('The activation window closes in 124 days, on 14 Jul 2025.').textContent).toContain(
      '124',
    );
  });

  it('puts the most urgent pool first, and turns round by its head', async () => {
    const { user } = await showPools('/pools', every);
    expect(listed()).toEqual(['Old Town CCTV, P-0287', 'Riverside Campus, P-0441', 'Harbour Terminal North, P-0417']);
    await user.click(screen.getByRole('button', { name: 'Days left' }));
    expect(listed()[0]).toBe('Harbour Terminal North, P-0417');
    await user.click(screen.getByRole('button', { name: 'Quantity' }));
    expect(listed()).toEqual(['Riverside Campus, P-0441', 'Old Town CCTV, P-0287', 'Harbour Terminal North, P-0417']);
  });

  it('sums what is listed', async () => {
    const { user } = await showPools('/pools', every);
    const totals = () => within(screen.getByRole('table')).getAllByRole('row').at(-1)?.textContent;
    expect(totals()).toBe('3 pools170');
    await user.click(screen.getByRole('button', { name: /Lapsed/ }));
    expect(totals()).toBe('1 pool60');
  });

  it('goes to the filter by “/”, finds by any part, and Escape shows everything again', async () => {
    const { user } = await showPools('/pools', every);
    await user.keyboard('/');
    await user.keyboard('westhaven ol');
    expect(listed()).toEqual(['Old Town CCTV, P-0287']);
    await user.keyboard('{Escape}');
    expect(listed()).toHaveLength(3);
  });

  it('names the filters that leave nothing, and clears them', async () => {
    const { user } = await showPools('/pools', every);
    await user.click(screen.getByRole('button', { name: /Lapsed/ }));
    await user.type(screen.getByRole('searchbox'), 'harbour');
    expect(screen.getByText('No pool in the state “Lapsed” matches “harbour”.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Clear filters' }));
    expect(listed()).toHaveLength(3);
  });

  it('hides archived pools until they are asked for', async () => {
    const { user } = await showPools('/pools', [
      ...every,
      [{ kind: 'pool-archived', on: day('2025-03-01'), pool: 'P-0287' }],
    ]);
    expect(listed()).toHaveLength(2);
    await user.click(screen.getByRole('button', { name: /With archived/ }));
    expect(within(screen.getByRole('row', { name: /Old Town/ })).getByText('Archived')).toBeTruthy();
  });

  it('says what belongs here when there is none', async () => {
    await showPools('/pools');
    expect(screen.getByText('No pools yet')).toBeTruthy();
    expect(screen.getAllByRole('button', { name: 'Create pool…' })).toHaveLength(1);
  });

  it('opens a pool by Enter, after the arrow keys have gone to its row', async () => {
    const { user } = await showPools('/pools', every);
    screen.getByRole('row', { name: /Old Town/ }).focus();
    await user.keyboard('{ArrowDown}{Enter}');
    await screen.findByRole('heading', { level: 1, name: 'Riverside Campus' });
    expect(window.location.hash).toBe('#/pools/p/P-0441');
  });
});

describe('creating a pool by form (LP-6)', () => {
  it('suggests the next id, creates the pool and shows its page', async () => {
    const { user, double } = await showPools('/pools', every);
    await user.click(screen.getByRole('button', { name: 'Create pool…' }));
    const dialog = await screen.findByRole('dialog', { name: 'Create a pool' });
    await user.clear(within(dialog).getByLabelText('Pool id'));
    await user.type(within(dialog).getByLabelText('Pool id'), 'P-0500');
    await user.type(within(dialog).getByLabelText('Name of the project'), 'Ferry gate');
    await user.click(await within(dialog).findByRole('button', { name: 'Create pool P-0500' }));
    await screen.findByRole('heading', { level: 1, name: 'Ferry gate' });
    expect(double.ledger.page(0, 100).events.at(-1)?.changes).toEqual([
      { kind: 'pool-created', on: '2025-03-12', pool: 'P-0500', name: 'Ferry gate' },
    ]);
  });

  it('says under the field why an id or a date is refused, and records nothing', async () => {
    const { user, double } = await showPools('/pools/new', every);
    const before = double.ledger.head().count;
    const dialog = await screen.findByRole('dialog', { name: 'Create a pool' });
    await user.clear(within(dialog).getByLabelText('Pool id'));
    await user.type(within(dialog).getByLabelText('Pool id'), 'P-0417');
    await user.clear(within(dialog).getByLabelText('Created on'));
    await user.type(within(dialog).getByLabelText('Created on'), '31 Feb 2025');
    expect(within(dialog).getByText('A pool P-0417 exists already, or existed once.')).toBeTruthy();
    expect(within(dialog).getByText('“31 Feb 2025” is not a day of the calendar.')).toBeTruthy();
    await user.click(within(dialog).getByRole('button', { name: /Create pool/ }));
    await waitFor(() => expect(document.activeElement).toBe(within(dialog).getByLabelText('Pool id')));
    expect(double.ledger.head().count).toBe(before);
  });
});
