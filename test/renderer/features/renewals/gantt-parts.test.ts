import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCivilDate, toDayNumber } from '../../../../domain/calendar/civil-date';
import type { RegisteredPool } from '../../../../domain/ledger/register';
import { placeWord } from '../../../../renderer/features/renewals/gantt/gantt-layout';
import { ganttLines, sortRows } from '../../../../renderer/features/renewals/gantt/gantt-lines';
import { rowOfPool, type GanttRow } from '../../../../renderer/features/renewals/gantt/gantt-row';
import {
  freshSpan,
  panSpan,
  spanShowing,
  wholeSpan,
  zoomSpan,
} from '../../../../renderer/features/renewals/gantt/gantt-span';
import { ganttTicks } from '../../../../renderer/features/renewals/gantt/gantt-ticks';
import { rowTimeline } from '../../../../renderer/features/renewals/gantt/row-timeline';
import { aLot, aSubscriptionLot, day } from '../../../builders/a-lot';
import { anEntry, aPool, aWaitingPool } from '../../../builders/a-pool';

const at = (text: string) => toDayNumber(day(text));
const today = at('2025-03-12');
const nobody = { partner: 'Northgate', vendor: 'iSentry', salesperson: '' };
const rowOf = (over: Partial<RegisteredPool> = {}): GanttRow => rowOfPool(aPool(over), nobody, today);
const marksOf = (row: GanttRow) => rowTimeline(row, today).marks.map(({ kind, day: on }) => [kind, toCivilDate(on)]);

const added = anEntry(
  { kind: 'lot-added', on: day('2024-03-01'), pool: 'P-0417', lot: 'L1', product: 'Core', quantity: 40, supMonths: 12 },
  { ssedAfter: day('2025-09-01') },
);
const activated = anEntry(
  { kind: 'licences-activated', on: day('2024-06-30'), pool: 'P-0417', quantity: 40 },
  { ssedAfter: day('2025-06-30') },
);
const grown = anEntry(
  { kind: 'lot-added', on: day('2025-01-01'), pool: 'P-0417', lot: 'L2', product: 'Core', quantity: 10 },
  { ssedAfter: day('2025-08-06') },
);

describe('a row of the Gantt', () => {
  it('has the window, earlier SSEDs, the backstop and the SSED as marks in the order of their days', () => {
    const row = rowOf({ ssed: day('2025-08-06'), changes: [added, activated, grown] });
    expect(marksOf(row)).toEqual([
      ['window', '2024-06-30'],
      ['step', '2025-06-30'],
      ['ssed', '2025-08-06'],
      ['backstop', '2025-09-01'],
    ]);
  });

  it('LP-10: dates that were projected before SUP began are no earlier SSEDs', () => {
    const row = rowOf({ changes: [added, activated] });
    expect(marksOf(row).map(([kind]) => kind)).not.toContain('step');
  });

  it('LP-10: has the window and a projected bar while nothing is activated', () => {
    const row = rowOfPool(aWaitingPool(), nobody, today);
    expect(row).toMatchObject({ state: 'projected', projected: true });
    expect(rowTimeline(row, today).bars.map(({ kind }) => kind)).toEqual(['projected', 'window']);
  });

  it('LP-15: a lapsed row runs without SUP to today, and shows until when it can be renewed', () => {
    const renewal = {
      usualUntil: day('2025-11-17'),
      until: day('2026-01-09'),
      end: { release: '4.2', stage: 'discontinued', on: day('2026-01-10') },
    } as const;
    const row = rowOf({ ssed: day('2024-11-17'), state: 'lapsed', renewal });
    expect(rowTimeline(row, today).bars.at(-2)).toEqual({ kind: 'without', from: at('2024-11-17'), to: today });
    expect(marksOf(row)).toContainEqual(['limit', '2026-01-09']);
  });

  it('LP-2: subscriptions that end on one day share a mark; without SUP they are the bar', () => {
    const expiresOn = day('2025-05-01');
    const lots = [
      aSubscriptionLot({ expiresOn, quantity: 4 }),
      aSubscriptionLot({ lot: 'S2', expiresOn, quantity: 6 }),
    ];
    const row = rowOf({ ssed: null, ssedExact: null, state: 'none', lots, renewal: null });
    expect(row.end).toBe(at('2025-05-01'));
    const { bars, marks } = rowTimeline(row, today);
    expect(bars.map(({ kind }) => kind)).toContain('to-come');
    expect(marks.find(({ kind }) => kind === 'subscription')).toMatchObject({
      parts: [{ quantity: 4 }, { quantity: 6 }],
    });
  });
});

