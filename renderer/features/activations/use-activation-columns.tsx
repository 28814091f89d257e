/** The columns of the list of activations. */
import { useMemo } from 'react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { dayCell } from '../../../contract/table/exported-table';
import { poolPath } from '../../app/paths';
import { formatDate } from '../../ui/format-date';
import { formatQuantity } from '../../ui/format-quantity';
import type { TableColumn } from '../../ui/table-column';
import { ActivationMenu } from './activation-menu';
import type { ActivationRow } from './activation-row';
import { ActivationStateWord } from './activation-state-word';

const ACTION_WIDTH = 52;

type Columns = readonly TableColumn<ActivationRow>[];
type Translate = TFunction<'activations'>;

/** Who asked for what. */
const askedColumns = (t: Translate): Columns => [
  {
    id: 'state',
    title: t('column.state'),
    cell: (row) => <ActivationStateWord state={row.state} />,
    sortBy: (row) => row.state,
    exported: (row) => t(`state.${row.state}`),
  },
  {
    id: 'kind',
    title: t('column.kind'),
    cell: ({ exchange }) => <span className="lead">{t(`kind.${exchange.request.kind}`)}</span>,
    sortBy: ({ exchange }) => exchange.request.kind,
    exported: ({ exchange }) => t(`kind.${exchange.request.kind}`),
  },
  {
    id: 'site',
    title: t('column.site'),
    cell: ({ exchange }) => (
      <span className="medium" title={exchange.request.site.name}>
        {exchange.request.site.name}
      </span>
    ),
    sortBy: ({ exchange }) => exchange.request.site.name,
    exported: ({ exchange }) => exchange.request.site.name,
  },
  {
    id: 'pool',
    title: t('column.pool'),
    cell: ({ exchange, poolName }) => (
      <Link href={poolPath(exchange.request.pool)} title={`${poolName}, ${exchange.request.pool}`}>
        {poolName}
      </Link>
    ),
    sortBy: (row) => row.poolName,
    exported: (row) => row.poolName,
  },
  {
    id: 'product',
    title: t('column.product'),
    cell: ({ exchange }) => <span className="lead">{exchange.request.product}</span>,
    sortBy: ({ exchange }) => exchange.request.product,
    exported: ({ exchange }) => exchange.request.product,
  },
  {
    id: 'quantity',
    title: t('column.quantity'),
    align: 'end',
    cell: ({ exchange }) => formatQuantity(exchange.request.quantity),
    sortBy: ({ exchange }) => exchange.request.quantity,
    exported: ({ exchange }) => exchange.request.quantity,
  },
];

/** What became of it. */
const answeredColumns = (t: Translate): Columns => [
  {
    id: 'left',
    title: t('column.left'),
    align: 'end',
    cell: ({ left }) => (left === null ? '' : formatQuantity(left)),
    sortBy: ({ left }) => left,
    exported: ({ left }) => left,
  },
  {
    id: 'requestedOn',
    title: t('column.requestedOn'),
    align: 'end',
    cell: ({ exchange }) => formatDate(exchange.request.requestedOn),
    sortBy: ({ exchange }) => exchange.request.requestedOn,
    exported: ({ exchange }) => dayCell(exchange.request.requestedOn),
  },
  {
    id: 'decidedOn',
    title: t('column.decidedOn'),
    align: 'end',
    cell: ({ decidedOn }) => (decidedOn === null ? '' : formatDate(decidedOn)),
    sortBy: ({ decidedOn }) => decidedOn,
    exported: ({ decidedOn }) => (decidedOn === null ? null : dayCell(decidedOn)),
  },
  {
    id: 'reason',
    title: t('column.reason'),
    cell: ({ reason }) => (
      <span className="lead" title={reason}>
        {reason}
      </span>
    ),
    exported: ({ reason }) => reason,
  },
];

/** `onGiveBack` must be stable. */
export const useActivationColumns = (onGiveBack: (row: ActivationRow) => void): Columns => {
  const { t } = useTranslation('activations');
  return useMemo(
    (): Columns => [
      ...askedColumns(t),
      ...answeredColumns(t),
      {
        id: 'actions',
        title: t('column.actions'),
        width: ACTION_WIDTH,
        head: <span className="visually-hidden">{t('column.actions')}</span>,
        cell: (row) => <ActivationMenu row={row} onGiveBack={onGiveBack} />,
      },
    ],
    [t, onGiveBack],
  );
};
