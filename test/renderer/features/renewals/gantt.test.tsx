import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Change } from '../../../../domain/ledger/change';
import { freshRenewals, useRenewalsView } from '../../../../renderer/features/renewals/renewals-view';
import { day } from '../../../builders/a-lot';
import { createDesktopDouble } from '../../../doubles/desktop';
import { openWindow } from '../../open-window';

type Step = readonly Change[];

/** An activated pool whose SSED is `ends`. */
const aPool = (pool: string, name: string, quantity: number, ends: string, customer = 'Port of Westhaven'): Step => [
  { kind: 'pool-created', on: day('2024-01-10'), pool, name, customer },
  { kind: 'lot-added', on: day('2024-01-10'), pool, lot: 'L1', product: 'Core', quantity, supExpiresOn: day(ends) },
  { kind: 'licences-activated', on: day('2024-02-01'), pool, quantity },
];

const lapsed = aPool('P-1', 'Old Town CCTV', 60, '2024-11-17', 'Old Town');
const soon = aPool('P-2', 'Logistics Hub', 120, '2025-03-26');
const later = aPool('P-3', 'Solar Park', 18, '2026-05-08', 'Solar');
const waiting: Step = [
  { kind: 'pool-created', on: day('2024-10-01'), pool: 'P-4', name: 'Airport Cargo', customer: 'Airport' },
  { kind: 'lot-added', on: day('2024-10-01'), pool: 'P-4', lot: 'L1', product: 'Core', quantity: 30, supMonths: 12 },
];
const grown: Step = [
  {
    kind: 'lot-added',
    on: day('2025-02-01'),
    pool: 'P-2',
    lot: 'L2',
    product: 'Core',
    quantity: 40,
    supExpiresOn: day('2025-06-26'),
  },
];

/** 12 March 2025. */
const show = async (...steps: readonly Step[]) => {
  const host = createDesktopDouble();
  for (const step of steps) {
    const recorded = host.ledger.record(step);
    if (!recorded.ok) throw new Error(`the test's own step was refused: ${recorded.error.code}`);
  }
  const opened = await openWindow('/renewals', host);
  await screen.findByRole('heading', { level: 1, name: 'Renewals' });
  return opened;
};

const gantt = async () => screen.findByRole('grid', { name: 'Portfolio timeline' });

const namesIn = (grid: HTMLElement): readonly string[] =>
  within(grid)
    .getAllByRole('rowheader')
    .map((head) => head.textContent);

/** What the keys stand on. */
const active = (grid: HTMLElement): HTMLElement => {
  const found = document.getElementById(grid.getAttribute('aria-activedescendant') ?? '');
  if (found === null) throw new Error('the keys stand on nothing that is on the page');
  return found;
};

beforeEach(() => useRenewalsView.setState(freshRenewals, true));

describe('The Renewals screen', () => {
  it('says what ends within the period and what has lapsed', async () => {
    const { user } = await show(lapsed, soon, later);
    expect(await screen.findByText(/1 pool and 120 licences end within 180 days\. 1 pool has lapsed\./)).toBeTruthy();
    await user.click(screen.getByText('All'));
    expect(await screen.findByText(/2 pools and 138 licences end from today on/)).toBeTruthy();
  });

  it('says what belongs here while nothing ends', async () => {
    await show();
    expect(screen.getByText('Nothing ends yet')).toBeTruthy();
  });

  it('names the filters that leave nothing, and clears them', async () => {
    const { user } = await show(lapsed, soon);
    await user.click(screen.getByRole('button', { name: 'Stage: any' }));
    await user.click(await screen.findByRole('option', { name: 'Won', hidden: true }));
    expect(await screen.findByText('Nothing ends within 180 days with Stage: Won.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Clear filters' }));
    expect(namesIn(await gantt())).toHaveLength(2);
  });
});

describe('The portfolio Gantt', () => {
  it('has a row a pool, what ends first above, with its licences and its SSED', async () => {
    const { user } = await show(later, soon, lapsed, waiting);
    await user.click(screen.getByText('All'));
    const grid = await gantt();
    await waitFor(() => expect(namesIn(grid)).toHaveLength(4));
    expect(namesIn(grid)).toEqual(['Old Town CCTV', 'Logistics Hub', 'Airport Cargo', 'Solar Park']);
    expect(within(grid).getByText('≤ 1 Apr 2026')).toBeTruthy();
    expect(within(grid).getByText('Lapsed')).toBeTruthy();
  });

  it('is walked by the keys: rows up and down, marks left and right, each said in words', async () => {
    const { user } = await show(lapsed, soon, grown);
    const grid = await gantt();
    grid.focus();
    expect(active(grid).textContent).toContain('Old Town CCTV');
    await user.keyboard('{ArrowDown}');
    expect(active(grid).textContent).toContain('Logistics Hub');
    await user.keyboard('{ArrowRight}');
    expect(active(grid).getAttribute('aria-label')).toMatch(/^Activation window\. 10 Jan 2024 to 1 Feb 2024/);
    await user.keyboard('{ArrowRight}');
    expect(active(grid).getAttribute('aria-label')).toMatch(/^Earlier SSED 26 Mar 2025/);
    await user.keyboard('{ArrowRight}');
    expect(active(grid).getAttribute('aria-label')).toMatch(
      /^SSED 18 Apr 2025\. 37 days left\. 40 licences added as L2/,
    );
    await user.keyboard('{ArrowLeft}{ArrowLeft}{ArrowLeft}{Home}');
    expect(active(grid).textContent).toContain('Old Town CCTV');
  });

  it('lets go of a mark when a filter brings another row under the keys', async () => {
    const { user } = await show(lapsed, soon, [...aPool('P-5', 'Stadium Ring', 40, '2025-06-30')]);
    const grid = await gantt();
    grid.focus();
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expect(active(grid).getAttribute('aria-label')).toMatch(/^SSED 17 Nov 2024/);
    await user.click(await screen.findByRole('button', { name: /^Jun 2025: 40 licences/ }));
    await waitFor(() => expect(namesIn(grid)).toEqual(['Stadium Ring']));
    expect(active(grid).textContent).toContain('Stadium Ring');
  });

  it('shows the words of a mark beside it for as long as it is in view', async () => {
    const { user } = await show(lapsed, soon);
    const grid = await gantt();
    grid.focus();
    await user.keyboard('{ArrowDown}{ArrowRight}{ArrowRight}');
    const words = () => grid.querySelector('.gantt-tip')?.textContent;
    expect(words()).toMatch(/^SSED 26 Mar 2025/);
    await user.keyboard('{Shift>}{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}{/Shift}');
    expect(words()).toBeUndefined();
    expect(active(grid).getAttribute('aria-label')).toMatch(/^SSED 26 Mar 2025/);
  });

  it('opens the pool of the row with Enter', async () => {
    const { user } = await show(lapsed, soon);
    (await gantt()).focus();
    await user.keyboard('{ArrowDown}{Enter}');
    expect(await screen.findByRole('heading', { level: 1, name: 'Logistics Hub' })).toBeTruthy();
  });
});

