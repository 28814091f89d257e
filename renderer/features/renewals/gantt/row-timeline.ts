/** What is drawn in a row of the Gantt: bars of time, and marks on days, in the grammar of every timeline. */
import { toDayNumber, type CivilDate, type DayNumber } from '../../../../domain/calendar/civil-date';
import type { RegisteredInstallation } from '../../../../domain/installation/registered-installation';
import type { RegisteredPool } from '../../../../domain/ledger/register';
import { miniTimeline, poolHistory, type DayBar, type HistoryLine } from '../../pools';
import type { GanttRow } from './gantt-row';

export type BarKind = 'window' | 'past' | 'to-come' | 'projected' | 'without';

export interface GanttBar extends DayBar {
  readonly kind: BarKind;
}

interface MarkOf<Kind extends string> {
  readonly kind: Kind;
  readonly day: DayNumber;
}

/** One of several subscriptions or VAI terms that end on the same day. */
export interface EndingPart {
  readonly name: string;
  readonly quantity: number;
}

export type GanttMark =
  | (MarkOf<'window'> & { readonly from: DayNumber; readonly started: boolean })
  | (MarkOf<'step'> & { readonly line: HistoryLine })
  | (MarkOf<'ssed'> & { readonly line: HistoryLine | null; readonly state: GanttRow['state'] })
  | MarkOf<'backstop'>
  | MarkOf<'limit'>
  | (MarkOf<'support'> & { readonly ended: boolean })
  | (MarkOf<'subscription' | 'term'> & { readonly parts: readonly EndingPart[]; readonly ended: boolean });

export interface RowTimeline {
  /** In the order in which they are drawn. */
  readonly bars: readonly GanttBar[];
  /** In the order of their days: the keys walk them. */
  readonly marks: readonly GanttMark[];
}

interface Ending {
  readonly name: string;
  readonly quantity: number;
  readonly since: CivilDate;
  readonly expiresOn: CivilDate;
}

const barsBetween = (from: DayNumber, to: DayNumber, today: DayNumber): readonly GanttBar[] => [
  ...(Math.min(to, today) > from ? [{ kind: 'past' as const, from, to: Math.min(to, today) }] : []),
  ...(to > Math.max(from, today) ? [{ kind: 'to-come' as const, from: Math.max(from, today), to }] : []),
  ...(today > to ? [{ kind: 'without' as const, from: to, to: today }] : []),
];

const runningBars = (endings: readonly Ending[], today: DayNumber): readonly GanttBar[] => {
  if (endings.length === 0) return [];
  const from = Math.min(...endings.map(({ since }) => toDayNumber(since)));
  return barsBetween(from, Math.max(...endings.map(({ expiresOn }) => toDayNumber(expiresOn))), today);
};

/** What ends on the same day shares a mark. */
const endMarks = (
  kind: 'subscription' | 'term',
  endings: readonly Ending[],
  today: DayNumber,
): readonly GanttMark[] => {
  const byDay = new Map<DayNumber, EndingPart[]>();
  for (const { name, quantity, expiresOn } of endings) {
    const day = toDayNumber(expiresOn);
    byDay.set(day, [...(byDay.get(day) ?? []), { name, quantity }]);
  }
  return [...byDay].map(([day, parts]) => ({ kind, day, parts, ended: day < today }));
};

/** What began the SUP, and what moved its SSED since: before it began, dates were projected and nothing was paid for yet. */
const movesOf = ({ commencedOn, ...pool }: RegisteredPool): readonly HistoryLine[] => {
  if (commencedOn === null) return [];
  const since = poolHistory({ commencedOn, ...pool })
    .filter(({ on, ssedAfter }) => on >= commencedOn && ssedAfter !== null)
    .toReversed();
  return since.filter(({ ssedBefore, ssedAfter }, index) => index === 0 || ssedBefore !== ssedAfter);
};

