import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCivilDate, toDayNumber, type CivilDate } from '../../../domain/calendar/civil-date';
import type { Reading } from '../../../domain/usage/reading';
import { runOut } from '../../../domain/usage/run-out';
import { MOST_POINTS, seriesOf, spanOfStatus } from '../../../domain/usage/series';
import { day } from '../../builders/a-lot';
import { aReading, aStatus, type FiguresTuple } from '../../builders/a-reading';

const ms = (instant: string): number => Date.parse(instant);
const first = toDayNumber(day('2025-01-01'));
const onDay = (number: number): string => toCivilDate(first + number);
const reading = (number: number, ...licences: readonly FiguresTuple[]): Reading => aReading(onDay(number), licences);
const noonOf = (number: number): number => ms(`${onDay(number)}T12:00:00Z`);

const used = (readings: readonly Reading[], span?: Parameters<typeof seriesOf>[2], licence = 'cameras') =>
  seriesOf(readings, licence, span).map((point) => [new Date(point.at).toISOString().slice(0, 16), point.used]);

const ofServer = { installation: 'N1', purpose: 'cameras', state: 'unavailable' } as const;

describe('Use over time', () => {
  it('has a point for each reading of the licence, oldest first', () => {
    const readings = [reading(2, ['cameras', 7, 10]), reading(0, ['cameras', 5, 10]), reading(1, ['level-1', 1, 2])];
    expect(seriesOf(readings, 'cameras')).toEqual([
      { at: noonOf(0), used: 5, total: 10 },
      { at: noonOf(2), used: 7, total: 10 },
    ]);
  });

  it('AC-7: spans without data are gaps, not zeros; the figures from before hold again after one that changed nothing', () => {
    const readings = [reading(0, ['cameras', 5, 10]), reading(9, ['cameras', 6, 10])];
    const outages = [
      { from: '2025-01-03T00:00:00Z', to: '2025-01-04T00:00:00Z', goodAt: null, ...ofServer },
      { from: '2025-01-12T00:00:00Z', to: null, goodAt: null, ...ofServer },
    ];
    expect(used(readings, { outages })).toEqual([
      ['2025-01-01T12:00', 5],
      ['2025-01-03T00:00', 5],
      ['2025-01-03T00:00', null],
      ['2025-01-04T00:00', 5],
      ['2025-01-10T12:00', 6],
      ['2025-01-12T00:00', 6],
      ['2025-01-12T00:00', null],
    ]);
  });

  it('AC-6, AC-7: errors and silence without a good answer between them are one gap, from the last good answer on', () => {
    const goodAt = '2025-01-02T00:00:00Z';
    const past = [
      { state: 'inactive', from: '2025-01-03T00:00:00Z', to: '2025-01-04T00:00:00Z', goodAt },
      { state: 'unavailable', from: '2025-01-04T00:00:00Z', to: '2025-01-05T18:00:00Z', goodAt },
    ] as const;
    const active = aStatus('cameras', 'active', { goodAt: '2025-01-09T00:00:00Z' });
    const span = spanOfStatus(
      active,
      past.map((each) => ({ ...ofServer, ...each })),
    );
    // What it says on the 5th differs from what it said before, and ends the gap with its own figures.
    expect(used([reading(0, ['cameras', 5, 10]), reading(4, ['cameras', 7, 10])], span)).toEqual([
      ['2025-01-01T12:00', 5],
      ['2025-01-02T00:00', 5],
      ['2025-01-02T00:00', null],
      ['2025-01-05T12:00', 7],
      ['2025-01-05T18:00', 7],
      ['2025-01-09T00:00', 7],
    ]);
  });

  it('AC-7: one good answer between two silences is known, and the second is a gap of its own', () => {
    const [goodAt, again] = ['2025-01-02T00:00:00Z', '2025-01-05T18:00:00Z'];
    const past = [
      { ...ofServer, from: '2025-01-03T00:00:00Z', to: again, goodAt },
      { ...ofServer, from: '2025-01-06T00:00:00Z', to: '2025-01-08T00:00:00Z', goodAt: again },
    ];
    const span = spanOfStatus(aStatus('cameras', 'active', { goodAt: '2025-01-09T00:00:00Z' }), past);
    expect(used([reading(0, ['cameras', 5, 10]), reading(4, ['cameras', 7, 10])], span)).toEqual([
      ['2025-01-01T12:00', 5],
      ['2025-01-02T00:00', 5],
      ['2025-01-02T00:00', null],
      ['2025-01-05T12:00', 7],
      ['2025-01-05T18:00', 7],
      ['2025-01-05T18:00', null],
      ['2025-01-08T00:00', 7],
      ['2025-01-09T00:00', 7],
    ]);
  });

  it('AC-4: a licence that is not reported, or whose module is gone, is unknown from then on', () => {
    const gone = aReading(onDay(3), [['cameras', 1, 2]], { snapshot: { analyticsModule: false } });
    expect(used([reading(0, ['level-1', 3, 4]), gone], undefined, 'level-1')).toEqual([
      ['2025-01-01T12:00', 3],
      ['2025-01-04T12:00', null],
    ]);
    expect(used([reading(0, ['cameras', 3, 4]), reading(1, ['intercoms', 1, 2])])).toEqual([
      ['2025-01-01T12:00', 3],
      ['2025-01-02T12:00', null],
    ]);
  });

  it('AC-4: once the module is connected again, what its server said before holds again, though it says nothing new', () => {
    const core = (number: number, analyticsModule: boolean) =>
      aReading(onDay(number), [['cameras', 1, 2]], { snapshot: { analyticsModule } });
    const readings = [reading(0, ['level-1', 3, 4]), core(1, true), core(3, false), core(5, true)];
    expect(used(readings, { until: `${onDay(9)}T12:00:00Z` }, 'level-1')).toEqual([
      ['2025-01-01T12:00', 3],
      ['2025-01-04T12:00', null],
      ['2025-01-06T12:00', 3],
      ['2025-01-10T12:00', 3],
    ]);
  });

  it('AC-7: of a server that answered with an error and then not at all, nothing is known since its last good answer', () => {
    const goodAt = '2025-01-05T00:00:00Z';
    const status = aStatus('cameras', 'unavailable', { goodAt, since: '2025-01-20T00:00:00Z' });
    const series = seriesOf([reading(0, ['cameras', 5, 10])], 'cameras', spanOfStatus(status));
    expect(series).toEqual([
      { at: noonOf(0), used: 5, total: 10 },
      { at: ms(goodAt), used: 5, total: 10 },
      { at: ms(goodAt) + 1, used: null, total: null },
    ]);
    const carried = [reading(0, ['cameras', 5, 10]), reading(9, ['cameras', 7, 10])];
    expect(used(carried, spanOfStatus(status)).map(([, each]) => each)).toEqual([5, 5, null, 7]);
    expect(spanOfStatus({ ...status, goodAt: null })).toMatchObject({
      until: null,
      outages: [{ state: 'unavailable', from: status.since, to: null }],
    });
    expect(spanOfStatus(aStatus('cameras', 'active', { goodAt }))).toEqual({ until: goodAt });
    expect(spanOfStatus(null)).toEqual({});
  });

  it('the newest reading holds until the last good answer', () => {
    expect(used([reading(0, ['cameras', 5, 10])], { until: '2025-02-01T00:00:00Z' })).toEqual([
      ['2025-01-01T12:00', 5],
      ['2025-02-01T00:00', 5],
    ]);
    expect(used([], { until: '2025-02-01T00:00:00Z' })).toEqual([]);
  });

  it('has at most 1,000 points however many readings there are, and keeps its ends, its peak and its gaps', () => {
    const figures = fc.array(fc.option(fc.nat(500), { nil: null, freq: 20 }), { minLength: 1001, maxLength: 3000 });
    fc.assert(
      fc.property(figures, (values) => {
        const readings = values.map((value, index) =>
          value === null ? reading(index, ['intercoms', 1, 2]) : reading(index, ['cameras', value, 100]),
        );
        const series = seriesOf(readings, 'cameras');
        expect(series.length).toBeLessThanOrEqual(MOST_POINTS);
        expect([series[0]?.at, series.at(-1)?.at]).toEqual([noonOf(0), noonOf(values.length - 1)]);
        const peak = (all: readonly (number | null)[]) => Math.max(...all.map((value) => value ?? -1));
        expect(peak(series.map((point) => point.used))).toBe(peak(values));
        expect(series.some((point) => point.used === null)).toBe(values.includes(null));
      }),
      { numRuns: 8 },
    );
  });
});

