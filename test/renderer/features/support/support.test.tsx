import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../../../domain/ledger/change';
import { day } from '../../../builders/a-lot';
import { createDesktopDouble } from '../../../doubles/desktop';
import { openWindow } from '../../open-window';

const on = day('2024-02-01');
const product = 'iSentry Core';

/** 12 licences of Port to the given day, in use. */
const poolTo = (pool: string, supExpiresOn: string): readonly Change[] => [
  { kind: 'pool-created', on, pool, name: `Project ${pool}`, customer: 'Port' },
  { kind: 'lot-added', on, pool, lot: 'L1', product, quantity: 12, supExpiresOn: day(supExpiresOn) },
  { kind: 'licences-activated', on, pool, quantity: 1 },
];
const subscription: readonly Change[] = [
  { kind: 'pool-created', on, pool: 'P-3', customer: 'Quay' },
  {
    kind: 'lot-added',
    on,
    pool: 'P-3',
    lot: 'S',
    product,
    quantity: 1,
    term: 'subscription',
    expiresOn: day('2026-01-01'),
  },
];
const rates: Change = {
  kind: 'price-list-set',
  on: day('2025-01-01'),
  priceList: 'P25',
  name: 'Partners',
  currency: 'EUR',
  validFrom: day('2025-01-01'),
  prices: [],
  supDiscountBasisPoints: 0,
  servicesDayMinorUnits: 120_000,
};

/** 12 March 2025. */
const show = async (path: string, ...steps: readonly (readonly Change[])[]) => {
  const host = createDesktopDouble();
  for (const step of steps) {
    const recorded = host.ledger.record(step);
    if (!recorded.ok) throw new Error(`the test's own step was refused: ${recorded.error.code}`);
  }
  const opened = await openWindow(path, host);
  await screen.findByRole('heading', { level: 1 });
  return opened;
};

const ours = [poolTo('P-1', '2025-08-06'), poolTo('P-2', '2025-01-31'), subscription] as const;
const supportOf = async () => await screen.findByRole('region', { name: 'Who supports this today' });

describe('Who supports what today', () => {
  it('says what belongs here while there are no pools', async () => {
    await show('/support');
    expect(screen.getByText('No pools yet')).toBeTruthy();
  });

  it('LP-14: shows each pool with its levels, and is filtered to those that level 3 is charged for', async () => {
    const { user } = await show('/support', ...ours, [rates]);
    const textsOf = (): readonly string[] =>
      within(screen.getByRole('table', { name: 'Support' }))
        .getAllByRole('row')
        .slice(1)
        .map(({ textContent }) => textContent);
    expect(textsOf()).toEqual([
      'ChargedProject P-2P-2Port121 Feb 2025–',
      'IncludedProject P-1P-1Port126 Aug 2025–',
      'Not saidP-3P-3Quay1––',
    ]);
    await user.click(screen.getByRole('button', { name: /^Charged/ }));
    expect(textsOf()).toEqual(['ChargedProject P-2P-2Port121 Feb 2025–']);
    await user.type(screen.getByRole('searchbox', { name: 'Filter support' }), 'quay');
    expect(screen.getByText('No pool matches what is asked for.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Clear filters' }));
    expect(textsOf()).toHaveLength(3);
  });

  it('LP-20: says what a day of Professional Services costs, or that no price list says so', async () => {
    await show('/support', ...ours);
    expect(screen.getByText(/No price list in force says what a day of Professional Services costs/)).toBeTruthy();
  });
});

describe('Support on the page of a pool', () => {
  it('is included while the SUP is valid', async () => {
    await show('/pools/p/P-1', ...ours, [rates]);
    const { textContent } = await supportOf();
    expect(textContent).toContain('the vendor, included until 6 Aug 2025, while the SUP is valid');
    expect(textContent).not.toContain('€1,200.00');
  });

  it('is charged at the day rate of the price list in force without one', async () => {
    await show('/pools/p/P-2', ...ours, [rates]);
    const { textContent } = await supportOf();
    expect(textContent).toContain('the vendor, charged since 1 Feb 2025, because there is no valid SUP');
    expect(textContent).toContain('Professional Services: €1,200.00 (Partners) a day.');
  });
});

describe('LP-14: the service level of a customer', () => {
  it('is set on its page, stands with its pools, and is removed and brought back', async () => {
    const { user } = await show('/customers/c/Port', ...ours);
    const section = within(await supportOf());
    expect((await supportOf()).textContent).toContain('Charged 1 pool');
    await user.click(section.getByRole('button', { name: 'Set service level…' }));
    await user.click(await screen.findByRole('button', { name: 'Set the service level' }));
    expect(screen.getByText('Fill this in.')).toBeTruthy();
    await user.type(screen.getByRole('textbox', { name: 'Name' }), 'Gold');
    await user.type(screen.getByRole('textbox', { name: 'Hours (optional)' }), 'around the clock');
    await user.click(screen.getByRole('button', { name: 'Set the service level' }));
    await waitFor(async () => expect((await supportOf()).textContent).toContain('Gold · around the clock'));
    await user.click(section.getByRole('button', { name: 'Remove service level' }));
    await waitFor(async () => expect((await supportOf()).textContent).toContain('none agreed'));
  });
});
