import { UTCDate } from '@date-fns/utc';
import { addDays, addMonths as addMonthsOfDateFns, formatISO } from 'date-fns';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, isCivilDate, toCivilDate, toDayNumber, type CivilDate } from '../../../domain/calendar/civil-date';

const MS_PER_DAY = 86_400_000;
const firstDay = -719_162;
const lastDay = 2_932_896;
const days = fc.integer({ min: firstDay, max: lastDay });

const isoOf = (day: number): string => formatISO(new UTCDate(day * MS_PER_DAY), { representation: 'date' });
const after = (date: string, months: number): string => toCivilDate(addMonths(toDayNumber(date as CivilDate), months));

describe('civil dates', () => {
  it('adding months clamps to the last day of the month', () => {
    expect(after('2024-08-31', 6)).toBe('2025-02-28');
    expect(after('2024-08-31', 18)).toBe('2026-02-28');
    expect(after('2023-08-31', 6)).toBe('2024-02-29');
    expect(after('2024-12-31', 2)).toBe('2025-02-28');
    expect(after('2024-02-29', 12)).toBe('2025-02-28');
  });

  it('every day from year 1 to year 9999 agrees with date-fns in its UTC context', () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(toCivilDate(day)).toBe(isoOf(day));
        expect(toDayNumber(isoOf(day) as CivilDate)).toBe(day);
      }),
      { numRuns: 2000 },
    );
  });

  it('every day of four centuries follows the day before it', () => {
    const start = toDayNumber('1899-12-31' as CivilDate);
    const days = Array.from({ length: 146_097 }, (_none, index) => start + index);
    expect(days.filter((day) => toDayNumber(toCivilDate(day)) !== day)).toEqual([]);
    expect(toCivilDate(start + 146_097)).toBe('2299-12-31');
  });

  it('adding months agrees with date-fns in its UTC context', () => {
    const within = fc.integer({ min: firstDay, max: toDayNumber('8000-01-01' as CivilDate) });
    fc.assert(
      fc.property(within, fc.integer({ min: 0, max: 12_000 }), (day, months) => {
        const peer = addMonthsOfDateFns(new UTCDate(day * MS_PER_DAY), months);
        expect(addMonths(day, months)).toBe(peer.getTime() / MS_PER_DAY);
      }),
      { numRuns: 2000 },
    );
  });

  it('the day after a date is one day number more, whatever the time zone of the computer', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 40_000 }), (day) => {
        expect(toCivilDate(day + 1)).toBe(
          formatISO(addDays(new UTCDate(day * MS_PER_DAY), 1), { representation: 'date' }),
        );
      }),
    );
  });

  it('years beyond 9999 are computed and shown, so that long terms are no error', () => {
    expect(after('9999-12-31', 1)).toBe('10000-01-31');
    expect(after('2025-01-31', 1_200_000)).toBe('102025-01-31');
  });

  it.each(['2025-01-01', '2024-02-29', '0001-01-01', '9999-12-31', '2000-02-29'])('%s is a date', (text) => {
    expect(isCivilDate(text)).toBe(true);
  });

  it.each([
    '2025-02-29',
    '1900-02-29',
    '2025-13-01',
    '2025-00-10',
    '2025-04-31',
    '0000-01-01',
    '2025-1-1',
    '25-01-01',
    '2025-01-01T00:00',
    ' 2025-01-01',
    '2025-01-01\n',
    '',
    '٢٠٢٥-٠١-٠١',
    20_250_101,
    null,
    undefined,
  ])('%j is no date', (text) => {
    expect(isCivilDate(text)).toBe(false);
  });
});
