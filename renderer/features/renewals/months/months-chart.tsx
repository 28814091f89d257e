/** The stacked bars, drawn with Recharts. What they say and do stands in the buttons over them. */
import { Bar, BarChart, CartesianGrid, XAxis, YAxis } from 'recharts';
import type { AmountScale } from './amount-scale';
import type { Bar as MonthBar } from './month-bars';
import { AXIS_WIDTH, BOTTOM, CHART_HEIGHT, TOP } from './months-layout';

interface TickProps {
  readonly x?: number | string;
  readonly y?: number | string;
  readonly payload?: { readonly value: number };
}

const tickOf = ({ format }: AmountScale) => {
  const Tick = ({ x = 0, y = 0, payload }: TickProps) => (
    <text className="chart-label" x={Number(x)} y={Number(y) + 4} textAnchor="end">
      {format(payload?.value ?? 0)}
    </text>
  );
  return Tick;
};

const stacks = ['open', 'won', 'lost'] as const;

interface MonthsChartProps {
  readonly bars: readonly MonthBar[];
  readonly scale: AmountScale;
  readonly width: number;
}

export const MonthsChart = ({ bars, scale, width }: MonthsChartProps) => (
  <BarChart
    width={width}
    height={CHART_HEIGHT}
    data={[...bars]}
    margin={{ top: TOP, right: 0, bottom: BOTTOM, left: 0 }}
    barCategoryGap="28%"
    accessibilityLayer={false}
  >
    <CartesianGrid vertical={false} stroke="var(--grid)" />
    <XAxis dataKey="from" hide />
    <YAxis
      width={AXIS_WIDTH}
      domain={[0, scale.ticks.at(-1) ?? 1]}
      ticks={[...scale.ticks]}
      interval={0}
      tick={tickOf(scale)}
      axisLine={false}
      tickLine={false}
    />
    {stacks.map((stack) => (
      <Bar
        key={stack}
        dataKey={stack}
        stackId="stage"
        className={`months-${stack}`}
        isAnimationActive={false}
        maxBarSize={36}
      />
    ))}
  </BarChart>
);
