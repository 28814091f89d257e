/** The licence-days before and after a draft as a waterfall, with the level that is conserved. */
import { useTranslation } from 'react-i18next';
import { compare, negate } from '../../../../domain/exact/exact';
import { formatQuantity } from '../../../ui/format-quantity';
import { exactDaysText } from '../exact-days-text';
import type { DaysBar, DaysBarOf, DaysBars } from './days-bars';
import '../charts.css';
import '../page/timeline.css';

/** Pixels. */
const PLOT = 132;
const ABOVE = 22;
const BELOW = 20;
const LEAST = 2;
const TEXT = 14;
const BREAK_FROM_FOOT = 14;
const BREAK_HEIGHT = 8;

/** Of a bar's own column, in percent. */
const BAR_PART = 68;
/** Of a column, from its middle to the edge of its bar. */
const HALF_BAR = BAR_PART / 200;

interface DaysChartProps {
  readonly drawn: DaysBars;
  readonly equal: boolean;
  readonly nameOf: (pool: string) => string;
}

const percent = (part: number): string => `${part}%`;

export const DaysChart = ({ drawn, equal, nameOf }: DaysChartProps) => {
  const { t } = useTranslation('pools');
  const { bars, floor, top } = drawn;
  const y = (value: number): number => ABOVE + (top === floor ? 0 : ((top - value) / (top - floor)) * PLOT);
  const column = 100 / bars.length;
  return (
    <figure className="what-if-waterfall" aria-label={t('whatIf.daysChart')}>
      <svg width="100%" height={ABOVE + PLOT + BELOW} aria-hidden>
        <line className="chart-grid" x1="0" x2="100%" y1={ABOVE + PLOT + 0.5} y2={ABOVE + PLOT + 0.5} />
        {bars.slice(0, -1).map((bar, index) => (
          <Joint
            key={index}
            level={y(bar.level)}
            from={column * (index + 0.5 + HALF_BAR)}
            to={column * (index + 1.5 - HALF_BAR)}
          />
        ))}
        {equal && <line className="what-if-conserved" x1="0" x2="100%" y1={y(top)} y2={y(top)} />}
        {bars.map((bar, index) => (
          <Bar key={index} bar={bar} at={column * index} column={column} floor={floor} y={y} />
        ))}
      </svg>
      <ol className="what-if-waterfall-names" style={{ gridTemplateColumns: `repeat(${bars.length}, minmax(0, 1fr))` }}>
        {bars.map(({ of }, index) => (
          <BarName key={index} of={of} nameOf={nameOf} />
        ))}
      </ol>
      {floor > 0 && (
        <figcaption className="small muted">{t('whatIf.daysFloor', { days: formatQuantity(floor) })}</figcaption>
      )}
    </figure>
  );
};

const Joint = ({ level, from, to }: { readonly level: number; readonly from: number; readonly to: number }) => (
  <line className="what-if-joint" x1={percent(from)} x2={percent(to)} y1={level} y2={level} />
);

interface BarProps {
  readonly bar: DaysBar;
  readonly at: number;
  readonly column: number;
  readonly floor: number;
  readonly y: (value: number) => number;
}

const valueText = ({ kind, value }: DaysBar): string => {
  if (kind === 'total') return exactDaysText(value);
  return compare(value, 0) < 0 ? `−${exactDaysText(negate(value))}` : `+${exactDaysText(value)}`;
};

/** Totals have their value above them, changes below. */
const Bar = ({ bar, at, column, floor, y }: BarProps) => {
  const { kind, low, high } = bar;
  const [head, foot] = [y(high), y(Math.max(floor, low))];
  const width = (column * BAR_PART) / 100;
  const x = at + (column - width) / 2;
  const isTotal = kind === 'total';
  return (
    <>
      <rect
        className="what-if-bar"
        data-kind={kind}
        x={percent(x)}
        width={percent(width)}
        y={head}
        height={Math.max(LEAST, foot - head)}
        rx={1.5}
      />
      {isTotal && floor > 0 && <AxisBreak x={x} width={width} y={foot - BREAK_FROM_FOOT} />}
      <text
        className={isTotal ? 'chart-text chart-text-step' : 'chart-text'}
        x={percent(at + column / 2)}
        y={isTotal ? head - 6 : foot + TEXT}
        textAnchor="middle"
      >
        {valueText(bar)}
      </text>
    </>
  );
};

/** The bar does not begin at zero. */
const AxisBreak = ({ x, width, y }: { readonly x: number; readonly width: number; readonly y: number }) => (
  <svg
    x={percent(x)}
    y={y}
    width={percent(width)}
    height={BREAK_HEIGHT}
    viewBox="0 0 8 8"
    preserveAspectRatio="none"
    className="what-if-break"
  >
    <path d="M0 5 2 3 4 5 6 3 8 5" vectorEffect="non-scaling-stroke" />
  </svg>
);

const useBarName = (of: DaysBarOf, nameOf: (pool: string) => string): string => {
  const { t } = useTranslation('pools');
  switch (of.who) {
    case 'pool':
      return nameOf(of.pool);
    case 'others':
      return t('whatIf.otherPools', { count: of.count });
    case 'transit':
      return t('transfer.inTransit');
    default:
      return t(`whatIf.${of.who}`);
  }
};

const BarName = ({ of, nameOf }: { readonly of: DaysBarOf; readonly nameOf: (pool: string) => string }) => {
  const name = useBarName(of, nameOf);
  return (
    <li>
      <span title={name}>{name}</span>
    </li>
  );
};
