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
import { transferColumns } from './transfer-columns';
import { TransferMenu } from './transfer-menu';
import type { TransitRow } from './transfer-rows';

const ACTION_WIDTH = 100;

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

/** What another partner has to sign is received by no pool here. */
const NextStep = ({ row, onReceive }: { readonly row: TransitRow } & Pick<ReceiveButtonProps, 'onReceive'>) =>
  row.docId === null ? (
    <ReceiveButton transfer={row.transfer} onReceive={onReceive} />
  ) : (
    <span className="transfers-menu">
      <TransferMenu docId={row.docId} transfer={row.transfer} />
    </span>
  );

const LotsText = ({ row, rounding }: { readonly row: TransitRow; readonly rounding: Rounding }) => {
  const text = useTransitLotsText()(row.lots, rounding, row.projected);
  return (
    <span className="lead transfers-lots" title={text}>
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
      ...transferColumns<TransitRow>(t),
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
        cell: (row) => <NextStep row={row} onReceive={onReceive} />,
      },
    ],
    [t, lotsText, rounding, onReceive],
  );
};