describe('the lines of the Gantt', () => {
  const rows = [
    rowOf({ pool: 'A', name: 'b10', customer: 'Port', ssed: day('2025-06-01') }),
    rowOf({ pool: 'B', name: 'b9', customer: '', ssed: day('2025-06-01') }),
    rowOf({ pool: 'C', name: 'c', customer: 'Port', ssed: null, lots: [aLot()] }),
    rowOf({ pool: 'D', name: 'd', customer: 'Airport', ssed: day('2024-06-01'), quantity: 7 }),
  ];

  it('stand by what ends first, then by name; what never ends stands last either way', () => {
    const order = (descending: boolean) => sortRows(rows, { column: 'end', descending }).map(({ name }) => name);
    expect(order(false)).toEqual(['d', 'b9', 'b10', 'c']);
    expect(order(true)).toEqual(['b9', 'b10', 'd', 'c']);
  });

  it('stand in groups with their counts, by name, what says nothing last; a folded group has its head alone', () => {
    const lines = ganttLines(rows, { column: 'name', descending: false }, 'customer', new Set(['Port']));
    const told = lines.map((line) =>
      line.kind === 'group' ? `${line.name}: ${line.rows}, ${line.quantity}` : line.row.name,
    );
    expect(told).toEqual(['Airport: 1, 7', 'd', 'Port: 2, 80', ': 1, 40', 'b9']);
  });
});

const spans = fc
  .tuple(fc.integer({ min: -200_000, max: 200_000 }), fc.integer({ min: 14, max: 36_000 }))
  .map(([from, days]) => ({ from, to: from + days }));

describe('the time in view', () => {
  it('keeps the day under the pointer where it is while it zooms, from two weeks to a century', () => {
    fc.assert(
      fc.property(
        spans,
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (span, factor, part) => {
          const anchor = span.from + part * (span.to - span.from);
          const next = zoomSpan(span, factor, anchor);
          const days = next.to - next.from;
          expect(days).toBeGreaterThanOrEqual(14 - 1e-6);
          expect(days).toBeLessThanOrEqual(36_525 + 1e-6);
          expect((anchor - next.from) / days).toBeCloseTo(part, 5);
        },
      ),
    );
  });

  it('is as wide as before when it is moved, and never leaves the calendar', () => {
    const span = { from: at('9990-01-01'), to: at('9995-01-01') };
    const moved = panSpan(span, 4000);
    expect(moved.to - moved.from).toBe(span.to - span.from);
    expect(moved.to).toBeLessThanOrEqual(at('9999-12-31'));
  });

  it('moves to a day that is out of view, and stays where the day is in it', () => {
    const span = { from: 0, to: 100 };
    expect(spanShowing(span, 50)).toBe(span);
    expect(spanShowing(span, 1000)).toEqual({ from: 950, to: 1050 });
  });

  it('begins with a year before today and reaches as far as the rows, within a year and a half', () => {
    const far = [rowOf({ createdOn: day('2010-01-01'), ssed: day('2040-01-01') }), rowOf()];
    const { from, to } = freshSpan(far, today);
    expect(toCivilDate(from)).toBe('2024-03-12');
    expect(to).toBeLessThan(at('2026-11-01'));
    const whole = wholeSpan(far, today);
    expect(whole.from).toBeLessThan(at('2010-01-01'));
    expect(whole.to).toBeGreaterThan(at('2040-01-01'));
  });

  it('names as many days as have room for their labels, whatever the zoom: none runs into the next', () => {
    fc.assert(
      fc.property(spans, fc.integer({ min: 200, max: 2500 }), (span, width) => {
        const ticks = ganttTicks(span, width);
        for (const tick of ticks) expect(tick.day >= span.from - 1 && tick.day <= span.to).toBe(true);
        const pixels = (one: number, other: number) => ((other - one) / (span.to - span.from)) * width;
        for (const [index, { day: next }] of ticks.slice(1).entries()) {
          const { day: before, label } = ticks[index] ?? { day: 0, label: '' };
          expect(pixels(before, next), label).toBeGreaterThan(label.length * 6.5 + 3);
        }
      }),
    );
  });

  it('names weeks by their Mondays once it is zoomed in so far, and each year once', () => {
    const labels = (from: string, to: string) =>
      ganttTicks({ from: at(from), to: at(to) }, 800).map(({ label }) => label);
    expect(labels('2025-03-01', '2025-05-01').slice(0, 2)).toEqual(['3 Mar 2025', '10 Mar']);
    expect(labels('2025-12-15', '2026-01-20')).toContain('5 Jan 2026');
  });

  it('names the year beside the first month where no January is in view', () => {
    const ticks = ganttTicks({ from: at('2025-03-20'), to: at('2025-09-20') }, 800);
    expect(ticks.slice(0, 2).map(({ label }) => label)).toEqual(['Apr 2025', 'May']);
  });
});

describe('a word beside a row', () => {
  it('stands in the first room that no mark takes, or nowhere: never across a mark', () => {
    expect(placeWord(100, [], 40, 300)).toBe(108);
    expect(placeWord(100, [130], 40, 300)).toBe(138);
    expect(placeWord(100, [130, 160, 280], 40, 300)).toBe(168);
    expect(placeWord(250, [], 60, 300)).toBeNull();
  });
});
