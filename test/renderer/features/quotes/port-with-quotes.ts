/** A port with two pools, a price list and quotes, as the screens of the quotes are tested with. Today is 12 March 2025. */
import { fireEvent, screen } from '@testing-library/react';
import type { Change, ChangeOf } from '../../../../domain/ledger/change';
import { day } from '../../../builders/a-lot';
import { createDesktopDouble, type DesktopDouble } from '../../../doubles/desktop';
import { openWindow } from '../../open-window';

export const pool = (id: string, quantity: number, ends: string, product = 'iSentry Core'): readonly Change[] => [
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

export const prices = (id: string, currency: string, product: string, from = '2025-01-01'): Change => ({
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

export const made = (number: string, over: Partial<ChangeOf<'quote-made'>> = {}): ChangeOf<'quote-made'> => ({
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

export const aPort = (...more: readonly (Change | readonly Change[])[]): DesktopDouble =>
  hostWith(pool('A', 40, '2025-06-30'), pool('B', 10, '2025-02-01'), prices('1', 'EUR', 'iSentry Core'), ...more);

export const windowAt = (path: string, host: DesktopDouble) => openWindow(path, host);

export const field = (name: RegExp | string): HTMLElement => screen.getByRole('textbox', { name });
export const type = (name: RegExp | string, value: string): void => {
  fireEvent.change(field(name), { target: { value } });
};
