import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDayNumber } from '../../../../domain/calendar/civil-date';
import { add, compare, ratio, type Exact } from '../../../../domain/exact/exact';
import type { DraftDays, PoolDays } from '../../../../domain/what-if/licence-days';
import { daysBars } from '../../../../renderer/features/pools/what-if/days-bars';
import { day } from '../../../builders/a-lot';

const sum = (values: readonly Exact[]): Exact => values.reduce<Exact>(add, 0);

const aDraft = (pools: readonly PoolDays[], transit: DraftDays['inTransit'] = { before: 0, after: 0 }): DraftDays => {
  const before = sum([...pools.map((pool) => pool.before), transit.before]);
  const after = sum([...pools.map((pool) => pool.after), transit.after]);
  const from = toDayNumber(day('2025-01-01'));
  return { from, pools, inTransit: transit, before, after, equal: compare(before, after) === 0 };
};

const kinds = (days: DraftDays): readonly string[] =>
  daysBars(days).bars.map(({ of }) => (of.who === 'pool' ? of.pool : of.who));

const poolDays = fc
  .tuple(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 0, max: 1e9 }))
  .map(([before, after]) => ({ before, after }));

describe('the licence-days of a draft as bars', () => {
  it('LP-13: what leaves hangs from the level before, what is in transit and what arrives lead back to it', () => {
    const days = aDraft(
      [
        { pool: 'to', before: 100, after: 400 },
        { pool: 'from', before: 1000, after: 500 },
      ],
      { before: 0, after: 200 },
    );
    const { bars, floor } = daysBars(days);
    expect(kinds(days)).toEqual(['before', 'from', 'transit', 'to', 'after']);
    expect(bars.map(({ low, high }) => [low, high])).toEqual([
      [0, 1100],
      [600, 1100],
      [600, 800],
      [800, 1100],
      [0, 1100],
    ]);
    expect(floor).toBe(0);
  });

  it('begins above zero, at a round number, where the change would be too small to be seen', () => {
    const days = aDraft([
      { pool: 'from', before: 14_870, after: 14_430 },
      { pool: 'to', before: 8512, after: 8952 },
    ]);
    const { floor, top } = daysBars(days);
    expect(top).toBe(23_382);
    expect(floor).toBe(22_500);
  });

  it('has one bar for all pools beyond the largest five, so that names stay readable', () => {
    const pools = Array.from({ length: 9 }, (_pool, index) => ({ pool: `P-${index}`, before: 0, after: 100 - index }));
    expect(kinds(aDraft(pools))).toEqual(['before', 'P-0', 'P-1', 'P-2', 'P-3', 'P-4', 'others', 'after']);
    expect(daysBars(aDraft(pools)).bars.at(-2)).toMatchObject({ of: { who: 'others', count: 4 }, value: 374 });
  });

  it('keeps the exact value of a fraction beside the level at which it is drawn', () => {
    const days = aDraft([{ pool: 'P-1', before: 0, after: ratio(2n, 3n) }]);
    expect(daysBars(days).bars[1]).toMatchObject({ kind: 'more', value: ratio(2n, 3n) });
  });

  it('always leads from the sum before to the sum after, and draws nothing outside its plot', () => {
    fc.assert(
      fc.property(fc.array(poolDays, { maxLength: 12 }), (pools) => {
        const days = aDraft(pools.map((each, index) => ({ pool: `P-${index}`, ...each })));
        const { bars, floor, top } = daysBars(days);
        expect(bars.at(-2)?.level ?? 0).toBe(bars.at(-1)?.level ?? 0);
        for (const bar of bars) {
          expect(bar.high).toBeLessThanOrEqual(top);
          expect(bar.kind === 'total' ? bar.level : bar.low).toBeGreaterThanOrEqual(floor);
        }
      }),
    );
  });
});
