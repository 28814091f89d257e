/** The pool's timeline, drawn with Recharts: months above, a row a change, the SSED's steps joined from top to bottom. */
import { Scatter, ScatterChart, Tooltip, XAxis, YAxis } from 'recharts';
import { toDayNumber, type DayNumber } from '../../../../domain/calendar/civil-date';
import type { PoolTimeline } from '../pool-timeline';
import { timeTicks } from '../time-scale';
import { AxisTick } from './axis-tick';
import { AXIS_HEIGHT, FOOT_HEIGHT, heightOfRows, placeRows, type StepPoint } from './timeline-layout';
import { MonthLines } from './month-lines';
import { TimelineMarks } from './timeline-marks';
import { StepTooltip } from './step-tooltip';
import { useRowLabel } from './use-row-label';
import '../charts.css';
import './timeline.css';

/** At most this many months are named, so that their names never touch. */
const MOST_TICKS = 13;
const EDGE_PART = 0.035;

interface DiamondProps {
  readonly cx?: number | undefined;
  readonly cy?: number | undefined;
  readonly payload?: StepPoint | undefined;
}

const Diamond = ({ cx = 0, cy = 0, payload }: DiamondProps) => {
  const step = payload?.placed.row.step;
  const isPool = payload?.placed.row.cause === 'pool';
  const radius = isPool ? 9 : 5.5;
  const dashed = step?.projected === true;
  return (
    <path
      className="chart-mark"
      data-mark={isPool && !dashed ? 'active' : 'step'}
      data-dashed={dashed || undefined}
      d={`M${cx} ${cy - radius}l${radius} ${radius}-${radius} ${radius}-${radius}-${radius}z`}
    />
  );
};

interface TimelineChartProps {
  readonly timeline: PoolTimeline;
  readonly today: DayNumber;
}

export const TimelineChart = ({ timeline, today }: TimelineChartProps) => {
  const labelOf = useRowLabel();
  const rows = placeRows(timeline);
  const height = heightOfRows(rows);
  const { from, to } = timeline.span;
  // A name at the very edge would leave the card.
  const lastNamed = to - (to - from) * EDGE_PART;
  const ticks = timeTicks(timeline.span, MOST_TICKS)
    .map(({ day }) => day)
    .filter((day) => day < lastNamed);
  const points = rows.flatMap((placed): StepPoint[] =>
    placed.row.step === null
      ? []
      : [{ day: toDayNumber(placed.row.step.ssed), middle: placed.middle, title: labelOf(placed.row).title, placed }],
  );
  return (
    <ScatterChart
      responsive
      className="pool-timeline-chart"
      style={{ width: '100%', height: AXIS_HEIGHT + height + FOOT_HEIGHT }}
      margin={{ top: 0, right: 0, bottom: FOOT_HEIGHT, left: 0 }}
      accessibilityLayer={false}
    >
      <XAxis
        type="number"
        dataKey="day"
        domain={[from, to]}
        allowDataOverflow
        orientation="top"
        height={AXIS_HEIGHT}
        ticks={ticks}
        interval={0}
        tick={AxisTick}
        axisLine={false}
        tickLine={false}
      />
      <YAxis type="number" dataKey="middle" domain={[0, height]} allowDataOverflow reversed hide />
      <MonthLines ticks={ticks} />
      <TimelineMarks timeline={timeline} rows={rows} today={today} />
      <Scatter data={points} shape={Diamond} isAnimationActive={false} />
      <Tooltip content={StepTooltip} cursor={false} isAnimationActive={false} />
    </ScatterChart>
  );
};
