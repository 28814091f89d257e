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
export const MINI_WIDTH = 212;
const HEIGHT = 36;
const MIDDLE = HEIGHT / 2;
const BAR_HEIGHT = 8;

const x = (span: TimeSpan, day: DayNumber): number => xOfDay(span, MINI_WIDTH, clampDay(span, day));

const isInside = (span: TimeSpan, day: DayNumber): boolean => day >= span.from && day <= span.to;

interface PartProps {
  readonly span: TimeSpan;
  readonly bar: DayBar | null;
  readonly className: string;
}

const Part = ({ span, bar, className }: PartProps) => {
  if (bar === null) return null;
  const [from, to] = [x(span, bar.from), x(span, bar.to)];
  return to - from < 0.5 ? null : (
    <rect className={className} x={from} y={MIDDLE - BAR_HEIGHT / 2} width={to - from} height={BAR_HEIGHT} rx={1.5} />
  );
};

const diamond = (at: number, radius: number): string =>
  `M${at} ${MIDDLE - radius}l${radius} ${radius}-${radius} ${radius}-${radius}-${radius}z`;

const Mark = ({ timeline, span }: { readonly timeline: MiniTimeline; readonly span: TimeSpan }) => {
  const { ssed, mark } = timeline;
  if (ssed === null || mark === null) return null;
  if (ssed > span.to) return <path className="chart-beyond" d={`M${MINI_WIDTH - 6} ${MIDDLE - 4}l5 4-5 4`} />;
  if (ssed < span.from) return <path className="chart-beyond" data-mark={mark} d={`M6 ${MIDDLE - 4}l-5 4 5 4`} />;
  return <path className="chart-mark" data-mark={mark} d={diamond(x(span, ssed), 5.5)} />;
};

const Lines = ({
  timeline,
  span,
  today,
}: {
  readonly timeline: MiniTimeline;
  readonly span: TimeSpan;
  readonly today: DayNumber;
}) => (
  <>
    {timeline.without !== null && (
      <line
        className="chart-without"
        data-mark={timeline.mark}
        x1={x(span, timeline.without.from)}
        x2={x(span, timeline.without.to)}
        y1={MIDDLE}
        y2={MIDDLE}
      />
    )}
    {timeline.backstop !== null && isInside(span, timeline.backstop) && (
      <line
        className="chart-backstop"
        x1={x(span, timeline.backstop)}
        x2={x(span, timeline.backstop)}
        y1={MIDDLE - 8}
        y2={MIDDLE + 8}
      />
    )}
    <Mark timeline={timeline} span={span} />
    <line className="chart-today" x1={x(span, today)} x2={x(span, today)} y1={0} y2={HEIGHT} />
  </>
);

const Years = ({ span }: { readonly span: TimeSpan }) =>
  timeTicks(span, 3).map((tick) =>
    tick.day === span.from ? null : (
      <line key={tick.day} className="chart-grid" x1={x(span, tick.day)} x2={x(span, tick.day)} y1={0} y2={HEIGHT} />
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
}

export const MiniTimelineCell = memo(({ row, today }: MiniTimelineCellProps) => {
  const label = useTimelineLabel(row);
  const span = threeYearsAround(today);
  const timeline = miniTimeline(row.pool, today);
  return (
    <svg className="pools-mini" width={MINI_WIDTH} height={HEIGHT} role="img" aria-label={label}>
      <Years span={span} />
      <Part span={span} bar={timeline.window} className="chart-window" />
      <Part span={span} bar={timeline.past} className="chart-past" />
      <Part span={span} bar={timeline.toCome} className="chart-to-come" />
      <Part span={span} bar={timeline.projected} className="chart-projected" />
      <Lines timeline={timeline} span={span} today={today} />
    </svg>
  );
});
MiniTimelineCell.displayName = 'MiniTimelineCell';
