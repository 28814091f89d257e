/** The licensing page of the Administrator client: what is used of every licence of an installation (AC-1 to AC-7). */
import { levelsInForce, type LevelCatalogue } from './analytics-levels';
import { carriedIn } from './carry-on';
import { CAMERAS, INTERCOMS, levelOf, licenceOfLevel } from './licence-id';
import type { Reading } from './reading';
import { hasAnalytics, holdsOf, serverStanding, type KnownUsage, type ServerStanding } from './server-standing';
import type { LicenceFigures } from './snapshot';
import type { RegisteredLicenceServer } from './usage-book';
import type { AnalyticsLevel } from './usage-change';

/** AC-1, AC-2. */
export interface Figures {
  readonly used: number;
  /** Total less used: below 0 where more is used than there is. */
  readonly available: number;
  readonly total: number;
  /** So many more are used than there are; 0 where none are. */
  readonly over: number;
  /** Handed to users by the operator; `null` where nothing is said, and for cameras and intercoms. */
  readonly shared: number | null;
}

/** An analytics type that a licence includes (AC-2). Figures are `null` where the server says none, and without data. */
export interface TypeRow {
  readonly type: string;
  readonly used: number | null;
  /** AC-8: in the web client. */
  readonly users: number | null;
  /** AC-8: by intercoms. */
  readonly devices: number | null;
}

export interface LicensingRow {
  readonly licence: string;
  /** `null` for cameras and intercoms. */
  readonly level: number | null;
  /** As the levels in force name it; `null` for cameras and intercoms, and for a level that they do not have. */
  readonly name: string | null;
  readonly types: readonly TypeRow[];
  /** AC-7: `null` reads "No data"; it is never 0. */
  readonly figures: Figures | null;
  /** Of the newest reading, whether it holds now or not; `null` without any. */
  readonly lastKnown: Figures | null;
  /** Instant at which the last known figures were taken; `null` without any. */
  readonly takenAt: string | null;
}

export interface LicensingSection extends ServerStanding {
  readonly rows: readonly LicensingRow[];
}

export interface Licensing {
  /** The product version that the newest reading reports. */
  readonly version: string | null;
  readonly core: LicensingSection;
  /** AC-4: `null` where no analytics module is connected: it is absent, not empty. */
  readonly analytics: LicensingSection | null;
}

export interface UsageRegister {
  readonly licenceServers: readonly RegisteredLicenceServer[];
  readonly levelCatalogues: readonly LevelCatalogue[];
}

export const figuresOf = ({ used, total, shared }: LicenceFigures): Figures => ({
  used,
  available: total - used,
  total,
  over: Math.max(0, used - total),
  shared: shared ?? null,
});

const NO_FIGURES = { used: null, users: null, devices: null };

/** What the level includes first, then what the server counts beside it. */
const typeRows = (level: AnalyticsLevel | undefined, told: LicenceFigures | undefined): readonly TypeRow[] => {
  const counted = told?.byType ?? [];
  const types = new Set([...(level?.types ?? []), ...counted.map(({ type }) => type)]);
  return [...types].map((type) => {
    const own = counted.find((each) => each.type === type);
    if (own === undefined) return { type, ...NO_FIGURES };
    return { type, used: own.used, users: own.users ?? null, devices: own.devices ?? null };
  });
};

/** The licences of the newest reading; before there is any, those that an installation has. */
const licencesOf = ({ purpose, last }: ServerStanding, levels: readonly AnalyticsLevel[]): readonly string[] => {
  if (last !== null) return last.snapshot.licences.map(({ licence }) => licence);
  return purpose === 'cameras' ? [CAMERAS, INTERCOMS] : levels.map(({ level }) => licenceOfLevel(level));
};

const takenIn = (last: Reading, licence: string): string => carriedIn(last, licence)?.at ?? last.at;

const rowOf = (standing: ServerStanding, levels: readonly AnalyticsLevel[], licence: string): LicensingRow => {
  const level = levelOf(licence);
  const named = levels.find((each) => each.level === level);
  const told = standing.last?.snapshot.licences.find((each) => each.licence === licence);
  const now = holdsOf(standing, licence) ? told : undefined;
  return {
    licence,
    level,
    name: named?.name ?? null,
    types: typeRows(named, now),
    figures: now === undefined ? null : figuresOf(now),
    lastKnown: told === undefined ? null : figuresOf(told),
    takenAt: told === undefined || standing.last === null ? null : takenIn(standing.last, licence),
  };
};

const order = (licence: string): number => levelOf(licence) ?? [CAMERAS, INTERCOMS].indexOf(licence);

const sectionOf = (standing: ServerStanding, levels: readonly AnalyticsLevel[]): LicensingSection => ({
  ...standing,
  rows: [...licencesOf(standing, levels)]
    .sort((left, right) => order(left) - order(right))
    .map((licence) => rowOf(standing, levels, licence)),
});

export const licensingOf = (register: UsageRegister, installation: string, known: KnownUsage): Licensing => {
  const core = serverStanding(register, { installation, purpose: 'cameras' }, known);
  const analytics = serverStanding(register, { installation, purpose: 'analytics' }, known);
  const version = analytics.last?.snapshot.system.version ?? core.last?.snapshot.system.version;
  const { levels } = levelsInForce(register.levelCatalogues, version);
  return {
    version: core.last?.snapshot.system.version ?? version ?? null,
    core: sectionOf(core, levels),
    analytics: hasAnalytics(core, analytics) ? sectionOf(analytics, levels) : null,
  };
};
