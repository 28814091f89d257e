/** Support and software updates of an installation: when technical support ends, and whether the software may be updated (AC-10). */
import { toDayNumber, type CivilDate } from '../calendar/civil-date';
import { SUPPORT } from './carry-on';
import { hasAnalytics, holdsOf, serverStanding, type KnownUsage, type ServerStanding } from './server-standing';
import type { RegisteredLicenceServer } from './usage-book';

export interface SoftwareUpdates {
  readonly allowed: boolean;
  /** Last day on which it may be updated; `null` where none is said. */
  readonly until: CivilDate | null;
  /** The newest version that it may be updated to; `null` where none is said. */
  readonly latest: string | null;
}

export interface Support {
  /** Last day of technical support; `null` where the server says none. */
  readonly technicalSupportUntil: CivilDate | null;
  /** Days left of it; below 0 once it has ended. */
  readonly daysLeft: number | null;
  /** `null` where the server says nothing of updates. */
  readonly updates: SoftwareUpdates | null;
}

export interface SupportRow extends ServerStanding {
  /** AC-10: `null` reads "No data". */
  readonly support: Support | null;
  /** Of the newest reading, whether it holds now or not. */
  readonly lastKnown: Support | null;
}

interface SupportRegister {
  readonly licenceServers: readonly RegisteredLicenceServer[];
  readonly asOf: CivilDate;
}

const supportIn = ({ last }: ServerStanding, asOf: CivilDate): Support | null => {
  if (last === null) return null;
  const { technicalSupportUntil: until, updates } = last.snapshot.support ?? {};
  return {
    technicalSupportUntil: until ?? null,
    daysLeft: until === undefined ? null : toDayNumber(until) - toDayNumber(asOf),
    updates:
      updates === undefined
        ? null
        : { allowed: updates.allowed, until: updates.until ?? null, latest: updates.latest ?? null },
  };
};

const rowOf = (standing: ServerStanding, asOf: CivilDate): SupportRow => {
  const lastKnown = supportIn(standing, asOf);
  return { ...standing, support: holdsOf(standing, SUPPORT) ? lastKnown : null, lastKnown };
};

/** For the core, and for analytics where a module is connected (AC-4). */
export const supportOf = (
  register: SupportRegister,
  installation: string,
  known: KnownUsage,
): readonly SupportRow[] => {
  const core = serverStanding(register, { installation, purpose: 'cameras' }, known);
  const analytics = serverStanding(register, { installation, purpose: 'analytics' }, known);
  const shown = hasAnalytics(core, analytics) ? [core, analytics] : [core];
  return shown.map((standing) => rowOf(standing, register.asOf));
};
