import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  readAll,
  readDate,
  readDateFrom,
  readMonths,
  readName,
  readText,
  readWhole,
} from '../../../../../renderer/features/pools/drafts/read-fields';
import { day } from '../../../../builders/a-lot';

const codeOf = (read: { readonly ok: boolean; readonly error?: { readonly code: string } }) =>
  read.ok ? 'ok' : read.error?.code;

describe('what is typed into a field', () => {
  it.each([
    ['12', 12],
    [' 7 ', 7],
    ['1,250', 1250],
    ['12 500', 12_500],
    ['007', 7],
  ])('“%s” is the whole number %i', (typed, value) => {
    expect(readWhole(typed)).toEqual({ ok: true, value });
  });

  it.each([
    ['', 'field/required'],
    ['  ', 'field/required'],
    ['0', 'field/below-one'],
    ['-3', 'field/not-whole'],
    ['1.5', 'field/not-whole'],
    ['1,5', 'field/not-whole'],
    ['12a', 'field/not-whole'],
    ['1e3', 'field/not-whole'],
    ['٣', 'field/not-whole'],
    ['99999999999999999999', 'field/above-most'],
  ])('“%s” as a quantity is refused with %s', (typed, code) => {
    expect(codeOf(readWhole(typed))).toBe(code);
  });

  it('months end where every date would stop being exact', () => {
    expect(codeOf(readMonths('1200000'))).toBe('ok');
    expect(readMonths('1200001')).toMatchObject({ error: { code: 'field/above-most', most: 1_200_000 } });
  });

  it.each(['2025-08-06', '6 Aug 2025', '6 August 2025', ' 06 aug 2025 '])('“%s” is a date', (typed) => {
    expect(readDate(typed)).toEqual({ ok: true, value: '2025-08-06' });
  });

  it.each([
    ['31 Feb 2025', 'field/not-a-date'],
    ['2025-02-30', 'field/not-a-date'],
    ['tomorrow', 'field/not-a-date'],
    ['', 'field/required'],
  ])('“%s” as a date is refused with %s', (typed, code) => {
    expect(codeOf(readDate(typed))).toBe(code);
  });

  it('refuses a day before the pool was created, and takes that day itself', () => {
    expect(readDateFrom('29 Feb 2024', day('2024-03-01'))).toMatchObject({
      error: { code: 'field/before', earliest: '2024-03-01' },
    });
    expect(codeOf(readDateFrom('1 Mar 2024', day('2024-03-01')))).toBe('ok');
  });

  it('trims names, and refuses empty ones and ones that the ledger would not take', () => {
    expect(readName('  P-1 ')).toEqual({ ok: true, value: 'P-1' });
    expect(codeOf(readName('   '))).toBe('field/required');
    expect(codeOf(readName('x'.repeat(501)))).toBe('field/too-long');
    expect(readText('')).toEqual({ ok: true, value: '' });
    expect(codeOf(readText('x'.repeat(2001)))).toBe('field/too-long');
  });

  it('reads a whole number, or refuses; nothing typed makes it throw', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const read = readWhole(typed);
        expect(!read.ok || (Number.isSafeInteger(read.value) && read.value >= 1)).toBe(true);
      }),
    );
  });

  it('answers every field’s refusal at once', () => {
    const read = readAll({ quantity: readWhole('x'), on: readDate(''), name: readName('n') });
    expect(read).toMatchObject({
      ok: false,
      errors: { quantity: { code: 'field/not-whole' }, on: { code: 'field/required' } },
    });
  });
});
