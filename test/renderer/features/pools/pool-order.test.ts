import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RegisteredPool } from '../../../../domain/ledger/register';
import {
  orderAfterClick,
  poolColumns,
  sortPools,
  urgentFirst,
  type PoolOrder,
} from '../../../../renderer/features/pools/pool-order';
import { toPoolRow } from '../../../../renderer/features/pools/pool-row';
import { day } from '../../../builders/a-lot';
import { aPool } from '../../../builders/a-pool';

const row = (over: Partial<RegisteredPool>) => toPoolRow(aPool(over), 0);
const sortedIds = (rows: readonly ReturnType<typeof row>[], order: PoolOrder) =>
  sortPools(rows, order).map(({ id }) => id);

describe('the order of the pools list', () => {
  const rows = [
    row({ pool: 'P-10', name: 'Beta', ssed: day('2025-06-30'), quantity: 5 }),
    row({ pool: 'P-9', name: 'Alpha', ssed: null, state: 'none', quantity: 50 }),
    row({ pool: 'P-8', name: 'Gamma', ssed: day('2024-06-30'), state: 'lapsed', quantity: 7 }),
  ];

  it('puts the most urgent pool first, and what never ends last', () => {
    expect(sortedIds(rows, urgentFirst)).toEqual(['P-8', 'P-10', 'P-9']);
  });

  it('keeps what is unknown last when turned round', () => {
    expect(sortedIds(rows, { column: 'ssed', descending: true })).toEqual(['P-10', 'P-8', 'P-9']);
  });

  it('sorts ids by their numbers and names by the alphabet', () => {
    expect(sortedIds(rows, { column: 'id', descending: false })).toEqual(['P-8', 'P-9', 'P-10']);
    expect(sortedIds(rows, { column: 'name', descending: false })).toEqual(['P-9', 'P-10', 'P-8']);
  });

  it('sorts states by who needs somebody', () => {
    expect(sortedIds(rows, { column: 'state', descending: false })).toEqual(['P-8', 'P-10', 'P-9']);
  });

  it('turns round on a second click, and starts upwards on another column', () => {
    const again = orderAfterClick(urgentFirst, 'daysLeft');
    expect(again).toEqual({ column: 'daysLeft', descending: true });
    expect(orderAfterClick(again, 'name')).toEqual({ column: 'name', descending: false });
  });

  it('loses no row and does not depend on the order it was given, for every column', () => {
    const pools = fc.uniqueArray(
      fc.record({
        pool: fc.string({ minLength: 1 }),
        name: fc.string(),
        quantity: fc.nat(9),
        ssed: fc.constantFrom(null, day('2025-01-01'), day('2026-01-01')),
      }),
      { selector: ({ pool }) => pool, maxLength: 12 },
    );
    fc.assert(
      fc.property(pools, fc.constantFrom(...poolColumns), fc.boolean(), (made, column, descending) => {
        const given = made.map(row);
        const sorted = sortPools(given, { column, descending });
        expect(new Set(sorted)).toEqual(new Set(given));
        const key = (one: (typeof sorted)[number]) => [one[column], one.name] as const;
        expect(sortPools(given.toReversed(), { column, descending }).map(key)).toEqual(sorted.map(key));
      }),
      { numRuns: 60 },
    );
  });
});
