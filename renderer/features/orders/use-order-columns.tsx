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

const PoolText = ({ text }: { readonly text: string }) => {
  const { t } = useTranslation('orders');
  return text === '' ? <span className="muted">{t('newPool')}</span> : <NamedText text={text} />;
};

/** Issued of ordered, where something is missing. */
const Issued = ({ row }: { readonly row: OrderRow }) => {
  const { t } = useTranslation('orders');
  const isPart = row.issued > 0 && row.issued < row.quantity;
  return (
    <span className={row.issued === 0 ? 'muted' : undefined} title={isPart ? t('part') : undefined}>
      {formatQuantity(row.issued)}
    </span>
  );
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
        cell: ({ quantity }) => formatQuantity(quantity),
        sortBy: ({ quantity }) => quantity,
        exported: ({ quantity }) => quantity,
      },
      {
        id: 'issued',
        title: t('column.issued'),
        align: 'end',
        cell: (row) => <Issued row={row} />,
        sortBy: ({ issued }) => issued,
        exported: ({ issued }) => issued,
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
        cell: ({ poolText }) => <PoolText text={poolText} />,
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
    { title: t('column.issuedOn'), exported: ({ issuedOn }) => dayCell(issuedOn) },
    { title: t('column.revision'), exported: ({ revision }) => revision },
  ];
};
