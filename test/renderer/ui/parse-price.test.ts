import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePrice, priceText } from '../../../renderer/ui/parse-price';

describe('An amount in a field', () => {
  it.each([
    [24_950, 'EUR', '249.50'],
    [5, 'EUR', '0.05'],
    [1_234, 'JPY', '1234'],
    [0, 'KWD', '0.000'],
  ])('%i minor units of %s are %s', (minorUnits, currency, text) => {
    expect(priceText({ minorUnits, currency })).toBe(text);
  });

  it('is read as it was written', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.constantFrom('EUR', 'JPY', 'KWD'), (minorUnits, currency) => {
        expect(parsePrice(priceText({ minorUnits, currency }), currency)).toEqual({ minorUnits, currency });
      }),
    );
  });
});
