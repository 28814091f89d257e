/** The columns of the list of activations. */
import { useMemo } from 'react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { dayCell } from '../../../contract/table/exported-table';
import { poolPath } from '../../app/paths';
import { formatDate } from '../../ui/format-date';
import { formatDifference, formatQuantity } from '../../ui/format-quantity';
import type { TableColumn } from '../../ui/table-column';
import { ActivationMenu } from './activation-menu';
import type { ActivationRow } from './activation-row';
import { ActivationStateWord } from './activation-state-word';
import './activations.css';

const ACTION_WIDTH = 52;

type Columns = readonly TableColumn<ActivationRow>[];
type Translate = TFunction<'activations'>;

/** A return gives licences back. */
const signedQuantity = ({ request }: ActivationRow['exchange']): number =>
  request.kind === 'return' ? -request.quantity : request.quantity;

/** Who asked for what. */
const askedColumns = (t: Translate): Columns => [
  {
    id: 'state',
    title: t('column.state'),
    cell: (row) => (
      <span title={row.reason}>
        <ActivationStateWord state={row.state} />
      </span>
    ),
    sortBy: (row) => row.state,
    exported: (row) => [t(`state.${row.state}`), row.reason].filter((part) => part !== '').join(': '),
  },
  {
    id: 'site',
    title: t('column.site'),
    cell: ({ exchange }) => (
      <span className="medium activations-name" title={exchange.request.site.name}>
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
      <Link
        className="activations-name"
        href={poolPath(exchange.request.pool)}
        title={`${poolName}, ${exchange.request.pool}`}
      >
        {poolName}
      </Link>
    ),
    sortBy: (row) => row.poolName,
    exported: (row) => row.poolName,
  },
  {
    id: 'product',
    title: t('column.product'),
    cell: ({ exchange }) => (
      <span className="lead activations-name" title={exchange.request.product}>
        {exchange.request.product}
      </span>
    ),
    sortBy: ({ exchange }) => exchange.request.product,
    exported: ({ exchange }) => exchange.request.product,
  },
  {
    id: 'quantity',
    title: t('column.quantity'),
    align: 'end',
    cell: ({ exchange }) => formatDifference(signedQuantity(exchange)),
    sortBy: ({ exchange }) => signedQuantity(exchange),
    exported: ({ exchange }) => signedQuantity(exchange),
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
