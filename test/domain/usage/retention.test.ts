import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCivilDate, toDayNumber } from '../../../domain/calendar/civil-date';
import { retentionOf } from '../../../domain/usage/retention';
import type { Reading } from '../../../domain/usage/reading';
import { day } from '../../builders/a-lot';
import { aReading, aUsageRegister, type FiguresTuple } from '../../builders/a-reading';

const levels = (on: string, ...licences: readonly FiguresTuple[]): Reading =>
  aReading(on, licences, { purpose: 'analytics' });
const core = (on: string, analyticsModule?: boolean): Reading =>
  aReading(on, [['cameras', 1, 2]], {
    snapshot: { ...(analyticsModule === undefined ? {} : { analyticsModule }) },
  });

const of = (readings: readonly Reading[], asOf: string) => retentionOf(aUsageRegister, readings, day(asOf));
const short = (readings: readonly Reading[], asOf: string) =>
  of(readings, asOf).map(({ level, state, sinceOn, deletedOn, daysLeft }) => [
    level,
    state,
    sinceOn,
    deletedOn,
    daysLeft,
  ]);

const before = levels('2025-05-01', ['level-1', 8, 10], ['level-3', 5, 6]);
const without3 = levels('2025-05-10', ['level-1', 8, 10]);

describe('After analytics licences are removed', () => {
  it('AC-5: types, reactions, events and resources are preserved for 7 days and then deleted', () => {
    expect(short([before, without3], '2025-05-10')).toEqual([[3, 'running', '2025-05-10', '2025-05-17', 7]]);
    expect(short([before, without3], '2025-05-17')).toEqual([[3, 'running', '2025-05-10', '2025-05-17', 0]]);
    expect(short([before, without3], '2025-05-18')).toEqual([[3, 'deleted', '2025-05-10', '2025-05-17', -1]]);
  });

  it('AC-5: it is said what will be deleted: the types that no other licence covers, and what was used last', () => {
    const [running] = of([before, without3], '2025-05-12');
    expect(running?.types).toEqual(['face-recognition', 'licence-plates', 'container-numbers']);
    expect(running).toMatchObject({ name: 'Level 3', last: { at: before.at }, lastFigures: { used: 5, total: 6 } });
    const all = levels('2025-05-01', ['level-1', 1, 2], ['level-4', 1, 2]);
    const only4 = levels('2025-05-10', ['level-4', 1, 2]);
    expect(of([all, only4], '2025-05-12').map(({ level, types }) => [level, types])).toEqual([[1, []]]);
  });

  it.each([
    ['the level is gone', without3],
    ['its total is 0', levels('2025-05-10', ['level-1', 8, 10], ['level-3', 5, 0])],
  ])('AC-5: the 7 days begin when %s', (_what, reading) => {
    expect(short([before, reading], '2025-05-12')).toEqual([[3, 'running', '2025-05-10', '2025-05-17', 5]]);
  });

  it('AC-4, AC-5: they begin for every level when no analytics module is connected any more', () => {
    const readings = [core('2025-05-01', true), before, core('2025-05-10', false)];
    expect(short(readings, '2025-05-11').map(([level, state]) => [level, state])).toEqual([
      [3, 'running'],
      [1, 'running'],
    ]);
    const again = [...readings, core('2025-05-12', true)];
    expect(of(again, '2025-05-13').map(({ state, backOn }) => [state, backOn])).toEqual([
      ['kept', '2025-05-12'],
      ['kept', '2025-05-12'],
    ]);
  });

  it('AC-5: what comes back in time goes on; what comes back later was deleted before', () => {
    const back = (on: string, at: string) => [
      before,
      without3,
      { ...levels(on, ['level-1', 8, 10], ['level-3', 5, 6]), at: `${on}T${at}Z` },
    ];
    expect(of(back('2025-05-17', '11:59:59'), '2025-05-20')).toMatchObject([{ state: 'kept', backOn: '2025-05-17' }]);
    expect(of(back('2025-05-17', '12:00:00'), '2025-05-20')).toMatchObject([{ state: 'deleted' }]);
    expect(of(back('2025-05-25', '12:00:00'), '2025-05-26')).toMatchObject([{ state: 'deleted' }]);
  });

  it('AC-3, AC-5: what is deleted goes by the levels of the version that the installation had, whoever reported it', () => {
    const catalogue = (version: string, ...types: readonly string[]) => ({
      version,
      levels: [
        { level: 1, name: 'Level 1', types: ['loud-sounds'] },
        { level: 3, name: `Level 3 of ${version}`, types: [...types] },
      ],
      builtIn: false,
      on: null,
      event: 'E',
    });
    const register = {
      ...aUsageRegister,
      levelCatalogues: [catalogue('23', 'face-recognition'), catalogue('24', 'licence-plates'), catalogue('25', 'x')],
    };
    const deleted = (...readings: readonly Reading[]) =>
      retentionOf(register, readings, day('2025-05-12')).map(({ name, types }) => [name, ...types]);
    const of = (version: string, reading: Reading): Reading => ({
      ...reading,
      snapshot: { ...reading.snapshot, system: { name: 'Harbour', version } },
    });
    const [newest, byCore, byItself] = [
      ['Level 3 of 25', 'x'],
      ['Level 3 of 24', 'licence-plates'],
      ['Level 3 of 23', 'face-recognition'],
    ];
    expect(deleted(before, without3)).toEqual([newest]);
    expect(deleted(of('24.3', core('2025-05-01')), before, without3)).toEqual([byCore]);
    expect(deleted(of('23', levels('2025-04-01', ['level-3', 1, 6])), before, without3)).toEqual([byItself]);
    expect(deleted(before, of('24', core('2025-05-02')), without3)).toEqual([byCore]);
    // What it was updated to on the way decides what is covered from then on, and not what is deleted.
    expect(deleted(of('23', before), of('25', without3))).toEqual([byItself]);
  });

  it('AC-5: goes away again, and the days begin anew', () => {
    const again = [before, without3, { ...before, at: '2025-05-12T12:00:00Z', on: day('2025-05-12') }];
    const gone = { ...without3, at: '2025-05-20T12:00:00Z', on: day('2025-05-20') };
    expect(short([...again, gone], '2025-05-21').map(([level, state, since]) => [level, state, since])).toEqual([
      [3, 'running', '2025-05-20'],
      [3, 'kept', '2025-05-10'],
    ]);
  });

  it('AC-7: no data never starts it: without a reading nothing has disappeared', () => {
    expect(of([before], '2026-05-01')).toEqual([]);
    expect(of([before, core('2025-05-10')], '2025-05-11')).toEqual([]);
    expect(of([], '2025-05-01')).toEqual([]);
  });

  it('what is dated later than the day is not known on it', () => {
    expect(of([before, without3], '2025-05-09')).toEqual([]);
  });

  it('AC-5: whenever it happens, it is deleted 7 days later, and in whatever order the readings come', () => {
    const first = toDayNumber(day('2024-01-01'));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1500 }), fc.integer({ min: 0, max: 30 }), (gone, later) => {
        const readings = [levels(toCivilDate(first), ['level-2', 1, 2]), levels(toCivilDate(first + gone))];
        const asOf = toCivilDate(first + gone + later);
        const [found] = retentionOf(aUsageRegister, readings, asOf);
        expect(found?.deletedOn).toBe(toCivilDate(first + gone + 7));
        expect(found?.state).toBe(later <= 7 ? 'running' : 'deleted');
        expect(retentionOf(aUsageRegister, readings.toReversed(), asOf)).toEqual([found]);
      }),
    );
  });
});