describe('The run-out forecast', () => {
  const growing = (perDay: number, days: number, total: number, start = 100) =>
    Array.from({ length: days + 1 }, (_each, index) => reading(index, ['cameras', start + index * perDay, total]));
  const dayIn =
    (hours: number) =>
    (at: number): CivilDate =>
      toCivilDate(Math.floor((at + hours * 3_600_000) / 86_400_000));
  const asOfDay = (number: number) => ({ asOf: day(onDay(number)), dayOf: dayIn(0) });
  const forecast = (
    readings: readonly Reading[],
    span?: Parameters<typeof seriesOf>[2],
    ground?: ReturnType<typeof asOfDay>,
  ) => {
    const asOf = span?.until === undefined ? readings.at(-1)?.on : dayIn(0)(ms(span.until ?? ''));
    return runOut(seriesOf(readings, 'cameras', span), ground ?? { ...asOfDay(0), ...(asOf && { asOf }) });
  };

  it('is a straight line through the last 90 days: a day more is used than there is, and the growth a month', () => {
    const found = forecast(growing(2, 90, 1000));
    expect(found).toMatchObject({ kind: 'runs-out', left: 720, perMonth: 60.9, days: 90, on: onDay(90 + 360) });
    expect(found.kind === 'runs-out' && Math.round(found.months * 10) / 10).toBe(11.8);
  });

  it('looks back 90 days at most', () => {
    const jump = reading(0, ['cameras', 0, 1000]);
    const calm = growing(1, 100, 1000).map((each, index) => ({ ...each, at: `${onDay(index + 50)}T12:00:00Z` }));
    expect(forecast([jump, ...calm], undefined, asOfDay(150))).toMatchObject({ kind: 'runs-out', perMonth: 30.4 });
  });

  it('needs 14 days and 3 readings, and says what there is', () => {
    expect(forecast(growing(1, 13, 1000))).toEqual({ kind: 'too-little', days: 13, readings: 14 });
    expect(forecast([reading(0, ['cameras', 1, 9]), reading(50, ['cameras', 2, 9])])).toMatchObject({
      kind: 'too-little',
      readings: 2,
    });
  });

  it('AC-7: says that nothing is known where no data is; a gap counts neither as 0 nor as a day', () => {
    expect(forecast([])).toEqual({ kind: 'no-data' });
    expect(forecast([reading(0, ['cameras', 1, 2])], undefined, asOfDay(91))).toEqual({ kind: 'no-data' });
    const outages = [{ from: `${onDay(20)}T18:00:00Z`, to: `${onDay(41)}T06:00:00Z`, goodAt: null, ...ofServer }];
    const withGap = growing(2, 90, 1000).filter((_each, index) => index <= 20 || index > 40);
    expect(forecast(withGap, { outages })).toMatchObject({ kind: 'runs-out', perMonth: 60.9 });
    const mostlyGap = [{ from: `${onDay(2)}T00:00:00Z`, to: `${onDay(88)}T00:00:00Z`, goodAt: null, ...ofServer }];
    expect(
      forecast(
        growing(2, 90, 1000).filter((_each, index) => index < 2 || index > 88),
        { outages: mostlyGap },
      ),
    ).toMatchObject({
      kind: 'too-little',
      days: 5,
    });
  });

  it('AC-1: none is left where all are used, or more', () => {
    expect(forecast(growing(1, 90, 190))).toEqual({ kind: 'exhausted', over: 0, until: null });
    expect(forecast(growing(1, 90, 180))).toEqual({ kind: 'exhausted', over: 10, until: null });
  });

  it('does not run out where use is steady, falls, or hardly grows; one reading that holds for weeks is enough to say so', () => {
    expect(forecast([reading(0, ['cameras', 5, 10])], { until: `${onDay(30)}T00:00:00Z` })).toEqual({
      kind: 'steady',
      perMonth: 0,
      days: 30,
      until: null,
    });
    expect(forecast(growing(-1, 90, 1000))).toMatchObject({ kind: 'steady', perMonth: -30.4 });
    expect(forecast([...growing(0, 89, 1_000_000), reading(90, ['cameras', 101, 1_000_000])])).toMatchObject({
      kind: 'steady',
    });
  });

  it('AC-7: of a server that is silent, says to which day it is reckoned, and never a day that is past', () => {
    const silent = {
      until: `${onDay(30)}T12:00:00Z`,
      outages: [{ from: `${onDay(30)}T12:00:00Z`, to: null, goodAt: null, ...ofServer }],
    };
    const until = onDay(30);
    const found = (number: number, total = 1000) => forecast(growing(2, 30, total), silent, asOfDay(number));
    expect(found(30)).toMatchObject({ kind: 'runs-out', left: 840, on: onDay(450), until });
    expect(found(35, 200)).toMatchObject({ kind: 'runs-out', left: 40, on: onDay(50), until });
    expect(found(35, 200)).toMatchObject({ months: 15 / (365.25 / 12) });
    for (const late of [50, 51, 90])
      expect(found(late, 200)).toMatchObject({ kind: 'passed', left: 40, on: onDay(50), until });
    expect(found(40, 160)).toEqual({ kind: 'exhausted', over: 0, until });
    // Of a file that nobody has followed up the same is true.
    expect(forecast(growing(2, 30, 200), undefined, asOfDay(60))).toMatchObject({ kind: 'passed', until });
    expect(forecast(growing(2, 30, 200), undefined, asOfDay(31))).toMatchObject({ kind: 'runs-out', until: null });
  });

  it('goes by the days where Coterm runs, and knows nothing that is later than its day', () => {
    const late = growing(2, 30, 200).map((each) => ({ ...each, at: each.at.replace('T12', 'T20') }));
    const series = seriesOf(late, 'cameras');
    expect(runOut(series, { asOf: day(onDay(31)), dayOf: dayIn(10) })).toMatchObject({ on: onDay(51) });
    expect(runOut(series, { asOf: day(onDay(30)), dayOf: dayIn(-10) })).toMatchObject({ on: onDay(50) });
    expect(runOut(series, { asOf: day(onDay(20)), dayOf: dayIn(0) })).toMatchObject({ left: 60, on: onDay(50) });
  });

  it('for any growth in a straight line, the day is the one on which the line passes the total', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: 14, max: 90 }),
        fc.nat(5000),
        (perDay, days, left) => {
          const total = 100 + perDay * days + left + 1;
          const found = forecast(growing(perDay, days, total));
          expect(found).toMatchObject({
            kind: 'runs-out',
            left: left + 1,
            on: onDay(days + Math.ceil((left + 1) / perDay)),
          });
        },
      ),
      { numRuns: 50 },
    );
  });
});
