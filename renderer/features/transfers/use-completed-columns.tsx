/** The columns of the transfers that have arrived. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { dayCell } from '../../../contract/table/exported-table';
import { formatDate } from '../../ui/format-date';
import { formatQuantity } from '../../ui/format-quantity';
import type { TableColumn } from '../../ui/table-column';
import { PoolLink } from './pool-link';
import type { TransferRow } from './transfer-rows';

export const useCompletedColumns = (): readonly TableColumn<TransferRow>[] => {
  const { t } = useTranslation('transfers');
  return useMemo(
    (): readonly TableColumn<TransferRow>[] => [
      {
        id: 'transfer',
        title: t('column.transfer'),
        cell: (row) => <span className="medium">{row.transfer}</span>,
        sortBy: (row) => row.transfer,
        exported: (row) => row.transfer,
      },
      {
        id: 'from',
        title: t('column.from'),
        cell: (row) => <PoolLink pool={row.from} name={row.fromName} />,
        sortBy: (row) => row.fromName,
        exported: (row) => row.fromName,
      },
      {
        id: 'to',
        title: t('column.to'),
        cell: (row) => <PoolLink pool={row.to ?? ''} name={row.toName} />,
        sortBy: (row) => row.toName,
        exported: (row) => row.toName,
      },
      {
        id: 'quantity',
        title: t('column.quantity'),
        align: 'end',
        cell: (row) => formatQuantity(row.quantity),
        sortBy: (row) => row.quantity,
        exported: (row) => row.quantity,
      },
      {
        id: 'reading',
        title: t('column.reading'),
        cell: (row) => <span className="lead">{t(`reading.${row.reading ?? 'policy'}`)}</span>,
        sortBy: (row) => row.reading ?? '',
        exported: (row) => t(`reading.${row.reading ?? 'policy'}`),
      },
      {
        id: 'leftOn',
        title: t('column.leftOn'),
        align: 'end',
        cell: (row) => formatDate(row.leftOn),
        sortBy: (row) => row.leftOn,
        exported: (row) => dayCell(row.leftOn),
      },
      {
        id: 'arrivedOn',
        title: t('column.arrivedOn'),
        align: 'end',
        cell: (row) => (row.arrivedOn === null ? '' : formatDate(row.arrivedOn)),
        sortBy: (row) => row.arrivedOn,
        exported: (row) => dayCell(row.arrivedOn),
      },
    ],
    [t],
  );
};
