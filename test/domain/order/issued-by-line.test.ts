import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { issuedByLine } from '../../../domain/order/issued-by-line';

const anyLot = fc.record({
  product: fc.constantFrom('core', 'Core ', 'ub', 'trex'),
  term: fc.constantFrom('perpetual' as const, 'subscription' as const),
  quantity: fc.integer({ min: 1, max: 50 }),
});

const sum = (quantities: readonly number[]): number => quantities.reduce((total, quantity) => total + quantity, 0);

describe('What is issued of an order', () => {
  it('LP-5: fills the lines of a product in their order', () => {
    const core = { product: 'core', term: 'perpetual' as const };
    const lines = [
      { ...core, quantity: 10 },
      { ...core, quantity: 5 },
    ];
    expect(issuedByLine(lines, [{ ...core, quantity: 12 }])).toEqual([10, 2]);
  });

  it('counts no product for another that the file names too, and no subscription for a perpetual licence', () => {
    const perpetual = (product: string, quantity: number) => ({ product, term: 'perpetual' as const, quantity });
    const lines = [perpetual('core', 10), perpetual('trex', 10)];
    expect(issuedByLine(lines, [perpetual('core', 20)])).toEqual([10, 0]);
    expect(issuedByLine(lines, [{ ...perpetual('core', 20), term: 'subscription' }])).toEqual([0, 0]);
  });

  it('a product that the order does not name stands for one that the file does not name', () => {
    const lines = [
      { product: 'iSentry Core', term: 'perpetual' as const, quantity: 10 },
      { product: 'ub', term: 'perpetual' as const, quantity: 5 },
    ];
    const lots = [
      { product: 'ISC-7', term: 'perpetual' as const, quantity: 10 },
      { product: 'UB', term: 'perpetual' as const, quantity: 5 },
    ];
    expect(issuedByLine(lines, lots)).toEqual([10, 5]);
  });

  it('is never more than a line asks for, nor more than there is; what is ordered word for word is issued', () => {
    fc.assert(
      fc.property(fc.array(anyLot, { maxLength: 6 }), fc.array(anyLot, { maxLength: 6 }), (lines, lots) => {
        const issued = issuedByLine(lines, lots);
        expect(issued.every((quantity, index) => quantity <= (lines[index]?.quantity ?? 0))).toBe(true);
        expect(sum(issued)).toBeLessThanOrEqual(sum(lots.map(({ quantity }) => quantity)));
        expect(issuedByLine(lines, lines)).toEqual(lines.map(({ quantity }) => quantity));
      }),
    );
  });
});
