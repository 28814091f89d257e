/** Use over time, drawn with Recharts: what was used, what there was, and the line that goes on as before. Gaps stay gaps. */
import { memo } from 'react';
import { CartesianGrid, Line, LineChart, ReferenceDot, Tooltip, XAxis, YAxis } from 'recharts';
import type { RunOut } from '../../../../domain/usage/run-out';
import { isKnown, type SeriesPoint } from '../../../../domain/usage/series';
import { formatQuantity } from '../../../ui/format-quantity';
import { OverTimeTooltip, type DrawnPoint } from './over-time-tooltip';

/** Pixels. */
const HEIGHT = 136;
const MARGIN = { top: 8, right: 10, bottom: 0, left: 0 };
const AXIS_WIDTH = 44;
const DAY_MS = 86_400_000;

/** The forecast is drawn no further than the past is long. */
const forecastPoints = (series: readonly SeriesPoint[], forecast: RunOut): readonly DrawnPoint[] => {
  const first = series[0];
  const last = series.findLast(isKnown);
  if (forecast.kind !== 'runs-out' || first === undefined || last === undefined) return [];
  const { end } = forecast;
  const until = Math.min(end, last.at + Math.max(last.at - first.at, DAY_MS));
  const reached = last.used + ((last.total - last.used) * (until - last.at)) / (end - last.at);
  return [{ at: until, used: null, total: null, forecast: Math.round(reached) }];
};

const drawn = (series: readonly SeriesPoint[], forecast: RunOut): readonly DrawnPoint[] => {
  const ahead = forecastPoints(series, forecast);
  const lastKnown = series.findLastIndex(({ used }) => used !== null);
  const points = series.map((point, index) => ({
    ...point,
    forecast: index === lastKnown && ahead.length > 0 ? point.used : null,
  }));
  return [...points, ...ahead];
};

const monthFormat = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric' });
const monthOf = (at: number): string => monthFormat.format(at).replace('Sept', 'Sep');

interface TickProps {
  readonly x?: number | string;
  readonly y?: number | string;
  readonly index?: number;
  readonly visibleTicksCount?: number;
  readonly payload?: { readonly value: number };
}

/** The first and the last name stay within the card. */
const TimeTick = ({ x = 0, y = 0, index = 0, visibleTicksCount = 0, payload }: TickProps) => {
  const anchor = index === 0 ? 'start' : index === visibleTicksCount - 1 ? 'end' : 'middle';
  return (
    <text className="over-time-tick" x={Number(x)} y={Number(y) + 10} textAnchor={anchor}>
      {monthOf(payload?.value ?? 0)}
    </text>
  );
};

interface OverTimeChartProps {
  readonly series: readonly SeriesPoint[];
  readonly forecast: RunOut;
}

/** The dearest drawing of the page: only when it shows something else. */
export const OverTimeChart = memo(({ series, forecast }: OverTimeChartProps) => {
  const newest = series.findLast(isKnown);
  const data = [...drawn(series, forecast)];
  const [first, last] = [data[0]?.at ?? 0, data.at(-1)?.at ?? 0];
  const ticks = monthOf(first) === monthOf(last) ? [first] : [first, (first + last) / 2, last];
  return (
    <LineChart
      responsive
      style={{ width: '100%', height: HEIGHT }}
      margin={MARGIN}
      data={data}
      accessibilityLayer={false}
    >
      <CartesianGrid vertical={false} stroke="var(--grid)" />
      <XAxis
        type="number"
        dataKey="at"
        domain={[first, last]}
        ticks={ticks}
        interval={0}
        tick={TimeTick}
        tickLine={false}
        axisLine={false}
        height={20}
      />
      <YAxis
        width={AXIS_WIDTH}
        domain={['auto', 'auto']}
        allowDecimals={false}
        tickCount={4}
        tickFormatter={formatQuantity}
        tick={{ className: 'over-time-tick' }}
        tickLine={false}
        axisLine={false}
      />
      <Line
        stroke="var(--text)"
        strokeWidth={1.5}
        dataKey="total"
        type="stepAfter"
        dot={false}
        isAnimationActive={false}
      />
      <Line
        stroke="var(--mark)"
        strokeWidth={2}
        dataKey="used"
        type="stepAfter"
        dot={false}
        isAnimationActive={false}
      />
      <Line
        stroke="var(--mark)"
        strokeWidth={1.5}
        strokeDasharray="4 3"
        dataKey="forecast"
        type="linear"
        dot={false}
        connectNulls
        isAnimationActive={false}
      />
      {newest !== undefined && (
        <ReferenceDot
          x={newest.at}
          y={newest.used}
          r={3.5}
          fill="var(--mark)"
          stroke="var(--surface)"
          label={{ value: formatQuantity(newest.used), position: 'bottom', className: 'over-time-newest' }}
        />
      )}
      <Tooltip content={OverTimeTooltip} isAnimationActive={false} />
    </LineChart>
  );
});
OverTimeChart.displayName = 'OverTimeChart';
