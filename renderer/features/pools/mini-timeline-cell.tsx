/** The mini timeline of a row: three years, drawn in SVG with the grammar of the look. */
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DayNumber } from '../../../domain/calendar/civil-date';
import { formatDate } from '../../ui/format-date';
import { miniTimeline, type DayBar, type MiniTimeline } from './mini-timeline';
import type { PoolRow } from './pool-row';
import { clampDay, threeYearsAround, timeTicks, xOfDay, type TimeSpan } from './time-scale';
import './charts.css';

/** Pixels. */
const HEIGHT = 36;
const MIDDLE = HEIGHT / 2;
const BAR_HEIGHT = 8;

/** The span and the pixels that it takes. */
interface Axis {
  readonly span: TimeSpan;
  readonly width: number;
}

const x = ({ span, width }: Axis, day: DayNumber): number => xOfDay(span, width, clampDay(span, day));

const isInside = (span: TimeSpan, day: DayNumber): boolean => day >= span.from && day <= span.to;

interface PartProps {
  readonly axis: Axis;
  readonly bar: DayBar | null;
  readonly className: string;
}

const Part = ({ axis, bar, className }: PartProps) => {
  if (bar === null) return null;
  const [from, to] = [x(axis, bar.from), x(axis, bar.to)];
  return to - from < 0.5 ? null : (
    <rect className={className} x={from} y={MIDDLE - BAR_HEIGHT / 2} width={to - from} height={BAR_HEIGHT} rx={1.5} />
  );
};

const diamond = (at: number, radius: number): string =>
  `M${at} ${MIDDLE - radius}l${radius} ${radius}-${radius} ${radius}-${radius}-${radius}z`;

const Mark = ({ timeline, axis }: { readonly timeline: MiniTimeline; readonly axis: Axis }) => {
  const { ssed, mark } = timeline;
  if (ssed === null || mark === null) return null;
  if (ssed > axis.span.to) return <path className="chart-beyond" d={`M${axis.width - 6} ${MIDDLE - 4}l5 4-5 4`} />;
  if (ssed < axis.span.from) return <path className="chart-beyond" data-mark={mark} d={`M6 ${MIDDLE - 4}l-5 4 5 4`} />;
  return <path className="chart-mark" data-mark={mark} d={diamond(x(axis, ssed), 5.5)} />;
};

interface LinesProps {
  readonly timeline: MiniTimeline;
  readonly axis: Axis;
  readonly today: DayNumber;
}

const Lines = ({ timeline, axis, today }: LinesProps) => (
  <>
    {timeline.without !== null && (
      <line
        className="chart-without"
        data-mark={timeline.mark}
        x1={x(axis, timeline.without.from)}
        x2={x(axis, timeline.without.to)}
        y1={MIDDLE}
        y2={MIDDLE}
      />
    )}
    {timeline.backstop !== null && isInside(axis.span, timeline.backstop) && (
      <line
        className="chart-backstop"
        x1={x(axis, timeline.backstop)}
        x2={x(axis, timeline.backstop)}
        y1={MIDDLE - 8}
        y2={MIDDLE + 8}
      />
    )}
    <Mark timeline={timeline} axis={axis} />
    <line className="chart-today" x1={x(axis, today)} x2={x(axis, today)} y1={0} y2={HEIGHT} />
  </>
);

const Years = ({ axis }: { readonly axis: Axis }) =>
  timeTicks(axis.span, 3).map((tick) =>
    tick.day === axis.span.from ? null : (
      <line key={tick.day} className="chart-grid" x1={x(axis, tick.day)} x2={x(axis, tick.day)} y1={0} y2={HEIGHT} />
    ),
  );

const useTimelineLabel = (row: PoolRow): string => {
  const { t } = useTranslation('pools');
  const what =
    row.ssed === null
      ? t('timelineNone')
      : t(row.projected ? 'timelineProjected' : 'timelineSsed', { date: formatDate(row.ssed) });
  return t('timelineOf', { name: row.name, what });
};

interface MiniTimelineCellProps {
  readonly row: PoolRow;
  readonly today: DayNumber;
  /** Pixels. */
  readonly width: number;
}

export const MiniTimelineCell = memo(({ row, today, width }: MiniTimelineCellProps) => {
  const label = useTimelineLabel(row);
  const axis = { span: threeYearsAround(today), width };
  const timeline = miniTimeline(row.pool, today);
  return (
    <svg className="pools-mini" width={width} height={HEIGHT} role="img" aria-label={label}>
      <Years axis={axis} />
      <Part axis={axis} bar={timeline.window} className="chart-window" />
      <Part axis={axis} bar={timeline.past} className="chart-past" />
      <Part axis={axis} bar={timeline.toCome} className="chart-to-come" />
      <Part axis={axis} bar={timeline.projected} className="chart-projected" />
      <Lines timeline={timeline} axis={axis} today={today} />
    </svg>
  );
});
MiniTimelineCell.displayName = 'MiniTimelineCell';
