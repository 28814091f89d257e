/** Where the rows of the pool's timeline stand, and on which side of a mark its words fit. */
import { toDayNumber, type DayNumber } from '../../../../domain/calendar/civil-date';
import type { PoolTimeline } from '../pool-timeline';
import type { TimelineRow } from '../timeline-rows';

/** Pixels. */
export const AXIS_HEIGHT = 28;
export const FOOT_HEIGHT = 20;
const ROW_HEIGHT = 38;
const POOL_ROW_HEIGHT = 46;
/** The widest words beside a mark: "projected 30 Sep 2026". */
const WORDS = 124;
const CLEAR = 12;

export interface PlacedRow {
  readonly row: TimelineRow;
  readonly top: number;
  readonly height: number;
  /** The line on which bars and marks stand. */
  readonly middle: number;
}

/** A point of the scatter: one step of the SSED. */
export interface StepPoint {
  readonly day: DayNumber;
  readonly middle: number;
  readonly title: string;
  readonly placed: PlacedRow;
}

export const placeRows = (timeline: PoolTimeline): readonly PlacedRow[] => {
  let top = 0;
  return timeline.rows.map((row) => {
    const height = row.cause === 'pool' ? POOL_ROW_HEIGHT : ROW_HEIGHT;
    const placed = { row, top, height, middle: top + height / 2 };
    top += height;
    return placed;
  });
};

export const heightOfRows = (rows: readonly PlacedRow[]): number => rows.reduce((sum, { height }) => sum + height, 0);

type Scale = (day: DayNumber) => number;

export const barEnd = ({ past, toCome, projected, without, window }: TimelineRow): DayNumber | null =>
  without?.to ?? toCome?.to ?? past?.to ?? projected?.to ?? window?.to ?? null;

export interface WordsPlace {
  readonly x: number;
  /** Added to the row's middle: the baseline of the words. */
  readonly dy: number;
  readonly anchor: 'start' | 'end';
}

/** Beside the diamond where nothing follows it, else under the bar; to the left where the right edge is near. */
export const placeStepWords = (row: TimelineRow, x: Scale, right: number): WordsPlace | null => {
  if (row.step === null) return null;
  const at = x(toDayNumber(row.step.ssed));
  const end = barEnd(row);
  const covered = row.cause !== 'pool-created' && end !== null && x(end) > at + CLEAR / 2;
  const dy = covered ? 17 : 4;
  return at + CLEAR + WORDS > right ? { x: at - CLEAR, dy, anchor: 'end' } : { x: at + CLEAR, dy, anchor: 'start' };
};

/** Right of the bar where the diamond leaves room, else above its end. */
export const placeOwnDate = (row: TimelineRow, x: Scale, right: number): WordsPlace | null => {
  const end = row.toCome?.to ?? row.past?.to;
  if (row.ownDate === null || end === undefined) return null;
  const at = x(end);
  const diamond = row.step === null ? null : x(toDayNumber(row.step.ssed));
  const taken = diamond !== null && diamond > at - CLEAR;
  return taken || at + WORDS > right ? { x: at, dy: -9, anchor: 'end' } : { x: at + 6, dy: 4, anchor: 'start' };
};

/** The SSED's way from row to row: down, across at the border between two rows, and down again. */
export const stepsPath = (rows: readonly PlacedRow[], x: Scale): string => {
  const points = rows.flatMap(({ row, middle, top }) =>
    row.step === null ? [] : [{ at: x(toDayNumber(row.step.ssed)), middle, top }],
  );
  return points
    .map(({ at, middle, top }, index) => (index === 0 ? `M${at} ${middle}` : `V${top}H${at}V${middle}`))
    .join('');
};

/** From where to where something is written, in pixels. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Pixels that the pool's date and countdown take beside its diamond. */
const POOL_WORDS = 140;
const BESIDE_DIAMOND = 14;

/** The pool's date and countdown: right of its diamond, or left of it where the right edge is near. */
export const placePoolWords = (diamond: number, right: number): WordsPlace & { readonly taken: Span } => {
  const isRight = diamond + POOL_WORDS < right;
  const beyond = POOL_WORDS + BESIDE_DIAMOND;
  return isRight
    ? { x: diamond + BESIDE_DIAMOND, dy: 0, anchor: 'start', taken: { from: diamond, to: diamond + beyond } }
    : { x: diamond - BESIDE_DIAMOND, dy: 0, anchor: 'end', taken: { from: diamond - beyond, to: diamond } };
};

/** Pixels that the limit's words take. */
const LIMIT_WORDS = 112;

/** Right of the limit's tick or left of it, where the pool's own words leave room; null where they leave none. */
export const placeLimitWords = (at: number, taken: Span | null, right: number): WordsPlace | null => {
  const { from, to } = taken ?? { from: 0, to: 0 };
  const isRightFree = at + LIMIT_WORDS < right && (at >= to || at + LIMIT_WORDS <= from);
  if (isRightFree) return { x: at + 6, dy: 0, anchor: 'start' };
  // Further left stands the pool's bar.
  return at - LIMIT_WORDS >= to ? { x: at - 6, dy: 0, anchor: 'end' } : null;
};
