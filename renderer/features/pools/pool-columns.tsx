/** The columns of the pools list, in the order of the look. */
import type { TFunction } from 'i18next';
import { dayCell } from '../../../contract/table/exported-table';
import { toDayNumber, type DayNumber } from '../../../domain/calendar/civil-date';
import { formatQuantity } from '../../ui/format-quantity';
import type { ExportedColumn, TableColumn } from '../../ui/table-column';
import { DaysLeftText } from './days-left-text';
import { MiniTimelineCell } from './mini-timeline-cell';
import { MiniTimelineHead } from './mini-timeline-head';
import type { PoolRow } from './pool-row';
import { PoolStateWord } from './pool-state-word';
import { SsedLink } from './ssed-link';
import type { ListWidth } from './use-list-width';

type PoolsText = TFunction<'pools'>;

/** Who needs somebody comes first. */
const stateRank: Readonly<Record<PoolRow['state'], number>> = {
  suspended: 0,
  lapsed: 1,
  'awaiting-activation': 2,
  active: 3,
  none: 4,
};

const sum = (rows: readonly PoolRow[], of: 'quantity' | 'activated'): number =>
  rows.reduce((total, row) => total + row[of], 0);

/** Pixels that a total takes, with the cell's padding. */
const widthOf = (total: string): number => total.length * 10 + 16;

const textOrNull = (text: string): string | null => (text === '' ? null : text);

/** What the columns are made from. */
export interface PoolColumnsOptions {
  readonly t: PoolsText;
  /** The shown rows: the total row sums them. */
  readonly rows: readonly PoolRow[];
  readonly today: DayNumber;
  readonly width: ListWidth;
}

/** Pixels, for a list with all its room and for a narrower one. */
const widths = {
  wide: {
    state: 164,
    name: '22%',
    id: 92,
    purchaseOrder: 116,
    quantity: 88,
    activated: 92,
    ssed: 120,
    daysLeft: 100,
    timeline: 212,
  },
  medium: {
    state: 124,
    name: '20%',
    id: 72,
    purchaseOrder: 0,
    quantity: 72,
    activated: 80,
    ssed: 120,
    daysLeft: 92,
    timeline: 104,
  },
  small: {
    state: 120,
    name: '26%',
    id: 70,
    purchaseOrder: 0,
    quantity: 70,
    activated: 0,
    ssed: 116,
    daysLeft: 104,
    timeline: 0,
  },
} as const;

const Clipped = ({ text, className }: { readonly text: string; readonly className: string }) => (
  <span className={`pools-clip ${className}`} title={text}>
    {text}
  </span>
);

const nameColumns = ({ t, rows, width }: PoolColumnsOptions): readonly TableColumn<PoolRow>[] => {
  const px = widths[width];
  return [
    {
      id: 'state',
      title: t('column.state'),
      width: px.state,
      sortBy: (row) => stateRank[row.state],
      total: t('total', { count: rows.length }),
      cell: (row) => <PoolStateWord state={row.archived ? 'archived' : row.state} short={width !== 'wide'} />,
      exported: (row) => t(`state.${row.archived ? 'archived' : row.state}`),
    },
    {
      id: 'name',
      title: t('column.name'),
      width: px.name,
      sortBy: (row) => row.name,
      cell: (row) => <Clipped text={row.name} className="medium" />,
      exported: (row) => row.name,
    },
    {
      id: 'id',
      title: t('column.id'),
      width: px.id,
      sortBy: (row) => row.id,
      cell: (row) => <Clipped text={row.id} className="muted" />,
      exported: (row) => row.id,
    },
    {
      id: 'customer',
      title: t('column.customer'),
      sortBy: (row) => textOrNull(row.customer),
      cell: (row) => <Clipped text={row.customer} className="lead" />,
      exported: (row) => textOrNull(row.customer),
    },
  ];
};

