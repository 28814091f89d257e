/** What was used of a licence over time. A span without data is a gap: it is never 0, and never a straight line (AC-7). */
import { instantMs } from './instant';
import { purposeOfLicence } from './licence-id';
import type { Reading } from './reading';

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

/** A span in which the server gave no good answer; `to` is `null` while it lasts. Instants. */
export interface Outage {
  readonly from: string;
  readonly to: string | null;
}

export interface SeriesSpan {
  readonly outages?: readonly Outage[];
  /** Instant of the last good answer: the newest reading has held until then. */
  readonly until?: string | null;
}

/** As many as a chart draws at once. */
export const MOST_POINTS = 1000;

const byTime = (left: SeriesPoint, right: SeriesPoint): number => left.at - right.at;

/** AC-4: while the core says that no analytics module is connected, nothing is known of analytics. */
const isModuleGone = ({ purpose, snapshot }: Reading): boolean =>
  purpose === 'cameras' && snapshot.analyticsModule === false;

const pointsOf = (readings: readonly Reading[], licence: string): readonly SeriesPoint[] => {
  const purpose = purposeOfLicence(licence);
  return readings
    .filter((reading) => reading.purpose === purpose || (purpose === 'analytics' && isModuleGone(reading)))
    .map(({ at, snapshot }): SeriesPoint => {
      const told = snapshot.licences.find((each) => each.licence === licence);
      return { at: instantMs(at), used: told?.used ?? null, total: told?.total ?? null };
    })
    .sort(byTime);
};

/** The point that holds at a time; `undefined` before the first. */
const pointAt = (points: readonly SeriesPoint[], at: number): SeriesPoint | undefined =>
  points.findLast((point) => point.at <= at);

/** A good reading ends an outage by itself; where none came, the figures are those from before. */
const outagePoints = (points: readonly SeriesPoint[], { from, to }: Outage): readonly SeriesPoint[] => {
  const start = instantMs(from);
  const before = pointAt(points, start);
  if (before === undefined) return [];
  const gap = { at: start, used: null, total: null };
  return to === null ? [gap] : [gap, { ...before, at: instantMs(to) }];
};

const lastGood = (points: readonly SeriesPoint[], until: string | null | undefined): readonly SeriesPoint[] => {
  const last = points.at(-1);
  if (last === undefined || until === null || until === undefined) return [];
  const at = instantMs(until);
  return at > last.at ? [{ ...last, at }] : [];
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
  const gaps = outages.flatMap((outage) => outagePoints(read, outage));
  // A reading from within an outage was carried here by file: it stands.
  const together = withoutTwins([...gaps, ...read].sort(byTime));
  return inBuckets([...together, ...lastGood(together, until)]);
};
