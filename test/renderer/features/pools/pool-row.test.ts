import { describe, expect, it } from 'vitest';
import { toDayNumber } from '../../../../domain/calendar/civil-date';
import { toPoolRow } from '../../../../renderer/features/pools/pool-row';
import { day } from '../../../builders/a-lot';
import { aPool, aWaitingPool } from '../../../builders/a-pool';

const today = toDayNumber(day('2025-03-12'));

describe('a row of the pools list', () => {
  it('counts the days to the SSED', () => {
    expect(toPoolRow(aPool(), today)).toMatchObject({ daysLeft: 110, counts: 'sup' });
  });

  it('has 0 days left on the SSED itself, its last covered day, and fewer the day after', () => {
    const pool = aPool();
    expect(toPoolRow(pool, toDayNumber(day('2025-06-30'))).daysLeft).toBe(0);
    expect(toPoolRow(pool, toDayNumber(day('2025-07-01'))).daysLeft).toBe(-1);
  });

  it('counts the days of the activation window while no licence is activated (LP-10)', () => {
    const row = toPoolRow(aWaitingPool(), toDayNumber(day('2024-08-14')));
    expect(row).toMatchObject({ daysLeft: 18, counts: 'window', projected: true, ssed: '2025-09-01' });
  });

  it('has no days left to count when nothing ends', () => {
    expect(toPoolRow(aPool({ state: 'none', ssed: null, ssedExact: null }), today)).toMatchObject({
      daysLeft: null,
      counts: null,
    });
  });

  it('goes by its id when it has no name', () => {
    expect(toPoolRow(aPool({ name: '' }), today).name).toBe('P-0417');
  });
});
