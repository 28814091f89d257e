import { describe, expect, it } from 'vitest';
import { builtInParts } from '../../../domain/part/built-in-parts';
import type { Part } from '../../../domain/part/part';
import { indexParts, readParts } from '../../../domain/register-import/read-parts';
import { readFamily, readSerial, readSerials } from '../../../domain/register-import/read-serial';

const index = indexParts(new Map(builtInParts.map((part): [string, Part] => [part.part, part])));

const partsIn = (text: string): unknown => {
  const read = readParts(index, text);
  return read.ok ? read.value.map(({ part, quantity }) => `${quantity ?? '?'} ${part.part}`) : read.error;
};

describe('the parts in a cell', () => {
  it.each([
    ['ISS-Expert', ['? ISS-Expert']],
    [' iss-expert ', ['? ISS-Expert']],
    ['4 x ISS-Expert; 2 x ISS-Backup', ['4 ISS-Expert', '2 ISS-Backup']],
    ['4x ISS-Expert, 2 × ISS-Backup', ['4 ISS-Expert', '2 ISS-Backup']],
    ['4 ISS-Expert | 2*ISS-Backup', ['4 ISS-Expert', '2 ISS-Backup']],
    ['ISS-Expert: 4\nISS-Backup = 2', ['4 ISS-Expert', '2 ISS-Backup']],
    ['ISS-Expert x 4 + ISS-Backup (2)', ['4 ISS-Expert', '2 ISS-Backup']],
    ['VS-ES1,2 x VS-ADV1', ['? VS-ES1', '2 VS-ADV1']],
    ['1.200 x ISS-Expert, 1,000 x ISS-Backup', ['1200 ISS-Expert', '1000 ISS-Backup']],
    ['ISS-Expert; ', ['? ISS-Expert']],
  ])('%j are read one by one', (text, parts) => {
    expect(partsIn(text)).toEqual(parts);
  });

  it.each([
    ['4 x ISS-Exprt', { code: 'row/part-unknown', part: 'ISS-Exprt' }],
    ['=SUM(A1:A9)', { code: 'row/part-unknown', part: '=SUM(A1:A9)' }],
    ['0 x ISS-Expert', { code: 'row/quantity-zero' }],
    ['2,5 x ISS-Expert', { code: 'row/quantity-fraction', text: '2,5' }],
    ['-3 x ISS-Expert', { code: 'row/quantity-negative', text: '-3' }],
    ['99999999 x ISS-Expert', { code: 'row/quantity-too-large', quantity: 99_999_999, most: 10_000_000 }],
    [
      Array.from({ length: 201 }, () => '1 x ISS-Expert').join(';'),
      { code: 'row/parts-too-many', count: 201, most: 200 },
    ],
  ])('are refused by name where one is not right: %s', (text, error) => {
    expect(partsIn(text)).toEqual(error);
  });

  it('are read in no time however long the cell is', () => {
    const start = performance.now();
    for (const text of [' '.repeat(10_000), '1 '.repeat(5000), `${'x'.repeat(9990)} (`, '1,'.repeat(5000)])
      partsIn(text);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('the serials in a cell', () => {
  it('are as they stand, several of them oldest first', () => {
    expect(readSerial(' AB-1 2 ', false)).toEqual({ ok: true, value: 'AB-1 2' });
    expect(readSerials('V-1; V-2,V-3\nV-4', false)).toEqual({ ok: true, value: ['V-1', 'V-2', 'V-3', 'V-4'] });
  });

  it('are refused where a spreadsheet has rounded them', () => {
    for (const [text, isNumber] of [
      ['1.23457E+15', false],
      ['1,23457E+15', false],
      ['1.23457E+15', true],
      ['1234567890123456', true],
    ] as const)
      expect(readSerial(text, isNumber)).toMatchObject({ error: { code: 'row/serial-rounded', text } });
    expect(readSerial('123456789012345', true).ok).toBe(true);
    expect(readSerial('1234567890123456', false).ok).toBe(true);
    expect(readSerial('1E5', false).ok).toBe(true);
    expect(readSerial('x'.repeat(201), false)).toMatchObject({ error: { code: 'row/serial-too-long' } });
    expect(readSerials('a;'.repeat(101), false)).toMatchObject({ error: { code: 'row/serials-too-many', count: 101 } });
  });
});

describe('a licence family', () => {
  it.each([
    ['ISS', 'ISS'],
    ['idis  iss licences', 'ISS'],
    ['IDIS Solution Suite', 'ISS'],
    ['vai', 'VAI'],
    ['IDIS VAI', 'VAI'],
    ['Video Analytics', 'VAI'],
  ])('%s is %s', (text, family) => {
    expect(readFamily(text)).toEqual({ ok: true, value: family });
  });

  it('that is none is named', () => {
    expect(readFamily('iSentry')).toEqual({ ok: false, error: { code: 'row/family-unknown', text: 'iSentry' } });
  });
});
