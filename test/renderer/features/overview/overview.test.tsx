import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { changeSchema } from '../../../../domain/ledger/change';
import { useAppInfo } from '../../../../renderer/stores/app-info-store';
import { createDesktopDouble } from '../../../doubles/desktop';
import { anEvent, imported } from '../../../builders/ledger-history';
import { harbour, oldTown, riverside } from '../../../builders/pool-steps';
import type { PlainChange } from '../../../builders/simulate-scenario';
import { openWindow } from '../../open-window';

type Step = readonly PlainChange[];

/** The overview on 12 March 2025, over the pools of these steps; `merged` came from elsewhere, unasked. */
const showOverview = async (steps: readonly Step[] = [], merged: Step = []) => {
  const host = createDesktopDouble();
  for (const step of steps) {
    const recorded = host.ledger.record(step.map((change) => changeSchema.parse(change)));
    if (!recorded.ok) throw new Error(`the test's own step was refused: ${recorded.error.code}`);
  }
  if (merged.length > 0)
    host.ledger.replaceBy([...host.ledger.events(), ...merged.map((change, index) => anEvent(900 + index, [change]))]);
  const window = await openWindow('/', host);
  await screen.findByRole('heading', { level: 1 });
  return window;
};

/** A pool whose SUP has a stated end. */
const ending = (pool: string, endsOn: string, more: PlainChange = {}): Step => [
  { kind: 'pool-created', on: '2022-01-03', pool, name: `Site ${pool}`, customer: 'Westhaven' },
  {
    kind: 'lot-added',
    on: '2022-01-03',
    pool,
    lot: 'L1',
    product: 'Core',
    quantity: 20,
    supExpiresOn: endsOn,
    ...more,
  },
  { kind: 'licences-activated', on: '2022-01-03', pool, quantity: 15 },
];

const title = (): string => screen.getByRole('heading', { level: 1 }).textContent;
const taskRows = (): readonly string[] =>
  within(screen.getByRole('table', { name: 'What needs doing' }))
    .getAllByRole('row')
    .map((row) => row.textContent)
    .slice(1);
const bands = (): readonly string[] =>
  within(screen.getByRole('list', { name: 'How many things by how soon' }))
    .getAllByRole('listitem')
    .map((item) => item.textContent);

