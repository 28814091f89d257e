/** Steps of a ledger that make the pools of the look: 12 March 2025 is today there. */
import type { Change } from '../../domain/ledger/change';
import { day } from './a-lot';

/** 40 since November 2023, 10 and 12 added later: to 6 August 2025, exactly 20306 + 8/31. */
export const harbour: readonly (readonly Change[])[] = [
  [
    {
      kind: 'pool-created',
      on: day('2023-11-13'),
      pool: 'P-0417',
      name: 'Harbour Terminal North',
      customer: 'Port of Westhaven',
      purchaseOrder: '86120',
    },
    {
      kind: 'lot-added',
      on: day('2023-11-13'),
      pool: 'P-0417',
      lot: 'L1',
      product: 'iSentry Core',
      quantity: 40,
      supMonths: 12,
    },
  ],
  [{ kind: 'licences-activated', on: day('2024-04-22'), pool: 'P-0417', quantity: 40 }],
  [
    {
      kind: 'lot-added',
      on: day('2024-06-10'),
      pool: 'P-0417',
      lot: 'L2',
      product: 'TREX Standard',
      quantity: 10,
      supMonths: 24,
    },
  ],
  [
    {
      kind: 'lot-added',
      on: day('2024-11-12'),
      pool: 'P-0417',
      lot: 'L3',
      product: 'iSentry Core',
      quantity: 12,
      supMonths: 12,
    },
  ],
];

/** 48 that nobody has activated: the window is open until 14 July 2025. */
export const riverside: readonly (readonly Change[])[] = [
  [
    {
      kind: 'pool-created',
      on: day('2025-01-14'),
      pool: 'P-0441',
      name: 'Riverside Campus',
      customer: 'Riverside University',
      purchaseOrder: '88000',
    },
    {
      kind: 'lot-added',
      on: day('2025-01-14'),
      pool: 'P-0441',
      lot: 'L1',
      product: 'iSentry Core',
      quantity: 48,
      supMonths: 12,
    },
  ],
];

/** 60 whose SUP ended on 17 November 2024. */
export const oldTown: readonly (readonly Change[])[] = [
  [
    {
      kind: 'pool-created',
      on: day('2023-06-01'),
      pool: 'P-0287',
      name: 'Old Town CCTV',
      customer: 'City of Westhaven',
    },
    {
      kind: 'lot-added',
      on: day('2023-06-01'),
      pool: 'P-0287',
      lot: 'L1',
      product: 'iSentry Core',
      quantity: 60,
      supMonths: 12,
    },
  ],
  [{ kind: 'licences-activated', on: day('2023-11-17'), pool: 'P-0287', quantity: 60 }],
];
