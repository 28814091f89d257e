/** What is drawn inside the timeline's plot: bars, backstop, steps of the SSED, and today. */
import { useContext } from 'react';
import { usePlotArea, useXAxisScale } from 'recharts';
import { useTranslation } from 'react-i18next';
import { toCivilDate, toDayNumber, type DayNumber } from '../../../../domain/calendar/civil-date';
import { formatDate } from '../../../ui/format-date';
import type { DayBar } from '../mini-timeline';
import { PastDay } from '../past-day';
import type { PoolTimeline } from '../pool-timeline';
import { heightOfRows, placeLimitWords, placePoolWords, stepsPath, type PlacedRow, type Span } from './timeline-layout';
import { TimelineWords } from './timeline-words';

type Scale = (day: DayNumber) => number;

const BAR_HEIGHT = 10;

interface BarProps {
  readonly bar: DayBar | null;
  readonly middle: number;
  readonly x: Scale;
  readonly className: string;
  readonly height: number;
}

const Bar = ({ bar, middle, x, className, height }: BarProps) =>
  bar === null ? null : (
    <rect
      className={className}
      x={x(bar.from)}
      y={middle - height / 2}
      width={Math.max(1, x(bar.to) - x(bar.from))}
      height={height}
      rx={2}
    />
  );

const Bars = ({ placed: { row, middle }, x }: { readonly placed: PlacedRow; readonly x: Scale }) => {
  const height = row.cause === 'pool' ? 14 : BAR_HEIGHT;
  return (
    <>
      <Bar bar={row.window} middle={middle} x={x} className="chart-window" height={12} />
      <Bar bar={row.past} middle={middle} x={x} className="chart-past" height={height} />
      <Bar bar={row.toCome} middle={middle} x={x} className="chart-to-come" height={height} />
      <Bar bar={row.projected} middle={middle} x={x} className="chart-projected" height={height} />
      {row.without !== null && (
        <line
          className="chart-without"
          data-mark="lapsed"
          x1={x(row.without.from)}
          x2={x(row.without.to)}
          y1={middle}
          y2={middle}
        />
      )}
      {row.starts !== null && <circle className="chart-start" cx={x(row.starts)} cy={middle} r={4} />}
    </>
  );
};

/** Pixels that the backstop's word takes. */
const BACKSTOP_WORD = 64;

interface BackstopProps {
  readonly at: number;
  readonly height: number;
  readonly right: number;
}

const Backstop = ({ at, height, right }: BackstopProps) => {
  const { t } = useTranslation('pools');
  const place = at + BACKSTOP_WORD > right ? ({ x: at - 6, textAnchor: 'end' } as const) : { x: at + 6 };
  return (
    <>
      <line className="chart-backstop" x1={at} x2={at} y1={4} y2={height} />
      <text className="chart-text" {...place} y={10}>
        {t('fact.backstop')}
      </text>
    </>
  );
};

const Today = ({ at, height, today }: { readonly at: number; readonly height: number; readonly today: DayNumber }) => {
  const { t } = useTranslation('pools');
  const past = useContext(PastDay);
  const date = formatDate(toCivilDate(today)).split(' ').slice(0, 2).join(' ');
  return (
    <>
      <line className="chart-today-strong" x1={at} x2={at} y1={-4} y2={height} />
      <rect className="chart-today-label" x={at - 46} y={height} width={92} height={16} rx={3} />
      <text className="chart-today-text" x={at} y={height + 12} textAnchor="middle">
        {t(past === null ? 'todayOn' : 'asOf.mark', { date })}
      </text>
    </>
  );
};

interface PoolGroundProps {
  readonly placed: PlacedRow | undefined;
  readonly from: number;
  readonly width: number;
}

/** Sets the pool's own row apart from those of its changes. */
const PoolGround = ({ placed, from, width }: PoolGroundProps) =>
  placed === undefined ? null : (
    <rect className="chart-ground" x={from} y={placed.top} width={width} height={placed.height} />
  );

interface LimitProps {
  readonly at: number;
  readonly day: DayNumber;
  readonly placed: PlacedRow | undefined;
  /** Where the pool's own words stand. */
  readonly taken: Span | null;
  readonly right: number;
}

/** LP-15, LP-16: in the pool's own row, as it is the pool's. */
const Limit = ({ at, day, placed, taken, right }: LimitProps) => {
  if (placed === undefined) return null;
  const { top, height } = placed;
  return (
    <>
      <line className="chart-limit" x1={at} x2={at} y1={top + 6} y2={top + height - 6} />
      <LimitWords at={at} day={day} placed={placed} taken={taken} right={right} />
    </>
  );
};

/** Right of the tick, or left of it where the pool's own words leave room; else the pool's facts say it. */
const LimitWords = ({ at, day, placed, taken, right }: LimitProps & { readonly placed: PlacedRow }) => {
  const { t } = useTranslation('pools');
  const found = placeLimitWords(at, taken, right);
  if (found === null) return null;
  const place = { x: found.x, textAnchor: found.anchor };
  // Above and below the line of the time without SUP.
  const apart = placed.row.without === null ? 0 : 3;
  return (
    <>
      <text className="chart-text" {...place} y={placed.middle - 2 - apart}>
        {t('limit.tick')}
      </text>
      <text className="chart-text" {...place} y={placed.middle + 12 + apart}>
        {formatDate(toCivilDate(day))}
      </text>
    </>
  );
};

interface TimelineMarksProps {
  readonly timeline: PoolTimeline;
  readonly rows: readonly PlacedRow[];
  readonly today: DayNumber;
}

/** Down to the bars of the first order, and short of the pool's own row, whose words it would cross. */
const backstopHeight = ([created, first]: readonly PlacedRow[]): number => {
  const below = first === undefined || first.row.cause === 'pool' ? 0 : first.height * 0.8;
  return (created?.height ?? 0) + below;
};

const takenByPool = (placed: PlacedRow | undefined, x: Scale, right: number): Span | null => {
  const ssed = placed?.row.step?.ssed;
  return ssed === undefined ? null : placePoolWords(x(toDayNumber(ssed)), right).taken;
};

/** Stands inside a Recharts chart whose x axis counts days. */
export const TimelineMarks = ({ timeline, rows, today }: TimelineMarksProps) => {
  const scale = useXAxisScale();
  const plot = usePlotArea();
  if (scale === undefined || plot === undefined) return null;
  const x: Scale = (day) => scale(day) ?? 0;
  const right = plot.x + plot.width;
  const backstopX = x(timeline.backstop);
  return (
    <g transform={`translate(0 ${plot.y})`}>
      <PoolGround placed={rows.at(-1)} from={plot.x} width={plot.width} />
      {rows.slice(1).map(({ row, top }) => (
        <line key={row.key} className="chart-grid" x1={plot.x} x2={right} y1={top} y2={top} />
      ))}
      {rows.map((placed) => (
        <Bars key={placed.row.key} placed={placed} x={x} />
      ))}
      <Backstop at={backstopX} height={backstopHeight(rows)} right={right} />
      {timeline.limit !== null && (
        <Limit
          at={x(timeline.limit)}
          day={timeline.limit}
          placed={rows.at(-1)}
          taken={takenByPool(rows.at(-1), x, right)}
          right={right}
        />
      )}
      <path className="chart-steps" d={stepsPath(rows, x)} />
      <Today at={x(today)} height={heightOfRows(rows)} today={today} />
      <TimelineWords rows={rows} x={x} right={right} today={today} backstopX={backstopX} />
    </g>
  );
};
