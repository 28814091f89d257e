import { describe, expect, it } from 'vitest';
import { daysLeftBand, urgencyOf } from '../../../../renderer/features/pools/days-left-band';

describe('bands by days left', () => {
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
  ] as const)('%i days left are in the band %s', (days, band) => {
    expect(daysLeftBand(days)).toBe(band);
  });

  it.each([
    [-1, 'past'],
    [0, 'urgent'],
    [14, 'urgent'],
    [15, 'due'],
    [60, 'due'],
    [61, 'plain'],
  ] as const)('%i days left are shown as %s', (days, urgency) => {
    expect(urgencyOf(days)).toBe(urgency);
  });
});
