import { screen, waitFor, within } from '@testing-library/react';
import ICAL from 'ical.js';
import Papa from 'papaparse';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Change } from '../../../../domain/ledger/change';
import { freshRenewals, useRenewalsView } from '../../../../renderer/features/renewals/renewals-view';
import { day } from '../../../builders/a-lot';
import { createDesktopDouble } from '../../../doubles/desktop';
import { keptDownloads } from '../../kept-downloads';
import { openWindow } from '../../open-window';

type Step = readonly Change[];

const aPool = (pool: string, name: string, quantity: number, ends: string, activated = quantity): Step => [
  { kind: 'pool-created', on: day('2024-01-10'), pool, name, customer: 'Port of Westhaven' },
  { kind: 'lot-added', on: day('2024-01-10'), pool, lot: 'L1', product: 'core', quantity, supExpiresOn: day(ends) },
  { kind: 'licences-activated', on: day('2024-02-01'), pool, quantity: activated },
];
const prices: Step = [
  {
    kind: 'price-list-set',
    on: day('2025-01-01'),
    priceList: 'PL1',
    name: 'Partners',
    currency: 'EUR',
    validFrom: day('2025-01-01'),
    prices: [{ product: 'core', licenceMinorUnits: 10_000, supYearMinorUnits: 2_000 }],
    supDiscountBasisPoints: 0,
  },
];

/** 12 March 2025. */
const show = async (path: string, ...steps: readonly Step[]) => {
  const host = createDesktopDouble();
  for (const step of steps) {
    const recorded = host.ledger.record(step);
    if (!recorded.ok) throw new Error(`the test's own step was refused: ${recorded.error.code}`);
  }
  const opened = await openWindow(path, host);
  await screen.findByRole('heading', { level: 1 });
  return { ...opened, host };
};
const textsOf = async (name: string | RegExp): Promise<readonly string[]> =>
  within(await screen.findByRole('table', { name }))
    .getAllByRole('row')
    .slice(1)
    .map(({ textContent }) => textContent);

beforeEach(() => useRenewalsView.setState(freshRenewals));

describe('The forecast', () => {
  it('LP-4: adds up by month, as bars and as a table, and names the SSEDs if everything open were renewed', async () => {
    const renewed: Change = { kind: 'sup-renewed', on: day('2025-03-01'), pool: 'P-2', months: 12 };
    const { user } = await show(
      '/renewals/forecast',
      prices,
      aPool('P-1', 'Logistics Hub', 10, '2025-04-26'),
      aPool('P-2', 'Solar Park', 5, '2025-05-08'),
      [renewed],
    );
    expect(screen.getByText(/€200 open, €0 won, €100 renewed already, €0 lost/)).toBeTruthy();
    expect(screen.getByLabelText('Apr 2025: €200 open, €0 won, €0 renewed, €0 lost')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'As table' }));
    const months = await textsOf('Forecast by month, EUR');
    expect(months[1]).toBe('Apr 2025200000200');
    expect(months.at(-1)).toBe('Total€200€0€100€0€300');
    expect(await textsOf('SSEDs if everything open were renewed')).toEqual([
      'Logistics Hub26 Apr 202526 Apr 2026+365',
      'Solar Park8 May 20268 May 2027+365',
    ]);
  });

  it('says what it needs where nothing is priced', async () => {
    await show('/renewals/forecast', aPool('P-1', 'Logistics Hub', 10, '2025-04-26'));
    expect(screen.getByText('Nothing is priced')).toBeTruthy();
  });
});

describe('Idle licences', () => {
  it('LP-13: are listed with what passes unused, and lead into the transfer to a pool that they could help', async () => {
    const { user } = await show(
      '/renewals/idle',
      aPool('P-1', 'Logistics Hub', 10, '2026-04-26', 4),
      aPool('P-2', 'Solar Park', 5, '2025-05-08'),
    );
    const [row] = await textsOf('Idle licences by pool');
    expect(row).toContain('Logistics HubPort of Westhaven6 of 10');
    expect(row).toContain('Solar Park, ends 8 May 2025');
    await user.click(screen.getByRole('button', { name: 'Move idle licences of Logistics Hub…' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByDisplayValue('6')).toBeTruthy();
  });

  it('are moved out of the lot that has most of them', async () => {
    const later: Step = [
      {
        kind: 'lot-added',
        on: day('2024-03-01'),
        pool: 'P-1',
        lot: 'L2',
        product: 'core',
        quantity: 6,
        supExpiresOn: day('2026-04-26'),
      },
    ];
    const { user } = await show('/renewals/idle', aPool('P-1', 'Logistics Hub', 4, '2026-04-26'), later);
    await user.click(screen.getByRole('button', { name: 'Move idle licences of Logistics Hub…' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByDisplayValue('6')).toBeTruthy();
    expect(within(dialog).getAllByDisplayValue(/L2/)).not.toHaveLength(0);
  });

  it('say so where there are none', async () => {
    await show('/renewals/idle', aPool('P-1', 'Logistics Hub', 10, '2026-04-26'));
    expect(screen.getByText('No licence is idle')).toBeTruthy();
  });
});

describe('Renewals by month as a table', () => {
  it('are exported as numbers that a sheet adds up, with their currency and their days', async () => {
    const downloads = keptDownloads();
    const { user } = await show('/renewals', prices, aPool('P-1', 'Logistics Hub', 11, '2025-04-26'));
    const section = await screen.findByRole('region', { name: 'Value by month' });
    await user.click(within(section).getByRole('button', { name: 'As table' }));
    await user.click(within(section).getByRole('button', { name: /^Export/ }));
    await user.click(await screen.findByRole('menuitem', { name: 'CSV file', hidden: true }));
    await waitFor(() => expect(downloads).toHaveLength(1));
    const text = (await downloads[0]?.blob.text()) ?? '';
    const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
    expect(data).toMatchObject([
      { Open: '220', Won: '0', Total: '220', Currency: 'EUR', 'First day': '2025-04-01', 'Last day': '2025-04-30' },
    ]);
  });
});

describe('The calendar file', () => {
  it('is saved as it is filtered, or for one salesperson', async () => {
    const downloads = keptDownloads();
    const owned: Change = {
      kind: 'renewal-owner-set',
      on: day('2025-03-01'),
      renewal: { kind: 'sup', pool: 'P-1' },
      owner: 'S. Ruiz',
    };
    const { user } = await show(
      '/renewals',
      aPool('P-1', 'Logistics Hub', 10, '2025-04-26'),
      aPool('P-2', 'Solar Park', 5, '2025-05-08'),
      [owned],
    );
    const save = async (item: string): Promise<void> => {
      await user.click(screen.getByRole('button', { name: 'Calendar (.ics)' }));
      await user.click(await screen.findByRole('menuitem', { name: item, hidden: true }));
    };
    await save('Everything shown');
    await waitFor(() => expect(downloads).toHaveLength(1));
    await save('S. Ruiz');
    await waitFor(() => expect(downloads).toHaveLength(2));
    const events = async (place: number): Promise<number> => {
      const text = (await downloads[place]?.blob.text()) ?? '';
      return new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent').length;
    };
    expect([await events(0), await events(1)]).toEqual([2, 1]);
    expect(downloads[1]?.fileName).toBe('coterm-renewals-of-s-ruiz-2025-03-12.ics');
  });
});
