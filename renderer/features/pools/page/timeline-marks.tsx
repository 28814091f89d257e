/** What is drawn inside the timeline's plot: bars, backstop, steps of the SSED, words, and today. */
import { usePlotArea, useXAxisScale } from 'recharts';
import { useTranslation } from 'react-i18next';
import { toCivilDate, toDayNumber, type DayNumber } from '../../../../domain/calendar/civil-date';
import { formatDate } from '../../../ui/format-date';
import { formatDaysLeft } from '../../../ui/format-days-left';
import { formatQuantity } from '../../../ui/format-quantity';
import type { DayBar } from '../mini-timeline';
import type { PoolTimeline, TimelineRow } from '../pool-timeline';
import { heightOfRows, placeOwnDate, placeStepWords, stepsPath, type PlacedRow } from './timeline-layout';

type Scale = (day: DayNumber) => number;

interface DrawingProps {
  readonly rows: readonly PlacedRow[];
  readonly x: Scale;
  readonly right: number;
  readonly today: DayNumber;
}

const BAR_HEIGHT = 10;

const Bar = ({
  bar,
  middle,
  x,
  className,
  height = BAR_HEIGHT,
}: {
  readonly bar: DayBar | null;
  readonly middle: number;
  readonly x: Scale;
  readonly className: string;
  readonly height?: number;
}) =>
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

const WindowWords = ({
  placed: { row, middle },
  x,
  backstopX,
}: {
  readonly placed: PlacedRow;
  readonly x: Scale;
  readonly backstopX: number;
}) => {
  const { t } = useTranslation('pools');
  if (row.window === null) return null;
  const after = x(row.window.to) + 6;
  // Before the bar where the backstop's own words would be written over.
  const place =
    after + 100 > backstopX
      ? ({ x: x(row.window.from) - 6, textAnchor: 'end' } as const)
      : ({ x: after, textAnchor: 'start' } as const);
  return (
    <>
      <text className="chart-text chart-text-window" {...place} y={middle - 2}>
        {t('legend.window')}
      </text>
      <text className="chart-text" {...place} y={middle + 11}>
        {t('timeline.windowTo', { date: formatDate(toCivilDate(row.window.to)) })}
      </text>
    </>
  );
};

const StepWords = ({
  placed: { row, middle },
  x,
  right,
  hidden,
}: {
  readonly placed: PlacedRow;
  readonly x: Scale;
  readonly right: number;
  readonly hidden: boolean;
}) => {
  const { t } = useTranslation('pools');
  const place = placeStepWords(row, x, right);
  if (place === null || row.step === null || hidden) return null;
  const date = formatDate(row.step.ssed);
  return (
    <text className="chart-text chart-text-step" x={place.x} y={middle + place.dy} textAnchor={place.anchor}>
      {row.step.projected ? t('timeline.projected', { date }) : date}
    </text>
  );
};

const OwnDate = ({
  placed: { row, middle },
  x,
  right,
}: {
  readonly placed: PlacedRow;
  readonly x: Scale;
  readonly right: number;
}) => {
  const { t } = useTranslation('pools');
  const place = placeOwnDate(row, x, right);
  if (place === null || row.ownDate === null) return null;
  return (
    <text className="chart-text" x={place.x} y={middle + place.dy} textAnchor={place.anchor}>
      {t('timeline.ownDate', { date: formatDate(row.ownDate) })}
    </text>
  );
};

const useCountdown = (row: TimelineRow, today: DayNumber): string => {
  const { t } = useTranslation('pools');
  if (row.step === null) return t('timeline.noSsed');
  if (row.step.projected) return t('timeline.ssedProjected');
  const days = toDayNumber(row.step.ssed) - today;
  if (days >= 0) return t('timeline.ssedDaysLeft', { count: days, days: formatDaysLeft(days) });
  return t('timeline.ssedDaysAgo', { count: -days, days: formatQuantity(-days) });
};

