import { array, assert, constantFrom, integer, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Alert } from '../../../domain/alert/alerts';
import { digestOf, type Told } from '../../../domain/alert/digest';
import type { OverviewTask } from '../../../domain/overview/task';
import { alertsOn, aSnooze, atNoon, nothingTold, overUsed, supEnds, unavailable } from './standing';

type Run = readonly [day: number, alerts: readonly Alert[]];

/** The keys told by each run, one after the other. */
const tellAll = (runs: readonly Run[], before: readonly Told[] = nothingTold): readonly (readonly string[])[] => {
  let told = before;
  return runs.map(([day, alerts]) => {
    const telling = digestOf(alerts, told, atNoon(day));
    told = telling.told;
    return telling.digest?.alerts.map(({ task }) => task.key) ?? [];
  });
};

const LEADS = [180, 90, 60, 30, 14, 7, -1];

describe('A digest', () => {
  it('says what is new, counted by what it is, most urgent first; and nothing when nothing is new', () => {
    const tasks = (day: number): OverviewTask[] => [supEnds('A', 5, day), supEnds('B', 60, day), overUsed('N')];
    const { digest, told } = digestOf(alertsOn(0, tasks(0)), nothingTold, atNoon(0));
    expect(digest?.alerts.map(({ task }) => task.key)).toEqual(['sup A', 'sup B', 'over-used N cameras']);
    expect(digest?.groups).toEqual([
      { alert: 'sup', hasEnded: false, count: 2 },
      { alert: 'over-used', hasEnded: false, count: 1 },
    ]);
    expect(digestOf(alertsOn(1, tasks(1)), told, atNoon(1)).digest).toBeNull();
    expect(digestOf(alertsOn(6, tasks(6)), told, atNoon(6)).digest?.groups).toEqual([
      { alert: 'sup', hasEnded: true, count: 1 },
    ]);
  });

  it('is no daily noise: what stays as it is is told once, however long it stays', () => {
    const runs = [...Array(400).keys()].map((day): Run => [day, alertsOn(day, [overUsed('N'), supEnds('A', -3, day)])]);
    expect(tellAll(runs).flat()).toEqual(['over-used N cameras', 'sup A']);
  });

  it('tells each crossing exactly once, whatever the rhythm in which it is run', () => {
    const ends = record({ pool: constantFrom('A', 'B', 'C'), on: integer({ min: 0, max: 300 }) });
    assert(
      property(
        array(ends, { maxLength: 3 }),
        array(integer({ min: 1, max: 60 }), { maxLength: 40 }),
        (ending, steps) => {
          const unique = [...new Map(ending.map((each) => [each.pool, each])).values()];
          let day = 0;
          const days = steps.map((step) => (day += step));
          const runs = days.map((now): Run => [
            now,
            alertsOn(
              now,
              unique.map(({ pool, on }) => supEnds(pool, on, now)),
            ),
          ]);
          const told = tellAll(runs);
          for (const { pool, on } of unique) {
            // What has come by each run is the nearest lead; it is told by the first run that finds it, and by no other.
            const nearest = days.map((now) => LEADS.filter((lead) => (lead < 0 ? on < now : on - now <= lead)).at(-1));
            const expected = nearest.map((lead, index) => lead !== undefined && lead !== nearest[index - 1]);
            expect(told.map((keys) => keys.filter((key) => key === `sup ${pool}`).length)).toEqual(
              expected.map(Number),
            );
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('of a snooze is silent until its day, and then tells once what still stands', () => {
    assert(
      property(
        integer({ min: 2, max: 40 }),
        integer({ min: 0, max: 200 }),
        integer({ min: 1, max: 9 }),
        (until, on, step) => {
          const days = [...Array(60).keys()].map((index) => index * step);
          const snoozes = [aSnooze('sup A', until)];
          const runs = days.map((day): Run => [day, alertsOn(day, [supEnds('A', on, day)], { snoozes })]);
          const told = tellAll(runs);
          const toldOn = days.filter((_, index) => (told[index] ?? []).length > 0);
          expect(toldOn.every((day) => day >= until)).toBe(true);
          const firstAfter = days.find((day) => day >= until && alertsOn(day, [supEnds('A', on, day)]).length > 0);
          expect(toldOn[0]).toBe(firstAfter);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('tells again on the day of a snooze what had been told before it', () => {
    const before = digestOf(alertsOn(0, [overUsed('N')]), nothingTold, atNoon(0)).told;
    const snoozes = [aSnooze('over-used N cameras', 5)];
    const runs = [1, 4, 5, 6, 30].map((day): Run => [day, alertsOn(day, [overUsed('N')], { snoozes })]);
    expect(tellAll(runs, before).map((keys) => keys.length)).toEqual([0, 0, 1, 0, 0]);
  });

  it('does not tell an end again that moved by a few days, as every added lot moves it (LP-12), but a renewed one', () => {
    const runs = [
      [0, 25],
      [1, 27],
      [2, 22],
      [3, 390],
      [370, 390],
    ].map(([day = 0, on = 0]): Run => [day, alertsOn(day, [supEnds('A', on, day)])]);
    expect(tellAll(runs).map((keys) => keys.length)).toEqual([1, 0, 0, 0, 1]);
  });

  it('does not tell again what went and came back within a day, and does once it was gone for longer', () => {
    const standing = (day: number): Run => [day, alertsOn(day, [overUsed('N')])];
    const gone = (day: number): Run => [day, []];
    expect(tellAll([standing(0), gone(0.5), standing(1)]).map((keys) => keys.length)).toEqual([1, 0, 0]);
    const apart = tellAll([standing(0), gone(1), gone(3), standing(4)]);
    expect(apart.map((keys) => keys.length)).toEqual([1, 0, 0, 1]);
    // The computer slept: nobody saw it go.
    expect(tellAll([standing(0), standing(9)]).map((keys) => keys.length)).toEqual([1, 0]);
  });

  it('AC-7: tells each failure of a licence server once, when it has lasted long enough', () => {
    const since = atNoon(0);
    const again = atNoon(5);
    const runs: readonly Run[] = [
      [0, alertsOn(0, [unavailable('N', since)], { hours: 23 })],
      [1, alertsOn(1, [unavailable('N', since)])],
      [3, alertsOn(3, [unavailable('N', since)])],
      [5, alertsOn(5, [unavailable('N', again)])],
      [7, alertsOn(7, [unavailable('N', again)])],
    ];
    expect(tellAll(runs).map((keys) => keys.length)).toEqual([0, 1, 0, 0, 1]);
  });
});
