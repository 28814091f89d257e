/** The columns of the transfers that have arrived. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { dayCell } from '../../../contract/table/exported-table';
import { formatDate } from '../../ui/format-date';
import type { TableColumn } from '../../ui/table-column';
import { transferColumns } from './transfer-columns';
import { TransferMenu } from './transfer-menu';
import type { TransferRow } from './transfer-rows';

const ACTION_WIDTH = 52;

export const useCompletedColumns = (): readonly TableColumn<TransferRow>[] => {
  const { t } = useTranslation('transfers');
  return useMemo(
    (): readonly TableColumn<TransferRow>[] => [
      ...transferColumns<TransferRow>(t),
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
      {
        id: 'actions',
        title: t('column.actions'),
        width: ACTION_WIDTH,
        head: <span className="visually-hidden">{t('column.actions')}</span>,
        cell: ({ docId, transfer }) => docId !== null && <TransferMenu docId={docId} transfer={transfer} />,
      },
    ],
    [t],
  );
};
