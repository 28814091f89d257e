import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../../../domain/ledger/change';
import { day } from '../../../builders/a-lot';
import { showPools, type Step } from './show-pools';

const launched = (on: string, release: string, supersedes?: string): Step => [
  { kind: 'release-launched', on: day(on), release, ...(supersedes === undefined ? {} : { supersedes }) },
];

/** Today is 12 Mar 2025: `core-4` is Terminated, `core-5` Discontinued, `core-6` generally available. */
const releases: readonly Step[] = [
  launched('2019-01-01', 'core-4'),
  launched('2021-01-01', 'core-5', 'core-4'),
  launched('2023-06-01', 'core-6', 'core-5'),
];

/** Twenty licences of a release, activated a year before `ends`. */
const ending = (pool: string, ends: string, release: string): Step => [
  { kind: 'pool-created', on: day('2021-06-01'), pool, name: `Site ${pool}` },
  {
    kind: 'lot-added',
    on: day('2021-06-01'),
    pool,
    lot: 'L1',
    product: 'Core',
    quantity: 20,
    release,
    supExpiresOn: day(ends),
  },
  { kind: 'licences-activated', on: day('2021-06-02'), pool, quantity: 20 },
];

const changesOf = (double: Awaited<ReturnType<typeof showPools>>['double']): readonly Change[] =>
  double.ledger.events().at(-1)?.changes ?? [];

const fill = async (user: UserEvent, dialog: HTMLElement, label: string, text: string): Promise<void> => {
  const field = within(dialog).getByLabelText(label);
  await user.clear(field);
  await user.type(field, text);
};

