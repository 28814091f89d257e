/** The columns of the list of purchase orders. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { dayCell } from '../../../contract/table/exported-table';
import { formatDate } from '../../ui/format-date';
import { formatDaysLeft, urgencyOf } from '../../ui/format-days-left';
import { formatQuantity } from '../../ui/format-quantity';
import type { TableColumn } from '../../ui/table-column';
import { urgencyRank, type OrderRow } from './order-row';
import { OrderStateWord } from './order-state-word';

const textCell = (text: string): string | null => (text === '' ? null : text);
const sortText = (text: string): string | null => (text === '' ? null : text.toLocaleLowerCase('en-GB'));

const NamedText = ({ text }: { readonly text: string }) => {
  const { t } = useTranslation('ui');
  if (text === '') return <span className="muted">{t('notApplicable')}</span>;
  return (
    <span className="orders-clip" title={text}>
      {text}
    </span>
  );
};

const DaysLeft = ({ days }: { readonly days: number | null }) => {
  const { t } = useTranslation('ui');
  if (days === null) return <span className="muted">{t('notApplicable')}</span>;
  const urgency = urgencyOf(days);
  return <span className={urgency === 'plain' ? undefined : `tone-${urgency} medium`}>{formatDaysLeft(days)}</span>;
};

/** Where nothing is issued and nothing will be, no pool is to come. */
const PoolText = ({ row: { poolText, state } }: { readonly row: OrderRow }) => {
  const { t } = useTranslation('orders');
  if (poolText !== '' || state === 'cancelled') return <NamedText text={poolText} />;
  return <span className="muted">{t('newPool')}</span>;
};

/** Of those that are ordered, where only some are issued. */
const Licences = ({ row: { issued, quantity } }: { readonly row: OrderRow }) => {
  const { t } = useTranslation('orders');
  if (issued === 0 || issued === quantity) return <>{formatQuantity(quantity)}</>;
  const counts = { issued: formatQuantity(issued), quantity: formatQuantity(quantity) };
  return <span title={t('part', counts)}>{t('issuedOf', counts)}</span>;
};

type NamedColumn = 'number' | 'partner' | 'customer';

const nameColumn = (id: NamedColumn, title: string): TableColumn<OrderRow> => ({
  id,
  title,
  cell: (row) =>
    id === 'number' ? <span className="medium orders-clip">{row.number}</span> : <NamedText text={row[id]} />,
  sortBy: (row) => sortText(row[id]),
  exported: (row) => textCell(row[id]),
});

const dateColumn = (id: 'receivedOn' | 'dueOn', title: string): TableColumn<OrderRow> => ({
  id,
  title,
  align: 'end',
  cell: (row) => formatDate(row[id]),
  sortBy: (row) => row[id],
  exported: (row) => dayCell(row[id]),
});

export const useOrderColumns = (): readonly TableColumn<OrderRow>[] => {
  const { t } = useTranslation('orders');
  return useMemo(
    (): readonly TableColumn<OrderRow>[] => [
      {
        id: 'state',
        title: t('column.state'),
        cell: ({ state }) => <OrderStateWord state={state} />,
        sortBy: urgencyRank,
        exported: ({ state }) => t(`state.${state}`),
      },
      nameColumn('number', t('column.number')),
      nameColumn('partner', t('column.partner')),
      nameColumn('customer', t('column.customer')),
      {
        id: 'quantity',
        title: t('column.quantity'),
        align: 'end',
        cell: (row) => <Licences row={row} />,
        sortBy: ({ quantity }) => quantity,
        exported: ({ quantity }) => quantity,
      },
      dateColumn('receivedOn', t('column.receivedOn')),
      dateColumn('dueOn', t('column.dueOn')),
      {
        id: 'daysLeft',
        title: t('column.daysLeft'),
        align: 'end',
        cell: (row) => <DaysLeft days={row.daysLeft} />,
        sortBy: (row) => row.daysLeft,
        exported: (row) => row.daysLeft,
      },
      {
        id: 'pool',
        title: t('column.pool'),
        cell: (row) => <PoolText row={row} />,
        sortBy: ({ poolText }) => sortText(poolText),
        exported: ({ poolText }) => textCell(poolText),
      },
    ],
    [t],
  );
};

/** What an exported file says beside the columns on screen. */
export const useExportedOrderColumns = (): readonly Pick<TableColumn<OrderRow>, 'title' | 'exported'>[] => {
  const { t } = useTranslation('orders');
  return [
    ...useOrderColumns(),
    { title: t('column.issued'), exported: ({ issued }) => issued },
    { title: t('column.issuedOn'), exported: ({ issuedOn }) => dayCell(issuedOn) },
    { title: t('column.revision'), exported: ({ revision }) => revision },
  ];
};
