/** The axis above the rows and its lines behind them, drawn with Recharts; the rows stand on the same scale. */
import { memo } from 'react';
import { ScatterChart, usePlotArea, useXAxisScale, XAxis, YAxis } from 'recharts';
import { AXIS_HEIGHT, xIn, type Plot } from './gantt-layout';
import { ganttTicks, type GanttTick } from './gantt-ticks';

const Lines = ({ ticks }: { readonly ticks: readonly GanttTick[] }) => {
  const scale = useXAxisScale();
  const area = usePlotArea();
  if (scale === undefined || area === undefined) return null;
  return ticks.map(({ day }) => {
    const at = scale(day);
    return <line key={day} className="chart-grid" x1={at} x2={at} y1={area.y - 4} y2={area.y + area.height} />;
  });
};

interface NameProps {
  readonly x?: number | string;
  readonly payload?: { readonly value: number };
}

const nameOf = (ticks: readonly GanttTick[]) => {
  const Name = ({ x = 0, payload }: NameProps) => {
    const tick = ticks.find(({ day }) => day === payload?.value);
    return tick === undefined ? null : (
      <text className="chart-label" data-year={tick.strong || undefined} x={Number(x) + 3} y={20}>
        {tick.label}
      </text>
    );
  };
  return Name;
};

/** Pixels of a letter or figure: a name that does not end before the edge would be cut off. */
const LETTER = 6.5;

const hasRoom = (plot: Plot, { day, label }: GanttTick): boolean =>
  xIn(plot, day) + label.length * LETTER <= plot.width;

interface GanttAxisProps {
  readonly plot: Plot;
  /** Axis and rows together. */
  readonly height: number;
}

export const GanttAxis = memo(({ plot, height }: GanttAxisProps) => {
  const { span, width } = plot;
  const ticks = ganttTicks(span, width).filter((tick) => hasRoom(plot, tick));
  return (
    <ScatterChart
      className="gantt-axis"
      width={width}
      height={height}
      margin={{ top: 0, right: 0, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      <XAxis
        type="number"
        dataKey="day"
        domain={[span.from, span.to]}
        allowDataOverflow
        orientation="top"
        height={AXIS_HEIGHT}
        ticks={ticks.map(({ day }) => day)}
        interval={0}
        tick={nameOf(ticks)}
        axisLine={false}
        tickLine={false}
      />
      <YAxis type="number" dataKey="row" domain={[0, 1]} hide />
      <Lines ticks={ticks} />
    </ScatterChart>
  );
});
GanttAxis.displayName = 'GanttAxis';
