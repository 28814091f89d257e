/** How much of a licence is used: a bar, red beyond what there is, with a blue mark at what is shared; hatched without data. */
import { useTranslation } from 'react-i18next';
import { formatQuantity } from '../../../ui/format-quantity';

interface UsageBarProps {
  readonly used: number;
  readonly total: number;
  /** `null` where nothing is handed on. */
  readonly shared: number | null;
}

/** Pixels. */
const WIDTH = 150;
const HEIGHT = 16;
const BAR = { y: 4, height: 8 } as const;
/** Half a mark's width: at either end it stays within the picture. */
const MARGIN = 1;

const within = (x: number): number => Math.min(WIDTH - MARGIN, Math.max(MARGIN, x));

/** Where a quantity stands; the longer of what is used and what there is fills the bar. */
const scaleOf = ({ used, total }: Pick<UsageBarProps, 'used' | 'total'>) => {
  const most = Math.max(used, total, 1);
  return (quantity: number): number => (Math.min(quantity, most) / most) * WIDTH;
};

export const UsageBar = (props: UsageBarProps) => {
  const { used, total, shared } = props;
  const { t } = useTranslation('usage');
  const at = scaleOf(props);
  const said = { used: formatQuantity(used), total: formatQuantity(total) };
  const label = shared === null ? t('bar.used', said) : t('bar.shared', { ...said, shared: formatQuantity(shared) });
  return (
    <svg
      className="usage-bar"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      <rect {...BAR} width={WIDTH} rx={2} className="usage-bar-ground" />
      <rect {...BAR} width={at(Math.min(used, total))} rx={2} className="usage-bar-used" />
      {used > total && <Over x={at(total)} />}
      {shared !== null && <Mark x={within(at(shared))} className="usage-bar-shared" />}
    </svg>
  );
};

const Mark = ({ x, className }: { readonly x: number; readonly className: string }) => (
  <line x1={x} x2={x} y1={1} y2={HEIGHT - 1} className={className} />
);

/** What is used beyond what there is, after a line at that. */
const Over = ({ x }: { readonly x: number }) => (
  <>
    <rect
      {...BAR}
      x={Math.min(x + MARGIN, WIDTH - 2)}
      width={Math.max(2, WIDTH - x - MARGIN)}
      className="usage-bar-over"
    />
    <Mark x={within(x)} className="usage-bar-total" />
  </>
);

export const NoDataBar = () => <div className="usage-bar-hatched" aria-hidden />;
