/** A window over two pools whose renewals are worked on, as the pipeline is tested with. Today is 12 March 2025. */
import { screen, within } from '@testing-library/react';
import type { Change } from '../../../../domain/ledger/change';
import { selectRenewals, usePipelineView } from '../../../../renderer/features/renewals/pipeline/pipeline-view';
import { freshRenewals, useRenewalsView } from '../../../../renderer/features/renewals/renewals-view';
import { day } from '../../../builders/a-lot';
import { createDesktopDouble, type DesktopDouble } from '../../../doubles/desktop';
import { openWindow } from '../../open-window';

export type Step = readonly Change[];

export const aPool = (pool: string, name: string, quantity: number, ends: string, product = 'core'): Step => [
  { kind: 'pool-created', on: day('2024-01-10'), pool, name, customer: 'Port of Westhaven' },
  { kind: 'lot-added', on: day('2024-01-10'), pool, lot: 'L1', product, quantity, supExpiresOn: day(ends) },
  { kind: 'licences-activated', on: day('2024-02-01'), pool, quantity },
];
export const prices: Step = [
  {
    kind: 'price-list-set',
    on: day('2025-01-01'),
    priceList: 'PL1',
    name: 'Partners',
    currency: 'EUR',
    validFrom: day('2025-01-01'),
    prices: [{ product: 'core', licenceMinorUnits: 10_000, supYearMinorUnits: 2_050 }],
    supDiscountBasisPoints: 0,
  },
];
export const pricesInDollars: Step = prices.map((list) =>
  list.kind === 'price-list-set'
    ? {
        ...list,
        priceList: 'PL2',
        name: 'Dollars',
        currency: 'USD',
        prices: [{ product: 'trex', licenceMinorUnits: 10_000, supYearMinorUnits: 1_000 }],
      }
    : list,
);
export const subscribed: Step = [
  {
    kind: 'lot-added',
    on: day('2024-01-10'),
    pool: 'P-2',
    lot: 'S1',
    product: 'ub',
    quantity: 4,
    term: 'subscription',
    expiresOn: day('2025-05-01'),
  },
];

/** 12 March 2025. */
export const show = async (path: string, ...steps: readonly Step[]) => showIn(createDesktopDouble(), path, ...steps);
export const showIn = async (host: DesktopDouble, path: string, ...steps: readonly Step[]) => {
  const all = [
    aPool('P-1', 'Logistics Hub', 120, '2025-03-26'),
    aPool('P-2', 'Solar Park', 18, '2025-06-08'),
    ...steps,
  ];
  for (const step of all) {
    const recorded = host.ledger.record(step);
    if (!recorded.ok) throw new Error(`the test's own step was refused: ${recorded.error.code}`);
  }
  const opened = await openWindow(path, host);
  await screen.findByRole('heading', { level: 1 });
  const kinds = (): readonly string[] =>
    host.ledger
      .events()
      .slice(all.length)
      .flatMap(({ changes }) => [changes.map(({ kind }) => kind).join(' + ')]);
  return { ...opened, host, kinds };
};

export const table = async () => screen.findByRole('table', { name: 'Renewals pipeline' });
export const texts = async (): Promise<readonly string[]> =>
  within(await table())
    .getAllByRole('row')
    .slice(1)
    .map(({ textContent }) => textContent);
export const stageOf = async (name: string) =>
  within(await table()).findByRole('button', { name: new RegExp(`^Stage of ${name}`) });
export const choose = async (
  user: Awaited<ReturnType<typeof show>>['user'],
  name: string,
  stage: string,
): Promise<void> => {
  await user.click(await stageOf(name));
  await user.click(await screen.findByRole('menuitem', { name: stage, hidden: true }));
};

/** Nothing chosen, filtered or sorted by the test before. */
export const freshPipeline = (): void => {
  useRenewalsView.setState(freshRenewals);
  usePipelineView.setState({ text: '', sort: { column: 'deadline', descending: false } });
  selectRenewals([]);
};