const PoolWords = ({
  placed: { row, middle },
  x,
  right,
  today,
}: {
  readonly placed: PlacedRow;
  readonly x: Scale;
  readonly right: number;
  readonly today: DayNumber;
}) => {
  const { t } = useTranslation('pools');
  const countdown = useCountdown(row, today);
  if (row.step === null)
    return (
      <text className="chart-text" x={right - 6} y={middle + 4} textAnchor="end">
        {countdown}
      </text>
    );
  const afterBar = Math.max(x(toDayNumber(row.step.ssed)), row.without === null ? -Infinity : x(row.without.to));
  const fits = afterBar + 140 < right;
  const place = fits
    ? ({ x: afterBar + 14, textAnchor: 'start' } as const)
    : ({ x: x(toDayNumber(row.step.ssed)) - 14, textAnchor: 'end' } as const);
  const date = formatDate(row.step.ssed);
  return (
    <>
      <text className="chart-text chart-text-ssed" {...place} y={middle - 2}>
        {row.step.projected ? t('projectedDate', { date }) : date}
      </text>
      <text className="chart-text" {...place} y={middle + 12}>
        {countdown}
      </text>
    </>
  );
};

const Words = ({ rows, x, right, today, backstopX }: DrawingProps & { readonly backstopX: number }) => {
  const pool = rows.at(-1);
  return rows.map((placed, index) =>
    placed.row.cause === 'pool' ? (
      <PoolWords key={placed.row.key} placed={placed} x={x} right={right} today={today} />
    ) : (
      <g key={placed.row.key}>
        <WindowWords placed={placed} x={x} backstopX={backstopX} />
        <StepWords
          placed={placed}
          x={x}
          right={right}
          hidden={index > 0 && index === rows.length - 2 && placed.row.step?.ssed === pool?.row.step?.ssed}
        />
        <OwnDate placed={placed} x={x} right={right} />
      </g>
    ),
  );
};

const Backstop = ({ at, height }: { readonly at: number; readonly height: number }) => {
  const { t } = useTranslation('pools');
  return (
    <>
      <line className="chart-backstop" x1={at} x2={at} y1={4} y2={height} />
      <text className="chart-text" x={at + 6} y={10}>
        {t('fact.backstop')}
      </text>
    </>
  );
};

const Today = ({ at, height, today }: { readonly at: number; readonly height: number; readonly today: DayNumber }) => {
  const { t } = useTranslation('pools');
  const date = formatDate(toCivilDate(today)).split(' ').slice(0, 2).join(' ');
  return (
    <>
      <line className="chart-today-strong" x1={at} x2={at} y1={-4} y2={height} />
      <rect className="chart-today-label" x={at - 46} y={height} width={92} height={16} rx={3} />
      <text className="chart-today-text" x={at} y={height + 12} textAnchor="middle">
        {t('todayOn', { date })}
      </text>
    </>
  );
};

interface TimelineMarksProps {
  readonly timeline: PoolTimeline;
  readonly rows: readonly PlacedRow[];
  readonly today: DayNumber;
}

/** Stands inside a Recharts chart whose x axis counts days. */
export const TimelineMarks = ({ timeline, rows, today }: TimelineMarksProps) => {
  const scale = useXAxisScale();
  const plot = usePlotArea();
  if (scale === undefined || plot === undefined) return null;
  const x: Scale = (day) => scale(day) ?? 0;
  const right = plot.x + plot.width;
  const backstopX = x(timeline.backstop);
  const firstRow = rows[0]?.height ?? 0;
  return (
    <g transform={`translate(0 ${plot.y})`}>
      {rows.slice(1).map(({ row, top }) => (
        <line key={row.key} className="chart-grid" x1={plot.x} x2={right} y1={top} y2={top} />
      ))}
      {rows.map((placed) => (
        <Bars key={placed.row.key} placed={placed} x={x} />
      ))}
      <Backstop at={backstopX} height={firstRow + (rows[1]?.height ?? 0) * 0.8} />
      <path className="chart-steps" d={stepsPath(rows, x)} />
      <Today at={x(today)} height={heightOfRows(rows)} today={today} />
      <Words rows={rows} x={x} right={right} today={today} backstopX={backstopX} />
    </g>
  );
};
