/** Before and after on one line a pool: hollow to filled, the steps between them small. Drawn with Recharts. */
import { Scatter, ScatterChart, XAxis, YAxis, usePlotArea, useXAxisScale } from 'recharts';
import { useTranslation } from 'react-i18next';
import { toDayNumber, type CivilDate, type DayNumber } from '../../../../domain/calendar/civil-date';
import { formatDate } from '../../../ui/format-date';
import { AxisTick } from '../page/axis-tick';
import { MonthLines } from '../page/month-lines';
import { timeTicks } from '../time-scale';
import { outcomeSpan, type OutcomeRow } from './outcome-rows';
import '../charts.css';

/** Pixels. */
const AXIS_HEIGHT = 26;
const FOOT_HEIGHT = 20;
const ROW_HEIGHT = 60;
const WORDS = 78;
/** From the line to the words on either side. */
const ABOVE = 11;
const BELOW = 19;
const MOST_TICKS = 8;
const EDGE_PART = 0.05;

type Mark = 'before' | 'along' | 'after';

interface Point {
  readonly day: DayNumber;
  readonly middle: number;
  readonly mark: Mark;
}

const radii: Readonly<Record<Mark, number>> = { before: 6, along: 3.5, after: 7 };

const pointsOf = (row: OutcomeRow, index: number): readonly Point[] => {
  const middle = index * ROW_HEIGHT + ROW_HEIGHT / 2 + 6;
  const point = (day: CivilDate | null, mark: Mark): readonly Point[] =>
    day === null ? [] : [{ day: toDayNumber(day), middle, mark }];
  const unmoved = row.before === row.after;
  return [
    ...(unmoved ? [] : point(row.before, 'before')),
    ...row.along.flatMap((day) => point(day, 'along')),
    ...point(row.after, 'after'),
  ];
};

interface DiamondProps {
  readonly cx?: number | undefined;
  readonly cy?: number | undefined;
  readonly payload?: Point | undefined;
}

const Diamond = ({ cx = 0, cy = 0, payload }: DiamondProps) => {
  const mark = payload?.mark ?? 'after';
  const radius = radii[mark];
  return (
    <path
      className="chart-mark"
      data-mark={mark === 'after' ? 'active' : 'step'}
      d={`M${cx} ${cy - radius}l${radius} ${radius}-${radius} ${radius}-${radius}-${radius}z`}
    />
  );
};

interface OutcomeChartProps {
  readonly rows: readonly OutcomeRow[];
  readonly today: CivilDate;
}

export const OutcomeChart = ({ rows, today }: OutcomeChartProps) => {
  const { t } = useTranslation('pools');
  const now = toDayNumber(today);
  const span = outcomeSpan(rows, now);
  const height = rows.length * ROW_HEIGHT + 8;
  // A name at the very edge would leave the card.
  const lastNamed = span.to - (span.to - span.from) * EDGE_PART;
  const ticks = timeTicks(span, MOST_TICKS)
    .map(({ day }) => day)
    .filter((day) => day < lastNamed);
  return (
    <figure className="what-if-chart" aria-label={t('whatIf.chart')}>
      <ul aria-hidden style={{ paddingTop: AXIS_HEIGHT + 6 }}>
        {rows.map(({ pool, name }) => (
          <li key={pool} style={{ height: ROW_HEIGHT }}>
            <span className="medium pools-clip" title={name}>
              {name}
            </span>
          </li>
        ))}
      </ul>
      <ScatterChart
        responsive
        style={{ width: '100%', height: AXIS_HEIGHT + height + FOOT_HEIGHT }}
        margin={{ top: 0, right: 0, bottom: FOOT_HEIGHT, left: 0 }}
        accessibilityLayer={false}
      >
        <XAxis
          type="number"
          dataKey="day"
          domain={[span.from, span.to]}
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
        <OutcomeMarks rows={rows} today={now} height={height} />
        <Scatter data={rows.flatMap(pointsOf)} shape={Diamond} isAnimationActive={false} />
      </ScatterChart>
    </figure>
  );
};

interface OutcomeMarksProps {
  readonly rows: readonly OutcomeRow[];
  readonly today: DayNumber;
  readonly height: number;
}

/** Stands inside a Recharts chart whose x axis counts days. */
const OutcomeMarks = ({ rows, today, height }: OutcomeMarksProps) => {
  const { t } = useTranslation('pools');
  const scale = useXAxisScale();
  const plot = usePlotArea();
  if (scale === undefined || plot === undefined) return null;
  const x = (day: DayNumber): number => scale(day) ?? 0;
  return (
    <g transform={`translate(0 ${plot.y})`}>
      <line className="chart-today-strong" x1={x(today)} x2={x(today)} y1={-4} y2={height} />
      <text className="chart-text" x={x(today)} y={height + 14} textAnchor="middle">
        {t('today')}
      </text>
      {rows.map((row, index) => (
        <RowMarks key={row.pool} row={row} middle={index * ROW_HEIGHT + ROW_HEIGHT / 2 + 6} x={x} plot={plot} />
      ))}
    </g>
  );
};

interface RowMarksProps {
  readonly row: OutcomeRow;
  readonly middle: number;
  readonly x: (day: DayNumber) => number;
  readonly plot: { readonly x: number; readonly width: number };
}

/** The date after it stands above the line, the one before it below: so they never meet. */
const RowMarks = ({ row, middle, x, plot }: RowMarksProps) => {
  const place = (day: CivilDate | null): number | null => (day === null ? null : x(toDayNumber(day)));
  const [before, after] = [place(row.before), place(row.after)];
  return (
    <>
      <line className="chart-grid" x1={plot.x} x2={plot.x + plot.width} y1={middle} y2={middle} />
      {before !== null && after !== null && (
        <line className="what-if-move" x1={before} x2={after} y1={middle} y2={middle} />
      )}
      {row.before !== row.after && <Words day={row.before} at={before} y={middle + BELOW} plot={plot} />}
      <Words day={row.after} at={after} y={middle - ABOVE} plot={plot} strong />
    </>
  );
};

interface WordsProps {
  readonly day: CivilDate | null;
  readonly at: number | null;
  readonly y: number;
  readonly plot: RowMarksProps['plot'];
  readonly strong?: boolean;
}

const Words = ({ day, at, y, plot, strong = false }: WordsProps) => {
  if (day === null || at === null) return null;
  const [left, right] = [at - WORDS / 2 > plot.x, at + WORDS / 2 < plot.x + plot.width];
  const anchor = left && right ? 'middle' : right ? 'start' : 'end';
  return (
    <text className={strong ? 'chart-text chart-text-step' : 'chart-text'} x={at} y={y} textAnchor={anchor}>
      {formatDate(day)}
    </text>
  );
};
