/** A release as a row: its stages on the line, and who holds licences of it. */
import { toCivilDate, toDayNumber, type CivilDate, type DayNumber } from '../../../domain/calendar/civil-date';
import type { Register, RegisteredPool, RegisteredRelease } from '../../../domain/ledger/register';
import { stageSpans, type StageSpan } from '../../../domain/release/life-cycle';

export interface ReleaseRow extends RegisteredRelease {
  readonly spans: readonly StageSpan[];
  /** `null` where nothing has replaced it. */
  readonly discontinuedFrom: CivilDate | null;
  readonly terminatedFrom: CivilDate | null;
  readonly holders: readonly Holder[];
  readonly licences: number;
}

/** A pool in use with licences of the release. */
export interface Holder {
  readonly pool: RegisteredPool;
  readonly quantity: number;
}

const firstDay = (spans: readonly StageSpan[], wanted: StageSpan['stage']): CivilDate | null => {
  const span = spans.find(({ stage }) => stage === wanted);
  return span === undefined ? null : toCivilDate(span.from);
};

/** By the name of the release; archived pools are in use no longer. */
const holdersByRelease = ({ pools }: Register): ReadonlyMap<string, Holder[]> => {
  const holders = new Map<string, Holder[]>();
  for (const pool of pools) {
    if (pool.archivedOn !== null) continue;
    const quantities = new Map<string, number>();
    for (const { release, quantity } of pool.lots)
      if (release !== null) quantities.set(release, (quantities.get(release) ?? 0) + quantity);
    for (const [release, quantity] of quantities) {
      const held = holders.get(release) ?? [];
      held.push({ pool, quantity });
      holders.set(release, held);
    }
  }
  return holders;
};

/** Sorts behind every name. */
const LAST = '\uffff';

/** By product, the newest first. */
export const releaseRows = (register: Register): readonly ReleaseRow[] => {
  const holders = holdersByRelease(register);
  return register.releases
    .map((release): ReleaseRow => {
      const { launchedOn, supersededOn } = release;
      const spans = stageSpans({
        launchedOn: toDayNumber(launchedOn),
        supersededOn: supersededOn === null ? null : toDayNumber(supersededOn),
      });
      const held = holders.get(release.release) ?? [];
      return {
        ...release,
        spans,
        discontinuedFrom: firstDay(spans, 'discontinued'),
        terminatedFrom: firstDay(spans, 'terminated'),
        holders: held,
        licences: held.reduce((sum, { quantity }) => sum + quantity, 0),
      };
    })
    .toSorted(
      (one, other) =>
        (one.product ?? LAST).localeCompare(other.product ?? LAST) || other.launchedOn.localeCompare(one.launchedOn),
    );
};

/** Releases that licences name and nobody has launched. */
export const unknownReleases = (register: Register): readonly string[] => {
  const known = new Set(register.releases.map(({ release }) => release));
  return [...holdersByRelease(register).keys()].filter((release) => !known.has(release)).toSorted();
};

const ROOM_DAYS = 200;

/** From the first launch to a while after the last day that anything happens on, today included. */
export const spanOf = (rows: readonly ReleaseRow[], today: DayNumber) => {
  const days = rows.flatMap(({ spans }) => spans.map(({ from }) => from));
  return { from: Math.min(today, ...days) - ROOM_DAYS / 2, to: Math.max(today, ...days) + ROOM_DAYS };
};