const ssedMarks = (pool: RegisteredPool, row: GanttRow): readonly GanttMark[] => {
  if (pool.ssed === null) return [];
  const moves = movesOf(pool);
  const steps = moves.slice(0, -1).flatMap((line): readonly GanttMark[] => {
    const { ssedAfter } = line;
    return ssedAfter === null || ssedAfter === pool.ssed ? [] : [{ kind: 'step', day: toDayNumber(ssedAfter), line }];
  });
  return [...steps, { kind: 'ssed', day: toDayNumber(pool.ssed), line: moves.at(-1) ?? null, state: row.state }];
};

/** LP-15, LP-16: until when it can be renewed; drawn once the SUP has ended, when it begins to matter. */
const limitOf = ({ renewal }: RegisteredPool, state: GanttRow['state']): CivilDate | null =>
  state === 'lapsed' || state === 'suspended' ? (renewal?.until ?? null) : null;

export const hasLimit = (pool: RegisteredPool, state: GanttRow['state']): boolean => limitOf(pool, state) !== null;

const limitMarks = (pool: RegisteredPool, state: GanttRow['state']): readonly GanttMark[] => {
  const until = limitOf(pool, state);
  return until === null ? [] : [{ kind: 'limit', day: toDayNumber(until) }];
};

const subscriptionsOf = (pool: RegisteredPool): readonly Ending[] =>
  pool.lots.flatMap(({ lot, quantity, joinedOn, expiresOn }) =>
    expiresOn === null ? [] : [{ name: lot, quantity, since: joinedOn, expiresOn }],
  );

const named = (kind: BarKind, bar: DayBar | null): readonly GanttBar[] => (bar === null ? [] : [{ kind, ...bar }]);

const byDay = (one: GanttMark, other: GanttMark): number => one.day - other.day;

const timelineOfPool = (pool: RegisteredPool, row: GanttRow, today: DayNumber): RowTimeline => {
  const { window, past, toCome, projected, without, backstop } = miniTimeline(pool, today);
  const subscriptions = subscriptionsOf(pool);
  const marks: GanttMark[] = [
    ...(window === null
      ? []
      : [{ kind: 'window' as const, day: window.to, from: window.from, started: pool.commencedOn !== null }]),
    ...ssedMarks(pool, row),
    ...(backstop === null ? [] : [{ kind: 'backstop' as const, day: backstop }]),
    ...limitMarks(pool, row.state),
    ...endMarks('subscription', subscriptions, today),
  ];
  return {
    bars: [
      // A subscription runs beside the SUP: it is drawn where no SUP is.
      ...(pool.ssed === null ? runningBars(subscriptions, today) : []),
      ...named('past', past),
      ...named('to-come', toCome),
      ...named('projected', projected),
      ...named('without', without),
      ...named('window', window),
    ],
    marks: marks.sort(byDay),
  };
};

const timelineOfInstallation = (
  { held }: RegisteredInstallation,
  support: DayNumber | null,
  today: DayNumber,
): RowTimeline => {
  const terms = held.flatMap(({ part, quantity, since, expiresOn }) =>
    expiresOn === null ? [] : [{ name: part, quantity, since, expiresOn }],
  );
  const supportMark = support === null ? [] : [{ kind: 'support' as const, day: support, ended: support < today }];
  return {
    bars: runningBars(terms, today),
    marks: [...endMarks('term', terms, today), ...supportMark].sort(byDay),
  };
};

const timelineOf = (row: GanttRow, today: DayNumber): RowTimeline =>
  row.subject.kind === 'pool'
    ? timelineOfPool(row.subject.pool, row, today)
    : timelineOfInstallation(row.subject.installation, row.support, today);

const kept = new WeakMap<GanttRow, { readonly today: DayNumber; readonly timeline: RowTimeline }>();

/** Everything of a row, nothing clipped; worked out once for a row that is drawn, walked and pointed at. */
export const rowTimeline = (row: GanttRow, today: DayNumber): RowTimeline => {
  const known = kept.get(row);
  if (known?.today === today) return known.timeline;
  const timeline = timelineOf(row, today);
  kept.set(row, { today, timeline });
  return timeline;
};
