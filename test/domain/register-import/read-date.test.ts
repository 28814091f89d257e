import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCivilDate, toDayNumber, type CivilDate } from '../../../domain/calendar/civil-date';
import { decideDateForm, readDate } from '../../../domain/register-import/read-date';

const anyDay = fc.nat(36_000).map((offset) => toCivilDate(offset));
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const partsOf = (date: CivilDate) => {
  const [year = '', month = '', day = ''] = date.split('-');
  return { year, month, day, short: [String(Number(day)), String(Number(month))] as const };
};

describe('a date', () => {
  it('comes back from every way in which it is written', () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        const { year, month, day, short } = partsOf(date);
        const word = months[Number(month) - 1] ?? '';
        const serial = String(toDayNumber(date) - toDayNumber('1899-12-30' as CivilDate));
        const always = [
          date,
          `${year}/${month}/${day}`,
          `${day}.${month}.${year}`,
          `${short[0]}. ${short[1]}. ${year}`,
          `${short[0]} ${word} ${year}`,
          `${day}-${word}-${year}`,
          `${word} ${short[0]}, ${year}`,
          `${date} 00:00:00`,
          serial,
        ];
        for (const text of always)
          for (const form of ['day-first', 'month-first'] as const)
            expect([text, readDate(text, form)]).toEqual([text, date]);
        expect(readDate(`${day}/${month}/${year}`, 'day-first')).toBe(date);
        expect(readDate(`${short[1]}/${short[0]}/${year}`, 'month-first')).toBe(date);
        expect(readDate({ date }, 'day-first')).toBe(date);
        expect(readDate({ number: serial }, 'day-first')).toBe(date);
      }),
    );
  });

  it.each([
    ['12. März 2025', '2025-03-12'],
    ['12 Mai 2025', '2025-05-12'],
    ['3 de diciembre de 2025', '2025-12-03'],
    ['1 ene 2025', '2025-01-01'],
    ['03/04/25', '2025-04-03'],
    ['03/04/71', '1971-04-03'],
  ])('%s is %s', (text, date) => expect(readDate(text, 'day-first')).toBe(date));

  it.each(['31/02/2025', '12', '2025', 'n/a', '99999', '12/2025', '2025-13-01', '1/2/3', '#REF!', '12-Foo-2025'])(
    '%s is none',
    (text) => expect([readDate(text, 'day-first'), readDate(text, 'month-first')]).toEqual([null, null]),
  );
});

describe('a column of dates', () => {
  it('that a day above 12 decides is not asked about', () => {
    expect(decideDateForm(['03/04/2025', '13/04/2025'])).toMatchObject({ form: 'day-first', ambiguous: false });
    expect(decideDateForm(['03/04/2025', '04/13/2025'])).toMatchObject({ form: 'month-first', ambiguous: false });
  });

  it('in which each could be the day is ambiguous, and shows a date that tells', () => {
    expect(decideDateForm(['05/05/2025', '03/04/2025'])).toEqual({
      form: 'day-first',
      ambiguous: true,
      example: '03/04/2025',
    });
  });

  it('in which both readings agree, or nothing is in doubt, is not', () => {
    expect(decideDateForm(['05/05/2025'])).toMatchObject({ ambiguous: false });
    expect(decideDateForm(['2025-03-04', '3.4.2025', { date: '2025-01-01' as CivilDate }])).toEqual({
      form: null,
      ambiguous: false,
      example: null,
    });
  });

  it('is read in the form in which it was written, whatever its days', () => {
    fc.assert(
      fc.property(fc.array(anyDay, { minLength: 1 }), fc.boolean(), (dates, dayFirst) => {
        const texts = dates.map((date) => {
          const { year, month, day } = partsOf(date);
          return dayFirst ? `${day}/${month}/${year}` : `${month}/${day}/${year}`;
        });
        const { form, ambiguous } = decideDateForm(texts);
        if (!ambiguous) expect(texts.map((text) => readDate(text, form ?? 'day-first'))).toEqual(dates);
      }),
    );
  });
});

describe('a cell that is far too long for a date', () => {
  it('is none, at once', () => {
    expect(readDate(`1${' '.repeat(400_000)}x`, 'day-first')).toBeNull();
  });
});