describe('The renewals by month', () => {
  const monthOf = (name: RegExp) => screen.findByRole('button', { name });

  it('show what one month ends, on the whole screen, until it is cleared', async () => {
    const { user } = await show(lapsed, soon, [...aPool('P-5', 'Stadium Ring', 40, '2025-06-30')]);
    await user.click(await monthOf(/^Jun 2025: 40 licences/));
    expect(namesIn(await gantt())).toEqual(['Stadium Ring']);
    await user.click(screen.getByRole('button', { name: 'Show every month again' }));
    await waitFor(async () => expect(namesIn(await gantt())).toHaveLength(3));
  });

  it('go into a month for its weeks, into a week for its days, and back', async () => {
    const { user } = await show(soon, later);
    await user.click(await monthOf(/^Mar 2025: 120 licences/));
    await user.click(screen.getByRole('button', { name: 'Weeks of Mar 2025' }));
    await user.click(await monthOf(/^24 Mar 2025 to 30 Mar 2025: 120 licences/));
    await user.click(screen.getByRole('button', { name: 'Days of 24 Mar 2025 to 30 Mar 2025' }));
    expect(await monthOf(/^26 Mar 2025: 120 licences/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'All weeks' }));
    await user.click(screen.getByRole('button', { name: 'All months' }));
    expect(await monthOf(/^Apr 2025/)).toBeTruthy();
  });

  it('are walked by the arrow keys and stand as a table too', async () => {
    const { user } = await show(soon);
    (await monthOf(/^Mar 2025/)).focus();
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expect(document.activeElement?.textContent).toMatch(/^May 2025/);
    const card = within(screen.getByRole('region', { name: 'Licences by month' }));
    await user.click(card.getByRole('button', { name: 'As table' }));
    expect(card.getByRole('row', { name: /Mar 2025 120 licences/ })).toBeTruthy();
  });
});

describe('The legend of the Gantt', () => {
  const words = () => within(screen.getByRole('list', { name: 'What the marks mean' })).getAllByRole('listitem');
  const told = () => words().map(({ textContent }) => textContent);
  const usual = ['Activation window', 'SUP', 'Backstop', 'Earlier SSED', 'SSED'];

  it('explains what every portfolio has', async () => {
    await show(soon);
    expect(told()).toEqual(usual);
  });

  it('explains the round mark where something but SUP ends', async () => {
    await showSupported('Westhaven City');
    expect(told()).toEqual([...usual, 'Subscription, term or support ends']);
  });

  it('LP-15: explains the dashed tick where a lapsed pool can be renewed until a day', async () => {
    const ofRelease = lapsed.map((change) => (change.kind === 'lot-added' ? { ...change, release: 'core-4' } : change));
    await show(
      [{ kind: 'release-launched', on: day('2023-01-01'), release: 'core-4' }],
      [{ kind: 'release-launched', on: day('2024-06-01'), release: 'core-5', supersedes: 'core-4' }],
      ofRelease,
    );
    expect(told()).toEqual([...usual, 'Renewable until']);
  });
});

/** An installation of that name whose technical support ends on 1 May 2025. */
const showSupported = async (name: string): Promise<HTMLElement> => {
  const host = createDesktopDouble();
  host.ledger.record([{ kind: 'installation-created', on: day('2024-01-01'), installation: 'N-17', name }]);
  host.alerts.set({
    usage: {
      usedUp: [],
      failing: [],
      support: [{ installation: 'N-17', purpose: null, on: day('2025-05-01') }],
      deletions: [],
    },
  });
  await openWindow('/renewals', host);
  return gantt();
};

describe('Technical support', () => {
  it('stands under the id of an installation whose name is blank', async () => {
    expect(namesIn(await showSupported(' '))).toEqual(['N-17']);
  });

  it('AC-10: that a licence server named stands among what ends, with its day', async () => {
    const grid = await showSupported('Westhaven City');
    expect(namesIn(grid)).toEqual([expect.stringContaining('Westhaven City')]);
    expect(grid.textContent).toContain('1 May 2025');
    expect(grid.innerHTML).toContain('Technical support ends 1 May 2025');
  });
});
