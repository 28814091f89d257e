/** What of the licence servers can need somebody, out of the views that the Usage screen shows too (AC-1, AC-5 to AC-7, AC-10). */
import type { CivilDate } from '../calendar/civil-date';
import type { DeletionFact, FailingServer, SupportEndFact, UsageFacts, UsedUp } from '../overview/usage-facts';
import { licensingOf, type LicensingSection, type UsageRegister } from './licensing';
import type { KnownUsage } from './server-standing';
import type { Reading } from './reading';
import { retentionOf } from './retention';
import { supportOf } from './support';

interface WatchedUsage extends UsageRegister {
  readonly asOf: CivilDate;
}

/** What nobody bought is not used up. */
const usedUpIn = (section: LicensingSection | null, installation: string): readonly UsedUp[] => {
  const on = section?.last?.on;
  if (section === null || on === undefined) return [];
  return section.rows.flatMap(({ licence, name, figures }) =>
    // AC-7: no data is never a figure.
    figures === null || figures.used < Math.max(1, figures.total)
      ? []
      : [{ installation, licence, level: name, used: figures.used, total: figures.total, on }],
  );
};

const usedUp = (register: WatchedUsage, installation: string, known: KnownUsage): readonly UsedUp[] => {
  const { core, analytics } = licensingOf(register, installation, known);
  return [...usedUpIn(core, installation), ...usedUpIn(analytics, installation)];
};

/** How long it lasts is counted from the last good answer on: an error after silence begins nothing anew. */
const failing = ({ statuses }: KnownUsage, dayOf: (instant: string) => CivilDate): readonly FailingServer[] =>
  statuses.flatMap(({ installation, purpose, state, since: ofState, failingSince }) => {
    if (state !== 'inactive' && state !== 'unavailable') return [];
    const since = failingSince ?? ofState;
    return [{ installation, purpose, state, since, on: dayOf(since) }];
  });

/** The core's and the analytics', once where they are alike. A day that was said once stays, whether the server answers or not. */
const supportEnds = (register: WatchedUsage, installation: string, known: KnownUsage): readonly SupportEndFact[] => {
  const rows = supportOf(register, installation, known);
  const ends = rows.flatMap(({ purpose, lastKnown }) => {
    const on = lastKnown?.technicalSupportUntil ?? null;
    return on === null ? [] : [{ installation, purpose, on }];
  });
  const days = [...new Set(ends.map(({ on }) => on))];
  return ends.length === rows.length && days.length === 1
    ? days.map((on) => ({ installation, purpose: null, on }))
    : ends;
};

/** AC-5: what is going to be deleted; what came back, or is gone already, asks nobody for anything. */
export const deletionsOf = (
  register: WatchedUsage,
  installation: string,
  readings: readonly Reading[],
): readonly DeletionFact[] =>
  retentionOf(register, readings, register.asOf)
    .filter(({ state }) => state === 'running')
    .map(({ licence, name, deletedOn }) => ({ installation, licence, level: name, on: deletedOn }));

/** `dayOf` says on which day an instant is where Coterm runs. */
export const usageFactsOf = (
  register: WatchedUsage,
  known: KnownUsage,
  deletions: readonly DeletionFact[],
  dayOf: (instant: string) => CivilDate,
): UsageFacts => {
  const watched = [...new Set([...known.latest, ...register.licenceServers].map(({ installation }) => installation))];
  return {
    usedUp: watched.flatMap((installation) => usedUp(register, installation, known)),
    failing: failing(known, dayOf),
    support: watched.flatMap((installation) => supportEnds(register, installation, known)),
    deletions,
  };
};