describe('the overview', () => {
  it('is the first screen, and says on an empty register what to do first', async () => {
    const { user } = await showOverview();
    await waitFor(() => expect(window.location.hash).toBe('#/overview'));
    expect(screen.getByText('No pools yet')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Trust an issuer…' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Create pool…' }));
    expect(await screen.findByRole('dialog', { name: 'Create a pool' })).toBeTruthy();
  });

  it('says how much needs doing and when the next fixed date is, and lists it by how soon', async () => {
    await showOverview([
      ...harbour,
      ...riverside,
      ...oldTown,
      ending('P-1', '2025-03-12'),
      ending('P-2', '2025-04-02'),
    ]);
    expect(title()).toBe('3 things need you in the next 30 days');
    expect(
      screen.getByText(/^1 is overdue\. The next fixed date is 12 Mar 2025, when the SUP of Site P-1 ends\.$/),
    ).toBeTruthy();
    expect(bands()).toEqual([
      '1 Overdue',
      '1 within 7 days',
      '0 within 14 days',
      '1 within 30 days',
      '0 within 60 days',
      '0 within 90 days',
      '2 within 180 days',
    ]);
    expect(taskRows()).toEqual([
      expect.stringMatching(/^Overdue/),
      expect.stringMatching(
        /^Old Town CCTV: SUP lapsedP-0287 · City of Westhaven · 60 licences · renewable as usual until 17 Nov 2025 17 Nov 2024115 d agoRenew…$/,
      ),
      expect.stringMatching(/^Within 7 days to 19 Mar 2025$/),
      expect.stringMatching(/^Site P-1: SUP endsP-1 · Westhaven · 20 licences 12 Mar 2025todayRenew…$/),
      expect.stringMatching(/^Within 30 days to 11 Apr 2025$/),
      expect.stringMatching(/^Site P-2: SUP ends.*2 Apr 202521 daysRenew…$/),
      expect.stringMatching(/^Within 180 days to 8 Sep 2025$/),
      expect.stringMatching(
        /^Riverside Campus: activation window closes.*48 licences, none activated · SUP then starts by itself LP-1014 Jul 2025124 daysActivate…$/,
      ),
      expect.stringMatching(/^Harbour Terminal North: SUP ends.*6 Aug 2025147 daysRenew…$/),
    ]);
  });

  it('the rail says beside Overview how much needs doing within 30 days', async () => {
    await showOverview([ending('P-1', '2025-03-12'), ending('P-2', '2025-09-30')]);
    expect(screen.getByRole('link', { name: 'Overview 1 thing within 30 days' })).toBeTruthy();
  });

  it('says what LP-15 and LP-16 leave of a SUP that is suspended, and offers no renewal that they refuse', async () => {
    await showOverview([
      [{ kind: 'release-launched', on: '2019-01-01', release: 'core-4' }],
      [{ kind: 'release-launched', on: '2021-01-01', release: 'core-5', supersedes: 'core-4' }],
      [{ kind: 'release-launched', on: '2024-06-01', release: 'core-6', supersedes: 'core-5' }],
      ending('P-4', '2023-12-31', { release: 'core-4' }),
      ending('P-5', '2023-11-30', { release: 'core-5' }),
      ending('P-6', '2023-10-31', { release: 'core-6' }),
    ]);
    expect(taskRows().slice(1)).toEqual([
      expect.stringMatching(
        /P-4.*release core-4 is Terminated: only the trade-in programme is offered LP-16.*Offer trade-in…$/,
      ),
      expect.stringMatching(/P-5.*release core-5 is Discontinued, so it cannot be renewed LP-15.*Offer trade-in…$/),
      expect.stringMatching(/P-6.*renewal needs a Professional Services evaluation LP-15.*Record evaluation…$/),
    ]);
  });

  it('shows licences in transit and since when, conflicts, files that are gone, and subscriptions that ended', async () => {
    await showOverview(
      [
        ending('P-1', '2027-01-01'),
        [
          {
            kind: 'lot-added',
            on: '2024-01-03',
            pool: 'P-1',
            lot: 'S1',
            product: 'TREX',
            quantity: 3,
            term: 'subscription',
            expiresOn: '2025-03-01',
          },
        ],
        [{ kind: 'licences-removed', on: '2025-02-11', pool: 'P-1', lot: 'L1', quantity: 6, transfer: 'T-9' }],
      ],
      [{ kind: 'licences-activated', on: '2025-03-02', pool: 'P-1', quantity: 99 }, imported('doc-7', '2025-03-03')],
    );
    expect(taskRows().slice(1)).toEqual([
      expect.stringMatching(/^doc-7\.ilf is missing from this workspace.*Import the file again.*3 Mar 2025Open file$/),
      expect.stringMatching(/^Site P-1: a change was left out.*99 asked for.*2 Mar 2025Resolve…$/),
      expect.stringMatching(/^Site P-1: subscription has ended.*3 licences of TREX 1 Mar 202511 d agoOpen pool$/),
      expect.stringMatching(/^Within 30 days/),
      expect.stringMatching(
        /^6 licences in transit from Site P-1.*Transfer T-9.*since 11 Feb 202529 d so farTransfers$/,
      ),
    ]);
    expect(screen.getByText('1 more ends later than 180 days from now, on 1 Jan 2027.')).toBeTruthy();
  });

  it('a task leads to its pool, and its action to the dialog that does it; the dialog closes to the pool’s page', async () => {
    const { user } = await showOverview([ending('P-1', '2025-03-20')]);
    expect(screen.getByRole('link', { name: 'Site P-1: SUP ends' }).getAttribute('href')).toBe('#/pools/p/P-1');
    await user.click(screen.getByRole('link', { name: 'Renew… Site P-1: SUP ends' }));
    const dialog = await screen.findByRole('dialog', { name: 'Renew the SUP' });
    await user.click(within(dialog).getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(screen.getByRole('heading', { level: 1, name: 'Site P-1' })).toBeTruthy();
    expect(window.location.hash).toBe('#/pools/p/P-1');
  });

  it('an address that asks for what the pool does not take opens its page alone', async () => {
    const { user } = await showOverview([ending('P-1', '2025-03-20')]);
    window.location.hash = '#/pools/p/P-1/explode';
    await screen.findByRole('heading', { level: 1, name: 'Site P-1' });
    await waitFor(() => expect(window.location.hash).toBe('#/pools/p/P-1'));
    expect(screen.queryByRole('dialog')).toBeNull();
    await user.click(screen.getByRole('link', { name: /^Overview/ }));
    expect(
      await screen.findByRole('heading', { level: 1, name: '1 thing needs you in the next 30 days' }),
    ).toBeTruthy();
  });

  it.each([
    ['2025-09-08', 'Nothing needs you in the next 30 days'],
    ['2025-09-09', 'Nothing needs you in the next 180 days'],
  ])('a SUP that ends on %s alone: %s', async (endsOn, heading) => {
    await showOverview([ending('P-1', endsOn)]);
    expect(title()).toBe(heading);
  });

  it('a read-only workspace says so, and offers to look but not to act', async () => {
    await showOverview([ending('P-1', '2025-03-20')]);
    act(() =>
      useAppInfo.setState(({ info }) => ({
        info: info && {
          ...info,
          readOnly: true,
          notices: [{ code: 'workspace/clock-behind', facts: { newest: '2025-03-14T08:00:00Z' } }],
        },
      })),
    );
    expect(screen.getByText(/Another Coterm is writing to this workspace/)).toBeTruthy();
    expect(screen.getByText(/This computer’s clock is behind the newest entry/)).toBeTruthy();
    expect(screen.queryByRole('link', { name: /^Renew…/ })).toBeNull();
    expect(screen.getByRole('link', { name: /^Open pool/ })).toBeTruthy();
  });

  it('a long group shows its first ones, and all when asked', async () => {
    const { user } = await showOverview(Array.from({ length: 28 }, (_, index) => ending(`P-${index}`, '2025-03-20')));
    expect(taskRows()).toHaveLength(1 + 25 + 1);
    await user.click(screen.getByRole('button', { name: 'Show all 28' }));
    expect(taskRows()).toHaveLength(1 + 28);
  });
});

describe('the licences of the overview', () => {
  const rows = (): readonly string[] =>
    within(screen.getByRole('table', { name: 'Licences by product' }))
      .getAllByRole('row')
      .map((row) => row.textContent);

  it('stand by product: activated, not activated, total; archived pools are left out', async () => {
    await showOverview([
      ending('P-1', '2026-01-01'),
      ending('P-2', '2026-01-01', { product: 'TREX', quantity: 15 }),
      ending('P-3', '2026-01-01'),
      [{ kind: 'pool-archived', on: '2025-01-01', pool: 'P-3' }],
    ]);
    await waitFor(() => {
      expect(rows()).toEqual(['ProductActivatedNot activatedTotal', 'Core15520', 'TREX15015', 'All products30535']);
    });
  });

  it('where a pool mixes products the figure is a range, and says why', async () => {
    await showOverview([
      ending('P-1', '2026-01-01'),
      [{ kind: 'lot-added', on: '2023-01-03', pool: 'P-1', lot: 'L2', product: 'TREX', quantity: 10 }],
    ]);
    await waitFor(() => {
      expect(rows()).toContain('Core5–155–1520');
    });
    expect(screen.getByText(/An activation names its pool, not its product/)).toBeTruthy();
  });
});
