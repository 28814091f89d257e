/** What the sample's licence servers said, week by week over a year, and how they stand. */
import { addMonths, toCivilDate, toDayNumber, type CivilDate } from '../../domain/calendar/civil-date';
import type { LicenceFigures, Snapshot, UsedLicence } from '../../domain/usage/snapshot';
import type { UsagePurpose } from '../../domain/usage/purpose';
import { usageInstallations } from './stories/usage';

/** One answer: so many days ago. */
export interface ToldAnswer {
  readonly installation: string;
  readonly purpose: UsagePurpose;
  readonly daysAgo: number;
  readonly said: Pick<Snapshot, 'licences' | 'system'> & Partial<Pick<Snapshot, 'analyticsModule' | 'support'>>;
}

/** How a server stands: good until so many days ago, and why it is no longer. */
export interface ToldServer {
  readonly installation: string;
  readonly purpose: UsagePurpose;
  readonly silentDays: number | null;
}

const { city, terminal, station, quarter } = usageInstallations;

const WEEK = 7;
/** Days that a story goes back: weeks of them, so that the last is today. */
const YEAR = 52 * WEEK;

/** Since when a server is silent, and since when a licence is gone. */
const SILENT_DAYS = 3;
const REMOVED_DAYS = 3;

/** The camera server of one was silent for five weeks, from one answer to another. */
const OUTAGE = { from: 17 * WEEK, to: 12 * WEEK };

const isInOutage = (daysAgo: number): boolean => daysAgo < OUTAGE.from && daysAgo > OUTAGE.to;

/** From one number to another in a year, a little unevenly; always the same for the same day. */
const grown = (from: number, to: number, daysAgo: number): number => {
  const part = (YEAR - daysAgo) / YEAR;
  const sway = daysAgo === 0 ? 0 : Math.sin(daysAgo / 11) * 0.02;
  return Math.round(from + (to - from) * Math.min(1, Math.max(0, part + sway)));
};

const of = (licence: string, used: number, total: number, shared?: number): LicenceFigures => ({
  licence,
  used,
  total,
  ...(shared === undefined ? {} : { shared }),
});

const faces = (daysAgo: number): LicenceFigures => {
  const [users, devices, plates] = [grown(11, 17, daysAgo), grown(5, 9, daysAgo), 2];
  return {
    ...of('level-3', users + devices + plates, 30, 28),
    byType: [
      { type: 'face-recognition', used: users + devices, users, devices },
      { type: 'licence-plates', used: plates },
      { type: 'container-numbers', used: 0 },
    ],
  };
};

const weekly = (from: number, until: number, answer: (daysAgo: number) => ToldAnswer): readonly ToldAnswer[] => {
  const answers: ToldAnswer[] = [];
  for (let daysAgo = from; daysAgo >= until; daysAgo -= WEEK) answers.push(answer(daysAgo));
  return answers;
};

const monthsFrom = (today: CivilDate, months: number): CivilDate => toCivilDate(addMonths(toDayNumber(today), months));

const cityAnswers = (today: CivilDate): readonly ToldAnswer[] => {
  const system = { name: 'Westhaven City', version: '25.03' };
  const support = {
    technicalSupportUntil: monthsFrom(today, 9),
    updates: { allowed: true, until: monthsFrom(today, 9), latest: '25.06' },
  };
  return weekly(YEAR, 0, (daysAgo) => ({
    installation: city,
    purpose: 'cameras',
    daysAgo,
    said: {
      system,
      support,
      analyticsModule: true,
      licences: [of('cameras', grown(1610, 1842, daysAgo), 2000), of('intercoms', grown(78, 96, daysAgo), 90)],
    },
  })).concat(
    weekly(YEAR, 0, (daysAgo) => ({
      installation: city,
      purpose: 'analytics',
      daysAgo,
      said: {
        system,
        support,
        licences: [
          of('level-1', grown(61, 88, daysAgo), 100, 94),
          of('level-2', grown(20, 24, daysAgo), 40, 30),
          faces(daysAgo),
          of('level-4', grown(6, 8, daysAgo), 10, 10),
        ],
      },
    })),
  );
};

/** Its server for cameras is silent since three days; the one for analytics answers with an error. */
const terminalAnswers = (today: CivilDate): readonly ToldAnswer[] => {
  const system = { name: 'Eastport Terminal', version: '24.11' };
  const support = { technicalSupportUntil: monthsFrom(today, 3), updates: { allowed: true } };
  const first = 38 * WEEK;
  return weekly(first, SILENT_DAYS, (daysAgo) => ({
    installation: terminal,
    purpose: 'cameras',
    daysAgo,
    said: {
      system,
      support,
      analyticsModule: true,
      licences: [of('cameras', grown(280, 312, daysAgo), 400), of('intercoms', grown(30, 41, daysAgo), 60)],
    },
  })).concat(
    weekly(first, SILENT_DAYS, (daysAgo) => ({
      installation: terminal,
      purpose: 'analytics',
      daysAgo,
      said: { system, support, licences: [of('level-1', grown(12, 20, daysAgo), 25, 22)] },
    })),
  );
};

