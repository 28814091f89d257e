/** Spans in which a licence server gave no good answer: it erred (AC-6), or was silent (AC-7). What they hide is unknown, never 0. */
import { instantMs } from './instant';
import type { UsagePurpose } from './purpose';
import type { ServerState, ServerStatus } from './reading';

export const outageStates = ['inactive', 'unavailable'] as const;
export type OutageState = (typeof outageStates)[number];

/** One state of a server, from the first check that found it so to the first that found it otherwise. Instants. */
export interface Outage {
  readonly installation: string;
  readonly purpose: UsagePurpose;
  readonly state: OutageState;
  readonly from: string;
  /** `null` while it lasts. */
  readonly to: string | null;
  /** The last good answer before it: from then on nothing is known. */
  readonly goodAt: string | null;
}

export const isOutageState = (state: ServerState): state is OutageState => outageStates.some((each) => each === state);

/** What a server that fails now is in the midst of; `null` for one that does not. */
export const presentOutage = (status: ServerStatus | null): Outage | null => {
  if (status === null || !isOutageState(status.state)) return null;
  const { installation, purpose, state, since, goodAt } = status;
  return { installation, purpose, state, from: since, to: null, goodAt };
};

/** Each once, oldest first: a host that ended at once after it had written one writes it again. */
export const inOrder = (outages: readonly Outage[]): readonly Outage[] => {
  const byStart = new Map(outages.map((outage) => [`${outage.state} ${outage.from}`, outage]));
  return [...byStart.values()].sort((left, right) => instantMs(left.from) - instantMs(right.from));
};

/** A time of which nothing is known; `to` is `null` while it lasts. Milliseconds since 1970-01-01 UTC. */
export interface Gap {
  readonly from: number;
  readonly to: number | null;
}

interface Span extends Gap {
  /** It begins with a good answer, at which something was known. */
  readonly isAfterGood: boolean;
}

const spanOf = ({ from, to, goodAt }: Pick<Outage, 'from' | 'to' | 'goodAt'>): Span => ({
  from: instantMs(goodAt ?? from),
  to: to === null ? null : instantMs(to),
  isAfterGood: goodAt !== null,
});

const isParted = ({ to }: Gap, { from, isAfterGood }: Span): boolean =>
  to !== null && (to < from || (to === from && isAfterGood));

/** Errors and silence that follow each other without a good answer between them hide one span; one between them parts it. */
export const gapsOf = (outages: readonly Pick<Outage, 'from' | 'to' | 'goodAt'>[]): readonly Gap[] => {
  const spans = outages.map(spanOf).sort((left, right) => left.from - right.from);
  return spans.reduce<readonly Gap[]>((gaps, span) => {
    const last = gaps.at(-1);
    if (last === undefined || isParted(last, span)) return [...gaps, { from: span.from, to: span.to }];
    const to = last.to === null || span.to === null ? null : Math.max(last.to, span.to);
    return [...gaps.slice(0, -1), { from: last.from, to }];
  }, []);
};
