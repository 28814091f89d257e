import { describe, expect, it } from 'vitest';
import { toDayNumber } from '../../../../domain/calendar/civil-date';
import { poolTimeline } from '../../../../renderer/features/pools/pool-timeline';
import { aLot, day } from '../../../builders/a-lot';
import { anEntry, aPool, aWaitingPool } from '../../../builders/a-pool';

const at = (text: string) => toDayNumber(day(text));
const created = anEntry({ kind: 'pool-created', on: day('2024-03-01'), pool: 'P-0417' });
const founding = anEntry(
  { kind: 'lot-added', on: day('2024-03-01'), pool: 'P-0417', lot: 'L1', product: 'Core', quantity: 40, supMonths: 12 },
  { ssedAfter: day('2025-09-01') },
);
const activated = anEntry(
  { kind: 'licences-activated', on: day('2024-06-30'), pool: 'P-0417', quantity: 40 },
  { ssedAfter: day('2025-06-30') },
);
const later = anEntry(
  {
    kind: 'lot-added',
    on: day('2025-01-01'),
    pool: 'P-0417',
    lot: 'L2',
    product: 'Core',
    quantity: 10,
    supExpiresOn: day('2026-01-01'),
  },
  { ssedAfter: day('2025-08-06') },
);
const grown = aPool({
  quantity: 50,
  ssed: day('2025-08-06'),
  lots: [
    aLot(),
    aLot({ lot: 'L2', quantity: 10, joinedOn: day('2025-01-01'), supExpiresOn: day('2026-01-01'), supMonths: null }),
  ],
  changes: [created, founding, activated, later],
});
const today = at('2025-03-12');

describe('the timeline of a pool', () => {
  it('has a row for creation, one for each change that matters to the SSED, and the pool’s own at the foot', () => {
    expect(poolTimeline(grown, today).rows.map(({ cause }) => cause)).toEqual([
      'pool-created',
      'licences-activated',
      'lot-added',
      'pool',
    ]);
  });

  it('shows the activation window and the projected date on the first row (LP-10)', () => {
    expect(poolTimeline(grown, today).rows[0]).toMatchObject({
      window: { from: at('2024-03-01'), to: at('2024-09-01') },
      step: { ssed: '2025-09-01', projected: true },
    });
  });

  it('starts the founding lots’ SUP at the first activation, split at today', () => {
    expect(poolTimeline(grown, today).rows[1]).toMatchObject({
      starts: at('2024-06-30'),
      past: { from: at('2024-06-30'), to: today },
      toCome: { from: today, to: at('2025-06-30') },
      step: { ssed: '2025-06-30', projected: false },
    });
  });

  it('shows a later lot from its own day to its own date, which is not the SSED (LP-12)', () => {
    expect(poolTimeline(grown, today).rows[2]).toMatchObject({
      lot: 'L2',
      ownDate: '2026-01-01',
      past: { from: at('2025-01-01'), to: today },
      step: { ssed: '2025-08-06' },
    });
  });

  it('shows the pool from commencement to its SSED, and the time without SUP after it', () => {
    const lapsed = poolTimeline({ ...grown, state: 'lapsed' }, at('2025-10-01')).rows.at(-1);
    expect(lapsed).toMatchObject({
      past: { from: at('2024-06-30'), to: at('2025-08-06') },
      toCome: null,
      without: { to: at('2025-10-01') },
    });
  });

  it('shows the window’s end as the start of SUP where nobody activated anything (LP-10)', () => {
    const pool = aPool({
      changes: [created, founding],
      commencedOn: day('2024-09-01'),
      history: [{ on: day('2024-09-01'), ssed: day('2025-09-01'), cause: 'window-ended' }],
    });
    expect(poolTimeline(pool, today).rows.map(({ cause }) => cause)).toEqual(['pool-created', 'window-ended', 'pool']);
  });

  it('draws a projected pool dashed from the window’s end, without a start', () => {
    const rows = poolTimeline(aWaitingPool({ changes: [created, founding] }), at('2024-05-01')).rows;
    expect(rows.map(({ cause }) => cause)).toEqual(['pool-created', 'pool']);
    expect(rows.at(-1)).toMatchObject({
      projected: { from: at('2024-09-01'), to: at('2025-09-01') },
      step: { projected: true },
    });
  });

  it('keeps the latest changes when there are too many to draw, and says how many are left out', () => {
    const many = Array.from({ length: 30 }, (_, index) =>
      anEntry(
        {
          kind: 'lot-added',
          on: day('2025-01-01'),
          pool: 'P-0417',
          lot: `X${index}`,
          product: 'Core',
          quantity: 1,
          supMonths: 12,
        },
        { ssedAfter: day('2025-08-06') },
      ),
    );
    const timeline = poolTimeline({ ...grown, changes: [created, founding, activated, ...many] }, today, 12);
    expect(timeline.rows).toHaveLength(14);
    expect(timeline.earlier).toBe(19);
    expect(timeline.rows.at(-2)).toMatchObject({ lot: 'X29' });
  });

  it('spans everything that is drawn, and today', () => {
    const { span } = poolTimeline(grown, at('2027-01-01'));
    expect(span.from).toBeLessThan(at('2024-03-01'));
    expect(span.to).toBeGreaterThan(at('2027-01-01'));
  });

  it('marks the last day of any renewal, and leaves it out where it is so far off that it would squeeze the rest', () => {
    const limited = (until: string) =>
      poolTimeline(
        aPool({
          ...grown,
          renewal: {
            usualUntil: day('2026-08-06'),
            until: day(until),
            end: { release: 'R1', stage: 'discontinued', on: day(until) },
          },
        }),
        today,
      );
    expect(limited('2026-12-31').limit).toBe(at('2026-12-31'));
    expect(limited('2026-12-31').span.to).toBeGreaterThan(at('2026-12-31'));
    expect(limited('2031-01-01').limit).toBeNull();
    expect(poolTimeline(grown, today).limit).toBeNull();
  });
});
