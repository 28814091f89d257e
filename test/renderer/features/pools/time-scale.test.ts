import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCivilDate, toDayNumber } from '../../../../domain/calendar/civil-date';
import { threeYearsAround, timeTicks, xOfDay } from '../../../../renderer/features/pools/time-scale';
import { day } from '../../../builders/a-lot';

const today = toDayNumber(day('2025-03-12'));

describe('days on a line', () => {
  it('spans last year, this year and next year', () => {
    const { from, to } = threeYearsAround(today);
    expect([toCivilDate(from), toCivilDate(to)]).toEqual(['2024-01-01', '2026-12-31']);
  });

  it('puts the span’s ends at the edges', () => {
    const span = threeYearsAround(today);
    expect([xOfDay(span, 212, span.from), xOfDay(span, 212, span.to)]).toEqual([0, 212]);
  });

  it('marks quarters over two years and a half, and says which begin a year', () => {
    const ticks = timeTicks({ from: toDayNumber(day('2023-09-01')), to: toDayNumber(day('2025-02-10')) }, 8);
    expect(ticks.map((tick) => toCivilDate(tick.day))).toEqual([
      '2023-10-01',
      '2024-01-01',
      '2024-04-01',
      '2024-07-01',
      '2024-10-01',
      '2025-01-01',
    ]);
    expect(ticks.filter((tick) => tick.startsYear)).toHaveLength(2);
  });

  it('never has more ticks than there is room for, however long the span, and all of them inside it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -200_000, max: 200_000 }),
        fc.integer({ min: 60, max: 300_000 }),
        fc.integer({ min: 3, max: 14 }),
        (from, length, atMost) => {
          const span = { from, to: from + length };
          const ticks = timeTicks(span, atMost);
          expect(ticks.length).toBeLessThanOrEqual(atMost + 1);
          expect(ticks.every((tick) => tick.day >= span.from && tick.day <= span.to)).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });
});
