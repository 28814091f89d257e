import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCivilDate, toDayNumber } from '../../../../domain/calendar/civil-date';
import { expiryBand } from '../../../../domain/overview/expiry-band';
import { renewalStages } from '../../../../domain/pipeline/pipeline-change';
import type { RenewalRow } from '../../../../domain/pipeline/renewal-rows';
import { amountScale } from '../../../../renderer/features/renewals/months/amount-scale';
import { measureOf, monthBars } from '../../../../renderer/features/renewals/months/month-bars';
import type { Within } from '../../../../renderer/features/renewals/months/months-view';
import { day } from '../../../builders/a-lot';

const today = toDayNumber(day('2025-03-12'));

const aRow = (daysLeft: number, quantity = 10, over: Partial<RenewalRow> = {}): RenewalRow => {
  const renewal = { kind: 'sup', pool: `P${daysLeft}` } as const;
  return {
    key: `sup P${daysLeft}`,
    stage: 'not-started',
    since: null,
    owner: '',
    note: '',
    reason: '',
    renewal,
    value: [],
    deadline: {
      key: `sup P${daysLeft}`,
      kind: 'sup',
      on: toCivilDate(today + daysLeft),
      daysLeft,
      band: expiryBand(daysLeft),
      projected: false,
      subject: { kind: 'pool', pool: `P${daysLeft}` },
      name: '',
      customer: '',
      partner: null,
      vendor: 'iSentry',
      territory: null,
      quantity,
      products: [],
      renewal,
    },
    ...over,
  };
};

const rows = fc.array(
  fc
    .tuple(fc.integer({ min: -900, max: 2500 }), fc.integer({ min: 0, max: 500 }), fc.constantFrom(...renewalStages))
    .map(([daysLeft, quantity, stage]) => aRow(daysLeft, quantity, { stage })),
  { maxLength: 40 },
);

describe('the bars of the months', () => {
  it('add up to everything shown, with what stands before them and after them', () => {
    fc.assert(
      fc.property(rows, (shown) => {
        const { bars, before, after } = monthBars(shown, { of: 'licences' }, [], today);
        const all = [before, ...bars, after].flatMap((bar) => bar ?? []);
        const whole = shown.reduce((sum, { deadline }) => sum + deadline.quantity, 0);
        expect(all.reduce((sum, { total }) => sum + total, 0)).toBe(whole);
        for (const { open, won, lost, total } of all) expect(open + won + lost).toBe(total);
      }),
    );
  });

  it('are twelve months from this one on, and more as far as anything ends, two years at most', () => {
    const count = (daysLeft: number) => monthBars([aRow(daysLeft)], { of: 'pools' }, [], today).bars.length;
    expect([count(10), count(500), count(5000)]).toEqual([12, 17, 24]);
  });

  it('are the weeks of a month, cut to its days, and then the days of a week; each level adds up to the one above', () => {
    fc.assert(
      fc.property(rows, (shown) => {
        const months = monthBars(shown, { of: 'pools' }, [], today);
        const month = months.bars[2];
        if (month === undefined) throw new Error('there are twelve');
        const inMonth: readonly Within[] = [{ unit: 'month', days: month.days }];
        const weeks = monthBars(shown, { of: 'pools' }, inMonth, today);
        expect(weeks).toMatchObject({ unit: 'week', before: null, after: null });
        expect(weeks.bars.reduce((sum, { total }) => sum + total, 0)).toBe(month.total);
        const [week] = weeks.bars;
        if (week === undefined) throw new Error('a month has weeks');
        const days = monthBars(shown, { of: 'pools' }, [...inMonth, { unit: 'week', days: week.days }], today);
        expect(days.unit).toBe('day');
        expect(days.bars.reduce((sum, { total }) => sum + total, 0)).toBe(week.total);
      }),
      { numRuns: 40 },
    );
  });
});

describe('the scale of the bars', () => {
  it('reaches the highest bar in four even steps, whole ones where things are counted', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e12 }), fc.constantFrom('pools', 'value EUR'), (most, name) => {
        const { ticks } = amountScale(most, measureOf(name === 'pools' ? 'pools' : 'value EUR'));
        expect(ticks).toHaveLength(5);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(most);
      }),
    );
    expect(amountScale(3, { of: 'pools' }).ticks).toEqual([0, 1, 2, 3, 4]);
  });

  it('writes money in thousands where it is long, and names the unit', () => {
    const scale = amountScale(2_368_200, { of: 'value', currency: 'EUR' });
    expect([scale.unit, scale.format(823_200), scale.format(0)]).toEqual(['thousand', '8.2', '0']);
  });
});
