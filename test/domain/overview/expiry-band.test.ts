import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expiryBand, expiryBands, mostDaysLeft } from '../../../domain/overview/expiry-band';

describe('the bands of everything that ends', () => {
  it.each([
    [-400, 'lapsed'],
    [-1, 'lapsed'],
    [0, '0-7'],
    [7, '0-7'],
    [8, '8-14'],
    [14, '8-14'],
    [15, '15-30'],
    [30, '15-30'],
    [31, '31-60'],
    [60, '31-60'],
    [61, '61-90'],
    [90, '61-90'],
    [91, '91-180'],
    [180, '91-180'],
    [181, 'later'],
    [100_000, 'later'],
  ])('%i days left stand in the band %s', (daysLeft, band) => {
    expect(expiryBand(daysLeft)).toBe(band);
  });

  it('every number of days has its one band, and fewer days never stand in a later one', () => {
    fc.assert(
      fc.property(fc.integer({ min: -2000, max: 2000 }), fc.nat(500), (days, more) => {
        const at = expiryBands.indexOf(expiryBand(days));
        const before = expiryBands[at - 1];
        expect(days).toBeLessThanOrEqual(mostDaysLeft[expiryBand(days)]);
        if (before !== undefined) expect(days).toBeGreaterThan(mostDaysLeft[before]);
        expect(at).toBeLessThanOrEqual(expiryBands.indexOf(expiryBand(days + more)));
      }),
    );
  });
});
