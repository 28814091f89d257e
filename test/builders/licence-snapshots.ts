/** What the licence servers of a harbour mall say. */
import type { CivilDate } from '../../domain/calendar/civil-date';
import type { Snapshot, UsedLicence } from '../../domain/usage/snapshot';

export const usedCameras = (count: number): UsedLicence[] =>
  Array.from({ length: count }, (_none, index) => ({
    id: `cam-${index + 1}`,
    name: `Camera ${index + 1}`,
    kind: 'camera',
    since: '2024-02-01T08:00:00Z',
  }));

export const camerasStatus = (over: Partial<Snapshot> = {}): Snapshot => ({
  v: 1,
  purpose: 'cameras',
  system: { name: 'Harbour Mall', version: '24.3' },
  takenAt: '2025-01-05T09:00:00Z',
  licences: [
    { licence: 'cameras', used: 3, total: 60 },
    { licence: 'intercoms', used: 13, total: 12 },
  ],
  analyticsModule: true,
  support: { technicalSupportUntil: '2025-11-30' as CivilDate, updates: { allowed: true } },
  ...over,
});

export const analyticsStatus = (over: Partial<Snapshot> = {}): Snapshot => ({
  v: 1,
  purpose: 'analytics',
  system: { name: 'Harbour Mall', version: '24.3' },
  takenAt: '2025-01-05T09:00:00Z',
  licences: [{ licence: 'level-1', used: 18, total: 24, shared: 20 }],
  ...over,
});
