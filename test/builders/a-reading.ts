/** Snapshots, readings and statuses of licence servers, as short as a test can say them. */
import type { Reading, ServerState, ServerStatus } from '../../domain/usage/reading';
import { purposeOfLicence } from '../../domain/usage/licence-id';
import type { UsagePurpose } from '../../domain/usage/purpose';
import type { LicenceFigures, Snapshot } from '../../domain/usage/snapshot';
import { builtInCatalogue } from '../../domain/usage/analytics-levels';
import type { RegisteredLicenceServer } from '../../domain/usage/usage-book';
import { day } from './a-lot';

export const installation = 'N1';

/** `[licence, used, total, shared?]` */
export type FiguresTuple = readonly [licence: string, used: number, total: number, shared?: number];

const toFigures = ([licence, used, total, shared]: FiguresTuple): LicenceFigures => ({
  licence,
  used,
  total,
  ...(shared === undefined ? {} : { shared }),
});

interface ReadingOver extends Partial<Omit<Reading, 'snapshot'>> {
  readonly snapshot?: Partial<Snapshot>;
  readonly figures?: readonly LicenceFigures[];
}

/** A reading of noon on the day; of analytics where its licences are, or where `purpose` says so. */
export const aReading = (on: string, licences: readonly FiguresTuple[], over: ReadingOver = {}): Reading => {
  const { snapshot, figures, ...rest } = over;
  const at = rest.at ?? `${on}T12:00:00Z`;
  const purpose: UsagePurpose = rest.purpose ?? purposeOfLicence(licences[0]?.[0] ?? 'cameras');
  return {
    installation,
    purpose,
    at,
    on: day(on),
    receivedAt: at,
    source: { kind: 'server' },
    used: null,
    ...rest,
    snapshot: {
      v: 1,
      purpose,
      system: { name: 'Harbour' },
      takenAt: at,
      licences: [...(figures ?? licences.map(toFigures))],
      ...snapshot,
    },
  };
};

export const aStatus = (
  purpose: UsagePurpose,
  state: ServerState = 'active',
  over: Partial<ServerStatus> = {},
): ServerStatus => ({
  installation,
  purpose,
  state,
  since: '2025-01-01T00:00:00Z',
  checkedAt: '2025-06-01T12:00:00Z',
  goodAt: '2025-06-01T12:00:00Z',
  nextAt: null,
  error: null,
  failures: 0,
  checking: false,
  ...over,
});

export const aServer = (purpose: UsagePurpose): RegisteredLicenceServer => ({
  installation,
  purpose,
  address: `https://${purpose}.example`,
  pin: null,
  note: null,
  since: day('2025-01-01'),
  event: 'E1',
});

export const servers = [aServer('cameras'), aServer('analytics')];
export const bothActive = [aStatus('cameras'), aStatus('analytics')];

/** What the views read of a register, with both servers and the built-in levels. */
export const aUsageRegister = {
  asOf: day('2025-06-01'),
  licenceServers: servers,
  levelCatalogues: [builtInCatalogue],
  allotments: [],
  pools: [],
  installations: [],
};
