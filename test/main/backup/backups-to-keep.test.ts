import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCivilDate, toDayNumber } from '../../../domain/calendar/civil-date';
import { civilDateSchema } from '../../../domain/calendar/civil-date-schema';
import { backupsToKeep, type DatedBackup } from '../../../main/backup/backups-to-keep';

const firstDay = toDayNumber(civilDateSchema.parse('2024-01-01'));

const onDay = (day: number, hour = 12): DatedBackup => {
  const on = toCivilDate(firstDay + day);
  const madeAt = `${on}T${String(hour).padStart(2, '0')}:00:00.000Z`;
  return { name: madeAt, madeAt, on };
};

/** What is left when a backup is made a day and the rule is applied after each. */
const afterDays = (days: number): readonly string[] => {
  let left: readonly DatedBackup[] = [];
  for (let day = 0; day < days; day += 1) {
    const all = [...left, onDay(day)];
    const kept = backupsToKeep(all);
    left = all.filter(({ name }) => kept.has(name));
  }
  return left.map(({ on }) => on);
};

describe('Of automatic backups', () => {
  it('7 days, 4 weeks and 12 months stay, day after day for two years', () => {
    expect(afterDays(731)).toEqual([
      ...['2025-01-31', '2025-02-28', '2025-03-31', '2025-04-30', '2025-05-31', '2025-06-30', '2025-07-31'],
      ...['2025-08-31', '2025-09-30', '2025-10-31', '2025-11-30', '2025-12-14', '2025-12-21', '2025-12-25'],
      ...['2025-12-26', '2025-12-27', '2025-12-28', '2025-12-29', '2025-12-30', '2025-12-31'],
    ]);
  });

  it('none goes in the first week', () => {
    expect(afterDays(7)).toHaveLength(7);
  });

  it('those before several imports of the newest day stay until the next day, twelve at most', () => {
    const today = Array.from({ length: 14 }, (_backup, index) => onDay(1, index));
    const kept = backupsToKeep([onDay(0), ...today]);
    expect([...kept.keys()].sort()).toEqual([onDay(0), ...today.slice(2)].map(({ name }) => name).sort());
    expect(backupsToKeep([...today, onDay(2)]).size).toBe(2);
  });

  it('old ones stay on a computer that was off for years', () => {
    expect([...backupsToKeep([onDay(0), onDay(400), onDay(900)])]).toHaveLength(3);
  });

  it('the newest stays, applying the rule twice is applying it once, and at most 34 are left', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(800), fc.nat(23)), { minLength: 1, maxLength: 200 }), (made) => {
        const backups = [...new Map(made.map(([day, hour]) => [onDay(day, hour).name, onDay(day, hour)])).values()];
        const kept = backupsToKeep(backups);
        const newest = backups
          .map(({ name }) => name)
          .sort()
          .at(-1);
        expect(kept.has(newest ?? '')).toBe(true);
        expect(backupsToKeep(backups.filter(({ name }) => kept.has(name)))).toEqual(kept);
        expect(kept.size).toBeLessThanOrEqual(12 + 6 + 4 + 12);
      }),
    );
  });

  it('none stays of none', () => {
    expect(backupsToKeep([]).size).toBe(0);
  });
});
