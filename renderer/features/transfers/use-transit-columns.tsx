/** The columns of what is in transit. */
import { useMemo } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { dayCell } from '../../../contract/table/exported-table';
import type { Rounding } from '../../../domain/policy/policy';
import { formatDate } from '../../ui/format-date';
import { formatQuantity } from '../../ui/format-quantity';
import type { TableColumn } from '../../ui/table-column';
import { useTransitLotsText, useWritable } from '../pools';
import { PoolLink } from './pool-link';
import type { TransitRow } from './transfer-rows';

const ACTION_WIDTH = 112;

interface ReceiveButtonProps {
  readonly transfer: string;
  readonly onReceive: (transfer: string) => void;
}

const ReceiveButton = ({ transfer, onReceive }: ReceiveButtonProps) => {
  const { t } = useTranslation('transfers');
  const { writable, why } = useWritable();
  return (
    <Button
      size="xs"
      aria-label={t('receiveOf', { transfer })}
      {...(writable ? {} : { disabled: true, title: why })}
      onClick={() => onReceive(transfer)}
    >
      {t('receive')}
    </Button>
  );
};

const LotsText = ({ row, rounding }: { readonly row: TransitRow; readonly rounding: Rounding }) => {
  const text = useTransitLotsText()(row.lots, rounding, row.projected);
  return (
    <span className="lead" title={text}>
      {text}
    </span>
  );
};

/** `onReceive` must be stable. */
export const useTransitColumns = (
  rounding: Rounding,
  onReceive: (transfer: string) => void,
): readonly TableColumn<TransitRow>[] => {
  const { t } = useTranslation('transfers');
  const lotsText = useTransitLotsText();
  return useMemo(
    (): readonly TableColumn<TransitRow>[] => [
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
        id: 'quantity',
        title: t('column.quantity'),
        align: 'end',
        cell: (row) => formatQuantity(row.quantity),
        sortBy: (row) => row.quantity,
        exported: (row) => row.quantity,
      },
      {
        id: 'lots',
        title: t('column.lots'),
        cell: (row) => <LotsText row={row} rounding={rounding} />,
        exported: (row) => lotsText(row.lots, rounding, row.projected),
      },
      {
        id: 'since',
        title: t('column.since'),
        align: 'end',
        cell: (row) => formatDate(row.leftOn),
        sortBy: (row) => row.leftOn,
        exported: (row) => dayCell(row.leftOn),
      },
      {
        id: 'days',
        title: t('column.days'),
        align: 'end',
        cell: (row) => formatQuantity(row.days),
        sortBy: (row) => row.days,
        exported: (row) => row.days,
      },
      {
        id: 'actions',
        title: t('column.actions'),
        width: ACTION_WIDTH,
        head: <span className="visually-hidden">{t('column.actions')}</span>,
        cell: (row) => <ReceiveButton transfer={row.transfer} onReceive={onReceive} />,
      },
    ],
    [t, lotsText, rounding, onReceive],
  );
};
