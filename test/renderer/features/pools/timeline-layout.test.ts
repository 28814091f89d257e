import { describe, expect, it } from 'vitest';
import { placeLimitWords, placePoolWords } from '../../../../renderer/features/pools/page/timeline-layout';

const RIGHT = 1000;
const limitOf = (at: number, diamond: number) => placeLimitWords(at, placePoolWords(diamond, RIGHT).taken, RIGHT);

describe('the words in the pool’s own row', () => {
  it('stand right of the diamond, and left of it near the right edge', () => {
    expect(placePoolWords(500, RIGHT)).toMatchObject({ x: 514, anchor: 'start' });
    expect(placePoolWords(900, RIGHT)).toMatchObject({ x: 886, anchor: 'end' });
  });

  it('LP-16: the last day for renewing is written where it covers neither the SSED nor the bar', () => {
    expect(limitOf(800, 500)).toMatchObject({ x: 806, anchor: 'start' });
    expect(limitOf(950, 500)).toMatchObject({ x: 944, anchor: 'end' });
    expect(limitOf(500, 500)).toBeNull();
    expect(limitOf(600, 500)).toBeNull();
    expect(limitOf(450, 500)).toBeNull();
  });

  it('is written without an SSED too', () => {
    expect(placeLimitWords(500, null, RIGHT)).toMatchObject({ x: 506, anchor: 'start' });
    expect(placeLimitWords(950, null, RIGHT)).toMatchObject({ x: 944, anchor: 'end' });
  });
});
