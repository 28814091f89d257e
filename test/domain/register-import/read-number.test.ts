import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPrice, readQuantity } from '../../../domain/register-import/read-number';

describe('a quantity', () => {
  it('comes back with and without separators of thousands', () => {
    fc.assert(
      fc.property(fc.nat(2_000_000_000), fc.constantFrom(',', '.', "'", ' ', '\u00a0'), (value, separator) => {
        const grouped = String(value).replace(/\B(?=(?:\d{3})+$)/g, separator);
        for (const text of [String(value), grouped, ` ${value} `, `${value}.0`, `${value},00`])
          expect([text, readQuantity(text)]).toEqual([text, { ok: true, value }]);
        expect(readQuantity({ number: String(value) })).toEqual({ ok: true, value });
      }),
    );
  });

  it.each([
    ['-5', 'row/quantity-negative'],
    ['1.5', 'row/quantity-fraction'],
    ['12,5', 'row/quantity-fraction'],
    ['0.500', 'row/quantity-fraction'],
    ['0,500', 'row/quantity-fraction'],
    ['ten', 'row/quantity-unreadable'],
    ['=1+1', 'row/quantity-unreadable'],
    ['1.234,567', 'row/quantity-unreadable'],
    ['99999999999999999999', 'row/quantity-unreadable'],
  ])('%s is refused as %s', (text, code) => expect(readQuantity(text)).toMatchObject({ error: { code, text } }));

  it('that a spreadsheet holds as a number is read as that number, not as thousands', () => {
    expect(readQuantity({ number: '1.234' })).toMatchObject({ error: { code: 'row/quantity-fraction' } });
    expect(readQuantity({ number: '1.2E3' })).toEqual({ ok: true, value: 1200 });
  });
});

describe('a price', () => {
  it.each([
    ['1.234,50', 123_450, 'EUR'],
    ['1,234.50', 123_450, 'EUR'],
    ['€ 249.5', 24_950, 'EUR'],
    ['249,50 €', 24_950, 'EUR'],
    ['$1,000', 100_000, 'USD'],
    ['CHF 99', 9_900, 'CHF'],
    ['1.234.567', 123_456_700, 'EUR'],
  ])('%s is %i of %s', (text, minorUnits, currency) =>
    expect(readPrice(text)).toEqual({ ok: true, value: { minorUnits, currency } }),
  );

  it.each(['free', '-1', '1,2,3', '€ 5 €', ''])('%s is none', (text) =>
    expect(readPrice(text)).toMatchObject({ error: { code: 'row/price-unreadable' } }),
  );
});

describe('a cell that is far too long for a number', () => {
  const long = `EUR${' '.repeat(400_000)}x`;

  it('is refused at once, with its beginning', () => {
    expect(readPrice(long)).toEqual({ ok: false, error: { code: 'row/price-unreadable', text: long.slice(0, 100) } });
    expect(readQuantity(long)).toEqual({
      ok: false,
      error: { code: 'row/quantity-unreadable', text: long.slice(0, 100) },
    });
  });
});

describe('a price with more than two decimals', () => {
  it.each(['0.125', '0,125', '1,234.567', '1.234,567'])('%s is refused, and never taken for thousands', (text) =>
    expect(readPrice(text)).toEqual({ ok: false, error: { code: 'row/price-unreadable', text } }),
  );
});
