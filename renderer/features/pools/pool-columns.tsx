/** The columns of the pools list, in the order of the look. */
import type { TFunction } from 'i18next';
import type { DayNumber } from '../../../domain/calendar/civil-date';
import { toDayNumber } from '../../../domain/calendar/civil-date';
import { formatQuantity } from '../../ui/format-quantity';
import type { TableColumn } from '../../ui/table-column';
import { DaysLeftText } from './days-left-text';
import { MiniTimelineCell, MINI_WIDTH } from './mini-timeline-cell';
import { MiniTimelineHead } from './mini-timeline-head';
import type { PoolRow } from './pool-row';
import { PoolStateWord } from './pool-state-word';
import { SsedText } from './ssed-text';

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

const textOrNull = (text: string): string | null => (text === '' ? null : text);

const nameColumns = (t: PoolsText, rows: readonly PoolRow[]): readonly TableColumn<PoolRow>[] => [
  {
    id: 'state',
    title: t('column.state'),
    width: 158,
    sortBy: (row) => stateRank[row.state],
    total: t('total', { count: rows.length }),
    cell: (row) => <PoolStateWord state={row.archived ? 'archived' : row.state} />,
  },
  {
    id: 'name',
    title: t('column.name'),
    sortBy: (row) => row.name,
    total: '',
    cell: (row) => (
      <span className="pools-clip medium" title={row.name}>
        {row.name}
      </span>
    ),
  },
  {
    id: 'id',
    title: t('column.id'),
    width: 96,
    sortBy: (row) => row.id,
    cell: (row) => (
      <span className="pools-clip muted" title={row.id}>
        {row.id}
      </span>
    ),
  },
  {
    id: 'customer',
    title: t('column.customer'),
    sortBy: (row) => textOrNull(row.customer),
    cell: (row) => (
      <span className="pools-clip lead" title={row.customer}>
        {row.customer}
      </span>
    ),
  },
  {
    id: 'purchaseOrder',
    title: t('column.purchaseOrder'),
    width: 116,
    sortBy: (row) => textOrNull(row.purchaseOrder),
    cell: (row) => (
      <span className="pools-clip lead" title={row.purchaseOrder}>
        {row.purchaseOrder}
      </span>
    ),
  },
];

const activatedText = (row: PoolRow) => (
  <span className={row.activated === 0 ? 'muted' : undefined}>{formatQuantity(row.activated)}</span>
);

const numberColumns = (t: PoolsText, rows: readonly PoolRow[], today: DayNumber): readonly TableColumn<PoolRow>[] => [
  {
    id: 'quantity',
    title: t('column.quantity'),
    width: 84,
    align: 'end',
    sortBy: (row) => row.quantity,
    total: formatQuantity(sum(rows, 'quantity')),
    cell: (row) => formatQuantity(row.quantity),
  },
  {
    id: 'activated',
    title: t('column.activated'),
    width: 88,
    align: 'end',
    sortBy: (row) => row.activated,
    total: formatQuantity(sum(rows, 'activated')),
    cell: activatedText,
  },
  {
    id: 'ssed',
    title: t('column.ssed'),
    width: 116,
    align: 'end',
    sortBy: (row) => (row.ssed === null ? null : toDayNumber(row.ssed)),
    cell: (row) => <SsedText ssed={row.ssed} projected={row.projected} />,
  },
  {
    id: 'daysLeft',
    title: t('column.daysLeft'),
    width: 96,
    align: 'end',
    sortBy: (row) => row.daysLeft,
    cell: (row) => <DaysLeftText row={row} />,
  },
  {
    id: 'timeline',
    title: t('column.timeline'),
    width: MINI_WIDTH + 28,
    head: <MiniTimelineHead today={today} />,
    cell: (row) => <MiniTimelineCell row={row} today={today} />,
  },
];

/** `rows` are the shown ones: the total row sums them. */
export const poolColumns = (
  t: PoolsText,
  rows: readonly PoolRow[],
  today: DayNumber,
): readonly TableColumn<PoolRow>[] => [...nameColumns(t, rows), ...numberColumns(t, rows, today)];
