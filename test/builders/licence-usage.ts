/** Installations with licence servers, and what these say: those of the look, and any number of others. */
import type { Change } from '../../domain/ledger/change';
import type { UsagePurpose } from '../../domain/usage/purpose';
import type { Reading, ServerState, ServerStatus } from '../../domain/usage/reading';
import type { LicenceFigures, Snapshot } from '../../domain/usage/snapshot';
import { day } from './a-lot';

const on = day('2025-01-10');
export const CHECKED_AT = '2025-03-12T09:00:00.000Z';

export const withServers = (
  installation: string,
  name: string,
  purposes: readonly UsagePurpose[] = ['cameras', 'analytics'],
): readonly Change[] => [
  { kind: 'installation-created', on, installation, name, customer: 'Port of Westhaven' },
  ...purposes.map((purpose) => ({
    kind: 'licence-server-set' as const,
    on,
    installation,
    purpose,
    address: `https://${installation}.example/${purpose}`,
  })),
];

export const statusOf = (
  installation: string,
  purpose: UsagePurpose,
  state: ServerState,
  over: Partial<ServerStatus> = {},
): ServerStatus => ({
  installation,
  purpose,
  state,
  since: CHECKED_AT,
  checkedAt: CHECKED_AT,
  goodAt: state === 'active' ? CHECKED_AT : null,
  nextAt: null,
  error: null,
  failures: 0,
  checking: false,
  ...over,
});

const cameras: readonly LicenceFigures[] = [
  { licence: 'cameras', used: 1842, total: 2000 },
  { licence: 'intercoms', used: 96, total: 90 },
];
const analytics: readonly LicenceFigures[] = [
  { licence: 'level-1', used: 88, total: 100, shared: 94 },
  { licence: 'level-2', used: 24, total: 40, shared: 30 },
  {
    licence: 'level-3',
    used: 28,
    total: 30,
    shared: 28,
    byType: [
      { type: 'face-recognition', used: 26, users: 17, devices: 9 },
      { type: 'licence-plates', used: 2 },
    ],
  },
  { licence: 'level-4', used: 8, total: 10, shared: 10 },
];

export const readingOf = (
  installation: string,
  purpose: UsagePurpose,
  over: Partial<Snapshot> = {},
  at = CHECKED_AT,
): Reading => ({
  installation,
  purpose,
  at,
  on: day(at.slice(0, 10)),
  receivedAt: at,
  source: { kind: 'server' },
  used: null,
  snapshot: {
    v: 1,
    purpose,
    system: { name: 'Westhaven City', version: '25.03' },
    takenAt: at,
    licences: [...(purpose === 'cameras' ? cameras : analytics)],
    ...(purpose === 'cameras' ? { analyticsModule: true } : {}),
    support: { technicalSupportUntil: day('2025-12-31'), updates: { allowed: true } },
    ...over,
  },
});
