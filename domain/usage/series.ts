/** What was used of a licence over time. A span without data is a gap: it is never 0, and never a straight line (AC-7). */
import { instantMs } from './instant';
import { purposeOfLicence } from './licence-id';
import { gapsOf, presentOutage, type Gap, type Outage } from './outage';
import type { Reading, ServerStatus } from './reading';

/** What a counter said from then on; both `null` from the moment from which nothing is known. */
export interface SeriesPoint {
  /** Milliseconds since 1970-01-01 UTC. */
  readonly at: number;
  readonly used: number | null;
  readonly total: number | null;
}

/** A point of which the figures are known. */
export interface KnownPoint extends SeriesPoint {
  readonly used: number;
  readonly total: number;
}

export const isKnown = (point: SeriesPoint): point is KnownPoint => point.used !== null && point.total !== null;

export interface SeriesSpan {
  readonly outages?: readonly Outage[];
  /** Instant of the last good answer: what was said before has held until then. */
  readonly until?: string | null;
}

/**
 * AC-7: until its last good answer the newest reading of a server holds; from then on nothing is known, whether it answered
 * with an error at first and later not at all. `past`: outages that are over; figures hold again after each.
 */
export const spanOfStatus = (status: ServerStatus | null, past: readonly Outage[] = []): SeriesSpan => {
  const present = presentOutage(status);
  const outages = present === null ? past : [...past, present];
  return {
    ...(status !== null && status.state !== 'unchecked' && { until: status.goodAt }),
    ...(outages.length > 0 && { outages }),
  };
};

/** As many as a chart draws at once. */
export const MOST_POINTS = 1000;

const byTime = (left: SeriesPoint, right: SeriesPoint): number => left.at - right.at;

const figuresIn = ({ snapshot }: Reading, licence: string): Omit<SeriesPoint, 'at'> => {
  const told = snapshot.licences.find((each) => each.licence === licence);
  return { used: told?.used ?? null, total: told?.total ?? null };
};

const UNKNOWN = { used: null, total: null };

/** A table that leaves a licence out says nothing of it: what was said before holds. */
const tells = ({ partial, snapshot }: Reading, licence: string): boolean =>
  partial !== true || snapshot.licences.some((each) => each.licence === licence);

const inTime = (readings: readonly Reading[]): readonly Reading[] =>
  [...readings].sort((left, right) => instantMs(left.at) - instantMs(right.at));

/**
 * AC-4: while the core says that no analytics module is connected, nothing is known of analytics; once it is connected
 * again, what its server said holds again.
 */
const analyticsPoints = (readings: readonly Reading[], licence: string): readonly SeriesPoint[] => {
  const points: SeriesPoint[] = [];
  let [isConnected, told]: [boolean, Omit<SeriesPoint, 'at'> | null] = [true, null];
  for (const reading of inTime(readings)) {
    if (reading.purpose === 'analytics' && !tells(reading, licence)) continue;
    const before = isConnected;
    if (reading.purpose === 'analytics') told = figuresIn(reading, licence);
    else isConnected = reading.snapshot.analyticsModule ?? isConnected;
    const isNews = reading.purpose === 'analytics' || before !== isConnected;
    if (isNews && told !== null) points.push({ at: instantMs(reading.at), ...(isConnected ? told : UNKNOWN) });
  }
  return points;
};

const pointsOf = (readings: readonly Reading[], licence: string): readonly SeriesPoint[] =>
  purposeOfLicence(licence) === 'analytics'
    ? analyticsPoints(readings, licence)
    : inTime(readings)
        .filter((reading) => reading.purpose === 'cameras' && tells(reading, licence))
        .map((reading) => ({ at: instantMs(reading.at), ...figuresIn(reading, licence) }));

/** The point that holds at a time; `undefined` before the first. */
const pointAt = (points: readonly SeriesPoint[], at: number): SeriesPoint | undefined =>
  points.findLast((point) => point.at <= at);

/** The figures from before hold until it begins, and again once it is over where no reading says others. */
const gapPoints = (points: readonly SeriesPoint[], { from, to }: Gap): readonly SeriesPoint[] => {
  const before = pointAt(points, from);
  const after = to === null ? undefined : pointAt(points, to);
  return [
    // What was said in the very moment stands; the gap begins behind it.
    ...(before === undefined
      ? []
      : [
          { ...before, at: from },
          { at: from + 1, ...UNKNOWN },
        ]),
    ...(before === undefined || after === undefined || to === null ? [] : [{ ...after, at: to }]),
  ];
};

const lastGood = (points: readonly SeriesPoint[], until: string | null | undefined): readonly SeriesPoint[] => {
  if (until === null || until === undefined) return [];
  const at = instantMs(until);
  const held = pointAt(points, at);
  return held === undefined || held.at === at ? [] : [{ ...held, at }];
};

/** Of two at one time the later one in the list holds. */
const withoutTwins = (points: readonly SeriesPoint[]): readonly SeriesPoint[] =>
  points.filter(({ at }, index) => points[index + 1]?.at !== at);

/** The highest use and the first gap of a bucket: neither a peak nor a gap is lost. */
const fewest = (bucket: readonly SeriesPoint[]): readonly SeriesPoint[] => {
  const known = bucket.filter(({ used }) => used !== null);
  const peak = known.reduce<SeriesPoint | undefined>(
    (best, point) => (best === undefined || (point.used ?? 0) > (best.used ?? 0) ? point : best),
    undefined,
  );
  const gap = bucket.find(({ used }) => used === null);
  return [peak, gap].filter((point) => point !== undefined).sort(byTime);
};

const inBuckets = (points: readonly SeriesPoint[]): readonly SeriesPoint[] => {
  const [first, last] = [points[0], points.at(-1)];
  if (points.length <= MOST_POINTS || first === undefined || last === undefined) return points;
  const count = MOST_POINTS / 2 - 1;
  const width = (last.at - first.at) / count;
  const buckets: SeriesPoint[][] = [];
  for (const point of points.slice(1, -1)) {
    const place = Math.min(count - 1, Math.floor((point.at - first.at) / width));
    (buckets[place] ??= []).push(point);
  }
  return [first, ...buckets.flatMap(fewest), last];
};

/** `readings` of one installation. At most 1,000 points, oldest first. */
export const seriesOf = (
  readings: readonly Reading[],
  licence: string,
  { outages = [], until }: SeriesSpan = {},
): readonly SeriesPoint[] => {
  const read = pointsOf(readings, licence);
  // In the midst of the points it is only said where a gap follows.
  const isEnd = (point: SeriesPoint): boolean => outages.length > 0 || point.at > (read.at(-1)?.at ?? Infinity);
  const held = [...read, ...lastGood(read, until).filter(isEnd)].sort(byTime);
  const gaps = gapsOf(outages).flatMap((gap) => gapPoints(held, gap));
  // A reading from within an outage was carried here by file: it stands.
  return inBuckets(withoutTwins([...gaps, ...held].sort(byTime)));
};
