import { describe, expect, it } from 'vitest';
import { supportOf } from '../../../domain/usage/support';
import type { Reading, ServerStatus } from '../../../domain/usage/reading';
import type { SnapshotSupport } from '../../../domain/usage/snapshot';
import { day } from '../../builders/a-lot';
import { aReading, aStatus, aUsageRegister, bothActive, installation } from '../../builders/a-reading';

const on = '2025-06-01';

const core = (support?: SnapshotSupport): Reading =>
  aReading(on, [['cameras', 1, 2]], { snapshot: { analyticsModule: true, ...(support && { support }) } });

const of = (latest: readonly Reading[], statuses: readonly ServerStatus[] = bothActive) =>
  supportOf(aUsageRegister, installation, { latest, statuses });

const told: SnapshotSupport = {
  technicalSupportUntil: day('2025-12-31'),
  updates: { allowed: true, until: day('2026-01-31'), latest: '25.06' },
};

describe('Support and software updates', () => {
  it('AC-10: say when technical support ends and whether the software may be updated, for the core and for analytics', () => {
    const analytics = aReading(on, [['level-1', 1, 2]], { snapshot: { support: { updates: { allowed: false } } } });
    expect(of([core(told), analytics])).toMatchObject([
      {
        purpose: 'cameras',
        support: {
          technicalSupportUntil: '2025-12-31',
          daysLeft: 213,
          updates: { allowed: true, until: '2026-01-31', latest: '25.06' },
        },
      },
      {
        purpose: 'analytics',
        support: {
          technicalSupportUntil: null,
          daysLeft: null,
          updates: { allowed: false, until: null, latest: null },
        },
      },
    ]);
  });

  it('AC-10: support that ends today has 0 days left; one that ended counts below 0', () => {
    const left = (until: string) => of([core({ technicalSupportUntil: day(until) })])[0]?.support?.daysLeft;
    expect([left('2025-06-01'), left('2025-05-31')]).toEqual([0, -1]);
  });

  it('AC-10: read "No data" when the server is unavailable; what was known last stands beside it', () => {
    const [row] = of([core(told)], [aStatus('cameras', 'unavailable')]);
    expect(row?.support).toBeNull();
    expect(row?.lastKnown).toMatchObject({ technicalSupportUntil: '2025-12-31' });
    expect(of([])[0]).toMatchObject({ support: null, lastKnown: null });
  });

  it('what the server leaves out is unknown, and no refusal of updates', () => {
    expect(of([core()])[0]?.support).toEqual({ technicalSupportUntil: null, daysLeft: null, updates: null });
  });

  it('AC-4: say nothing of analytics where no module is connected', () => {
    const without = aReading(on, [['cameras', 1, 2]], { snapshot: { analyticsModule: false } });
    expect(of([without]).map(({ purpose }) => purpose)).toEqual(['cameras']);
  });
});
