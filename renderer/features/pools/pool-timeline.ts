/** The timeline of a pool's page: its rows and the time they span. Drawn by `timeline-chart.tsx`. */
import { toDayNumber, type DayNumber } from '../../../domain/calendar/civil-date';
import type { RegisteredPool } from '../../../domain/ledger/register';
import type { DayBar } from './mini-timeline';
import { changeRows, createdRow, poolRow, type TimelineRow } from './timeline-rows';

export interface PoolTimeline {
  readonly rows: readonly TimelineRow[];
  /** Rows left out of the drawing, never out of the table. */
  readonly earlier: number;
  readonly backstop: DayNumber;
  /** Last day of any renewal; `null` where none is known, or so far off that drawing it would squeeze the rest. */
  readonly limit: DayNumber | null;
  readonly span: DayBar;
}

const daysOf = (row: TimelineRow): readonly DayNumber[] =>
  [row.window, row.past, row.toCome, row.projected, row.without]
    .flatMap((part) => (part === null ? [] : [part.from, part.to]))
    .concat(row.step === null ? [] : [toDayNumber(row.step.ssed)]);

const MARGIN_PART = 0.06;
const WORDS_PART = 0.26;

/** Days past everything else up to which the limit is drawn. */
const LIMIT_WITHIN = 750;

const limitOf = ({ renewal }: RegisteredPool, drawn: readonly DayNumber[]): DayNumber | null => {
  const until = renewal?.until ?? null;
  if (until === null) return null;
  const limit = toDayNumber(until);
  return limit - Math.max(...drawn) > LIMIT_WITHIN ? null : limit;
};

const spanOf = (rows: readonly TimelineRow[], days: readonly DayNumber[]): DayBar => {
  const [from, to] = [Math.min(...days), Math.max(...days)];
  const margin = Math.max(30, Math.ceil((to - from) * MARGIN_PART));
  const lastDate = Math.max(...rows.flatMap((row) => (row.step === null ? [] : [toDayNumber(row.step.ssed)])), from);
  // The words beside the last diamond need room of their own.
  return { from: from - margin, to: Math.max(to + margin, lastDate + Math.ceil((to - from) * WORDS_PART)) };
};

/** Rows of the chart: creation, at most `atMost` of the latest changes, the pool. `today` is a day number. */
export const poolTimeline = (pool: RegisteredPool, today: DayNumber, atMost = 12): PoolTimeline => {
  const changes = changeRows(pool, today);
  const earlier = Math.max(0, changes.length - atMost);
  const rows = [createdRow(pool), ...changes.slice(earlier), poolRow(pool, today)];
  const backstop = toDayNumber(pool.backstop);
  const drawn = rows.flatMap(daysOf).concat(backstop, today);
  const limit = limitOf(pool, drawn);
  return { rows, earlier, backstop, limit, span: spanOf(rows, limit === null ? drawn : [...drawn, limit]) };
};