describe('renewing the SUP of a pool', () => {
  it('LP-4: whole years come first, each with the date that it gives, counted from the SSED', async () => {
    const { user, double } = await showPools('/pools/p/P-1', [...releases, ending('P-1', '2025-06-30', 'core-6')]);
    await user.click(screen.getByRole('button', { name: 'Renew SUP…' }));
    const dialog = await screen.findByRole('dialog', { name: 'Renew the SUP' });
    for (const [years, date] of [
      ['1 year', '30 Jun 2026'],
      ['2 years', '30 Jun 2027'],
      ['3 years', '30 Jun 2028'],
    ] as const) {
      const term = within(dialog).getByRole('radio', { name: years }).closest('.pools-term');
      expect(term?.textContent).toContain(date);
    }
    expect(within(dialog).getByText('Counts from the SSED as it stands, 30 Jun 2025.')).toBeTruthy();
    await user.click(within(dialog).getByRole('radio', { name: '2 years' }));
    await user.click(await within(dialog).findByRole('button', { name: 'Renew for 24 months' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(changesOf(double)).toEqual([{ kind: 'sup-renewed', on: '2025-03-12', pool: 'P-1', months: 24 }]);
  });

  it('takes any other term in months', async () => {
    const { user, double } = await showPools('/pools/p/P-1', [...releases, ending('P-1', '2025-06-30', 'core-6')]);
    await user.click(screen.getByRole('button', { name: 'Renew SUP…' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('radio', { name: 'Other' }));
    await user.click(within(dialog).getByRole('button', { name: 'Renew the SUP' }));
    expect(await within(dialog).findByText('Fill this in.')).toBeTruthy();
    await fill(user, dialog, 'Months', '5');
    await user.click(await within(dialog).findByRole('button', { name: 'Renew for 5 months' }));
    await waitFor(() => expect(changesOf(double)).toMatchObject([{ months: 5 }]));
  });

  it('LP-15: a suspended SUP is refused; once an evaluation is recorded it is renewed from the renewal day', async () => {
    const { user } = await showPools('/pools/p/P-6', [...releases, ending('P-6', '2023-10-31', 'core-6')]);
    expect(screen.getByText(/Its renewal needs a Professional Services evaluation/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Renew SUP…' }));
    const renewal = await screen.findByRole('dialog', { name: 'Renew the SUP' });
    expect((await within(renewal).findByRole('alert')).textContent).toContain('sup/evaluation-required');
    expect(within(renewal).getByText(/the renewal counts from its own day, 12 Mar 2025/)).toBeTruthy();
    await user.click(within(renewal).getByRole('button', { name: 'Record evaluation…' }));
    const evaluation = await screen.findByRole('dialog', { name: 'Record an evaluation' });
    await user.type(within(evaluation).getByLabelText('Evaluated by'), 'PS north');
    await user.click(within(evaluation).getByRole('radio', { name: 'Suitable for a renewal' }));
    await user.click(within(evaluation).getByRole('button', { name: 'Record evaluation' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(screen.getByText(/was evaluated on 12 Mar 2025 by PS north as suitable/)).toBeTruthy();
    expect(screen.getByText('Evaluated by PS north: suitable for a renewal')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Renew SUP…' }));
    await user.click(await screen.findByRole('button', { name: 'Renew for 12 months' }));
    expect(await screen.findByRole('button', { name: 'Explain 12 Mar 2026' })).toBeTruthy();
  });

  it('LP-16: where a release is Terminated, the page offers trade-in in the place of a renewal', async () => {
    const { user } = await showPools('/pools/p/P-4', [...releases, ending('P-4', '2023-12-31', 'core-4')]);
    expect(screen.queryByRole('button', { name: 'Renew SUP…' })).toBeNull();
    expect(screen.getByText(/Release core-4 is Terminated.*Only the trade-in programme is offered/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Offer trade-in…' }));
    const dialog = await screen.findByRole('dialog', { name: 'Record a trade-in offer' });
    await user.type(within(dialog).getByLabelText('Reference of the offer (optional)'), 'TI-7');
    await user.click(within(dialog).getByRole('button', { name: 'Record trade-in offer' }));
    expect(await screen.findByText(/Trade-in was offered on 12 Mar 2025, TI-7/)).toBeTruthy();
    expect(screen.getByText('Trade-in offered, TI-7')).toBeTruthy();
  });

  it('says until when the SUP can be renewed, while it still runs, and which release decides it', async () => {
    await showPools('/pools/p/P-1', [
      ...releases,
      launched('2024-01-01', 'core-7', 'core-6'),
      ending('P-1', '2025-04-30', 'core-6'),
    ]);
    const fact = screen.getByText('Renewable until').closest('div');
    expect(fact?.textContent).toContain('31 May 2026');
    expect(fact?.querySelector('[title]')?.getAttribute('title')).toBe(
      'As usual until 30 Apr 2026, then with an evaluation until 31 May 2026. core-6 is Discontinued from 1 Jun 2026; then only trade-in is left.',
    );
  });
});

describe('renewing a subscription (LP-2)', () => {
  const campsite: readonly Step[] = [
    [
      { kind: 'pool-created', on: day('2024-06-01'), pool: 'P-9', name: 'Campsite' },
      {
        kind: 'lot-added',
        on: day('2024-06-01'),
        pool: 'P-9',
        lot: 'S1',
        product: 'Core',
        quantity: 8,
        term: 'subscription',
        expiresOn: day('2025-03-31'),
      },
    ],
  ];

  it('offers the usual terms from its present end, and moves its last day', async () => {
    const { user, double } = await showPools('/pools/p/P-9', campsite);
    await user.click(screen.getByRole('button', { name: 'Renew subscription S1' }));
    const dialog = await screen.findByRole('dialog', { name: 'Renew subscription S1' });
    await user.click(within(dialog).getByRole('button', { name: '12 months, to 31 Mar 2026' }));
    expect(await within(dialog).findByText('Its last day moves from 31 Mar 2025 to 31 Mar 2026.')).toBeTruthy();
    await user.click(within(dialog).getByRole('button', { name: 'Renew to 31 Mar 2026' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(changesOf(double)).toMatchObject([{ kind: 'subscription-renewed', lot: 'S1', expiresOn: '2026-03-31' }]);
    expect(screen.getByText('Subscription S1 renewed to 31 Mar 2026')).toBeTruthy();
  });

  it('refuses an earlier end in a sentence, and changes nothing', async () => {
    const { user, double } = await showPools('/pools/p/P-9', campsite);
    await user.click(screen.getByRole('button', { name: 'Renew subscription S1' }));
    const dialog = await screen.findByRole('dialog');
    await fill(user, dialog, 'Subscription ends on', '1 Mar 2025');
    expect((await within(dialog).findByRole('alert')).textContent).toContain('runs to 31 Mar 2025 already');
    await user.click(within(dialog).getByRole('button', { name: 'Renew to 1 Mar 2025' }));
    expect(double.ledger.head().count).toBe(1);
  });
});
