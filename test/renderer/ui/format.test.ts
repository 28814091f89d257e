/** Dates, numbers, sizes and money as people read them. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { toCivilDate, toDayNumber, type CivilDate } from '../../../domain/calendar/civil-date';
import { setUpTexts } from '../../../renderer/app/set-up-texts';
import { formatBytes } from '../../../renderer/ui/format-bytes';
import { formatDate } from '../../../renderer/ui/format-date';
import { daysLeft, formatDaysLeft, urgencyOf } from '../../../renderer/ui/format-days-left';
import { formatDifference, formatMoney, formatQuantity } from '../../../renderer/ui/format-quantity';
import { parseTypedDate } from '../../../renderer/ui/parse-typed-date';

beforeAll(setUpTexts);

const day = (text: string): CivilDate => text as CivilDate;
const anyDate = fc
  .integer({ min: toDayNumber(day('1000-01-01')), max: toDayNumber(day('9999-12-31')) })
  .map(toCivilDate);

describe('dates', () => {
  it('are written 6 Aug 2025, and September in three letters', () => {
    expect(formatDate(day('2025-08-06'))).toBe('6 Aug 2025');
    expect(formatDate(day('2025-09-30'))).toBe('30 Sep 2025');
  });

  it('are read back from what was written, whatever the time zone', () => {
    fc.assert(fc.property(anyDate, (date) => parseTypedDate(formatDate(date)) === date));
  });

  it.each(['2025-08-06', '6 Aug 2025', '6 August 2025', '06.08.2025', '6/8/2025', ' 6 aug 2025 '])(
    '%s is 6 August 2025',
    (typed) => {
      expect(parseTypedDate(typed)).toBe('2025-08-06');
    },
  );

  it.each(['30 Feb 2025', '2025-13-01', '6 Foo 2025', '6 Aug', 'tomorrow', '', '31/4/2025'])(
    '%s is no date',
    (typed) => {
      expect(parseTypedDate(typed)).toBeNull();
    },
  );
});

describe('days left', () => {
  it('what ends today has 0 days left', () => {
    expect(daysLeft(day('2025-03-12'), day('2025-03-12'))).toBe(0);
    expect(formatDaysLeft(0)).toBe('0');
  });

  it('the past is written as ago, with thousands separated', () => {
    expect(formatDaysLeft(-26)).toBe('26 ago');
    expect(formatDaysLeft(-1234)).toBe('1,234 ago');
  });

  it('up to 14 days is red, 15 to 60 amber, then plain', () => {
    expect([-1, 0, 14, 15, 60, 61].map(urgencyOf)).toEqual(['red', 'red', 'red', 'amber', 'amber', 'plain']);
  });
});

describe('numbers', () => {
  it('have thousands separated and a true minus sign', () => {
    expect(formatQuantity(1250)).toBe('1,250');
    expect(formatQuantity(-3)).toBe('−3');
  });

  it('differences say which way', () => {
    expect([10, 0, -3].map(formatDifference)).toEqual(['+10', '0', '−3']);
  });

  it('money comes from whole minor units of its currency', () => {
    expect(formatMoney({ minorUnits: 24950, currency: 'EUR' })).toBe('€249.50');
    expect(formatMoney({ minorUnits: 24950, currency: 'JPY' })).toContain('24,950');
  });

  it('sizes are written as file managers write them', () => {
    expect([812, 2100, 23_400_000].map(formatBytes)).toEqual(['812 bytes', '2.1 kB', '23.4 MB']);
  });
});