const orderColumn = ({ t, width }: PoolColumnsOptions): TableColumn<PoolRow> => ({
  id: 'purchaseOrder',
  title: t('column.purchaseOrder'),
  width: widths[width].purchaseOrder,
  sortBy: (row) => textOrNull(row.purchaseOrder),
  cell: (row) => <Clipped text={row.purchaseOrder} className="lead" />,
  exported: (row) => textOrNull(row.purchaseOrder),
});

const activatedColumn = ({ t, rows, width }: PoolColumnsOptions): TableColumn<PoolRow> => ({
  id: 'activated',
  title: t('column.activated'),
  width: widths[width].activated,
  align: 'end',
  sortBy: (row) => row.activated,
  total: formatQuantity(sum(rows, 'activated')),
  cell: (row) => <span className={row.activated === 0 ? 'muted' : undefined}>{formatQuantity(row.activated)}</span>,
  exported: (row) => row.activated,
});

const numberColumns = (options: PoolColumnsOptions): readonly TableColumn<PoolRow>[] => {
  const { t, rows, width } = options;
  const px = widths[width];
  return [
    {
      id: 'quantity',
      title: t('column.quantity'),
      width: Math.max(px.quantity, widthOf(formatQuantity(sum(rows, 'quantity')))),
      align: 'end',
      sortBy: (row) => row.quantity,
      total: formatQuantity(sum(rows, 'quantity')),
      cell: (row) => formatQuantity(row.quantity),
      exported: (row) => row.quantity,
    },
    ...(width === 'small' ? [] : [activatedColumn(options)]),
    {
      id: 'ssed',
      title: t('column.ssed'),
      width: px.ssed,
      align: 'end',
      sortBy: (row) => (row.ssed === null ? null : toDayNumber(row.ssed)),
      cell: (row) => <SsedLink row={row} />,
      exported: (row) => dayCell(row.ssed),
    },
    {
      id: 'daysLeft',
      title: t('column.daysLeft'),
      width: px.daysLeft,
      align: 'end',
      sortBy: (row) => row.daysLeft,
      cell: (row) => <DaysLeftText row={row} />,
      exported: (row) => row.daysLeft,
    },
  ];
};

const timelineColumn = ({ t, today, width }: PoolColumnsOptions): TableColumn<PoolRow> => {
  const pixels = widths[width].timeline;
  return {
    id: 'timeline',
    title: t('column.timeline'),
    width: pixels + 28,
    head: <MiniTimelineHead today={today} width={pixels} />,
    cell: (row) => <MiniTimelineCell row={row} today={today} width={pixels} />,
  };
};

/**
 * In the order of the look. Names come first where room is short: orders stand in a wide list only, timeline and
 * activations not in a small one; a pool's own page shows them all, and the filter finds orders everywhere.
 */
export const poolColumns = (options: PoolColumnsOptions): readonly TableColumn<PoolRow>[] => [
  ...nameColumns(options),
  ...(options.width === 'wide' ? [orderColumn(options)] : []),
  ...numberColumns(options),
  ...(options.width === 'small' ? [] : [timelineColumn(options)]),
];

/** Every column whatever the room, and in words what the screen says by a sign: whether an SSED is projected, and what the days count to. */
export const exportedPoolColumns = (options: Omit<PoolColumnsOptions, 'width'>): readonly ExportedColumn<PoolRow>[] => {
  const { t } = options;
  return [
    ...poolColumns({ ...options, width: 'wide' }),
    {
      title: t('exported.projected'),
      exported: (row) => (row.ssed === null ? null : t(`exported.${row.projected ? 'yes' : 'no'}`)),
    },
    { title: t('limit.exportedUsual'), exported: (row) => dayCell(row.pool.renewal?.usualUntil ?? null) },
    { title: t('limit.exported'), exported: (row) => dayCell(row.pool.renewal?.until ?? null) },
    { title: t('limit.exportedBecause'), exported: (row) => row.pool.renewal?.end?.release ?? null },
    { title: t('exported.countsTo'), exported: (row) => (row.counts === null ? null : t(`exported.${row.counts}`)) },
  ];
};
