import { describe, expect, it } from 'vitest';
import { toDayNumber } from '../../../../domain/calendar/civil-date';
import { miniTimeline } from '../../../../renderer/features/pools/mini-timeline';
import { day } from '../../../builders/a-lot';
import { aPool, aWaitingPool } from '../../../builders/a-pool';

const at = (text: string) => toDayNumber(day(text));

describe('the timeline of a row', () => {
  it('shows the window until activation, the SUP so far and the SUP to come', () => {
    expect(miniTimeline(aPool(), at('2025-03-12'))).toEqual({
      window: { from: at('2024-03-01'), to: at('2024-06-30') },
      past: { from: at('2024-06-30'), to: at('2025-03-12') },
      toCome: { from: at('2025-03-12'), to: at('2025-06-30') },
      projected: null,
      without: null,
      backstop: at('2025-09-01'),
      ssed: at('2025-06-30'),
      mark: 'active',
    });
  });

  it('shows the time without SUP of a lapsed pool up to today', () => {
    const timeline = miniTimeline(aPool({ state: 'lapsed' }), at('2025-10-01'));
    expect(timeline).toMatchObject({
      without: { from: at('2025-06-30'), to: at('2025-10-01') },
      toCome: null,
      mark: 'lapsed',
    });
  });

  it('shows a projected SUP after the whole window while nothing is activated', () => {
    const timeline = miniTimeline(aWaitingPool(), at('2024-05-01'));
    expect(timeline).toMatchObject({
      window: { to: at('2024-09-01') },
      projected: { from: at('2024-09-01'), to: at('2025-09-01') },
      past: null,
      mark: 'projected',
    });
  });

  it('shows the window alone of an empty pool', () => {
    const timeline = miniTimeline(aPool({ state: 'none', ssed: null, ssedExact: null, lots: [] }), at('2025-03-12'));
    expect(timeline).toMatchObject({
      past: null,
      toCome: null,
      projected: null,
      without: null,
      backstop: null,
      ssed: null,
      mark: null,
    });
  });
});