/** AC-4: no analytics module; support has ended, and updates with it (AC-10). */
const stationAnswers = (today: CivilDate): readonly ToldAnswer[] =>
  weekly(45 * WEEK, 0, (daysAgo) => ({
    installation: station,
    purpose: 'cameras',
    daysAgo,
    said: {
      system: { name: 'Glenmoor Station', version: '23.04' },
      support: { technicalSupportUntil: monthsFrom(today, -1), updates: { allowed: false } },
      analyticsModule: false,
      licences: [of('cameras', 64, 80), of('intercoms', 6, 10)],
    },
  }));

/** AC-5: level 2 was removed three days ago; its server for cameras was silent for five weeks before (AC-7). */
const quarterAnswers = (today: CivilDate): readonly ToldAnswer[] => {
  const system = { name: 'Tannery Quarter', version: '25.01' };
  const support = { technicalSupportUntil: monthsFrom(today, 5), updates: { allowed: true, latest: '25.06' } };
  const levels = (daysAgo: number): ToldAnswer => ({
    installation: quarter,
    purpose: 'analytics',
    daysAgo,
    said: {
      system,
      support,
      licences: [
        of('level-1', grown(22, 30, daysAgo), 40, 32),
        ...(daysAgo > REMOVED_DAYS ? [of('level-2', grown(8, 12, daysAgo), 20, 15)] : []),
      ],
    },
  });
  const cameras = weekly(41 * WEEK, 0, (daysAgo) => ({
    installation: quarter,
    purpose: 'cameras',
    daysAgo,
    said: {
      system,
      support,
      analyticsModule: true,
      licences: [of('cameras', grown(170, 241, daysAgo), 250), of('intercoms', 18, 20)],
    },
  })).filter(({ daysAgo }) => !isInOutage(daysAgo));
  return cameras.concat(weekly(41 * WEEK, WEEK, levels), levels(REMOVED_DAYS), levels(0));
};

export const toldAnswers = (today: CivilDate): readonly ToldAnswer[] => [
  ...cityAnswers(today),
  ...terminalAnswers(today),
  ...stationAnswers(today),
  ...quarterAnswers(today),
];

/** One that is over: silent from the hour after one answer until another, both so many days ago. */
export interface ToldOutage {
  readonly installation: string;
  readonly purpose: UsagePurpose;
  readonly goodDaysAgo: number;
  readonly untilDaysAgo: number;
}

export const toldOutages: readonly ToldOutage[] = [
  { installation: quarter, purpose: 'cameras', goodDaysAgo: OUTAGE.from, untilDaysAgo: OUTAGE.to },
];

export const toldServers: readonly ToldServer[] = [
  { installation: city, purpose: 'cameras', silentDays: null },
  { installation: city, purpose: 'analytics', silentDays: null },
  { installation: terminal, purpose: 'cameras', silentDays: SILENT_DAYS },
  { installation: terminal, purpose: 'analytics', silentDays: SILENT_DAYS },
  { installation: station, purpose: 'cameras', silentDays: null },
  { installation: quarter, purpose: 'cameras', silentDays: null },
  { installation: quarter, purpose: 'analytics', silentDays: null },
];

const places = ['North gate', 'Car park', 'Main hall', 'Platform', 'Loading bay', 'Lift lobby', 'Stairs', 'Roof'];

const kindOf = (licence: string, index: number, { users, devices }: { users: number; devices: number }) => {
  if (licence === 'cameras') return { kind: 'camera' as const };
  if (licence === 'intercoms') return { kind: 'intercom' as const };
  if (index < users) return { kind: 'user' as const, type: 'face-recognition' };
  if (index < users + devices) return { kind: 'device' as const, type: 'face-recognition' };
  return { kind: 'channel' as const };
};

/** AC-9: as many as are used, each at a place, since one day or another. */
export const toldUses = ({ licence, used, byType = [] }: LicenceFigures, today: CivilDate): readonly UsedLicence[] => {
  const face = byType.find(({ users }) => users !== undefined);
  const counted = { users: face?.users ?? 0, devices: face?.devices ?? 0 };
  return Array.from({ length: used }, (_each, index) => ({
    id: `${licence}-${index + 1}`,
    name: `${places[index % places.length] ?? ''} ${Math.floor(index / places.length) + 1}`,
    ...kindOf(licence, index, counted),
    since: `${toCivilDate(toDayNumber(today) - 30 - ((index * 37) % 900))}T08:00:00Z`,
  }));
};
