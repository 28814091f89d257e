/** The columns of idle-licence burn; the last leads into the transfer, which shows both readings and both dates before it counts. */
import { useMemo } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Register, RegisteredPool } from '../../../../domain/ledger/register';
import { helpedBy, type IdleBurn } from '../../../../domain/pipeline/idle-burn';
import { formatDate } from '../../../ui/format-date';
import { formatQuantity } from '../../../ui/format-quantity';
import type { TableColumn } from '../../../ui/table-column';
import { stay } from '../pipeline/stay';

export type BurnRow = IdleBurn & { readonly helps: RegisteredPool | null };

export const toBurnRow = (register: Register, burn: IdleBurn): BurnRow => ({
  ...burn,
  helps: helpedBy(register, burn)[0] ?? null,
});

interface BurnActions {
  readonly writable: boolean;
  readonly why: string;
  readonly onMove: (row: BurnRow) => void;
}

const nameOf = ({ pool, name }: RegisteredPool): string => (name === '' ? pool : name);
const textCell = (text: string): string | null => (text === '' ? null : text);

const Helps = ({ text }: { readonly text: string }) => (
  <span className="pipeline-clip" title={text}>
    {text}
  </span>
);

export const useBurnColumns = ({ writable, why, onMove }: BurnActions): readonly TableColumn<BurnRow>[] => {
  const { t } = useTranslation('renewals');
  return useMemo(() => {
    const number = (id: 'usedUp' | 'perMonth' | 'left'): TableColumn<BurnRow> => ({
      id,
      title: t(`burn.column.${id}`),
      align: 'end',
      cell: (row) => formatQuantity(row[id]),
      sortBy: (row) => row[id],
      exported: (row) => row[id],
    });
    return [
      {
        id: 'pool',
        title: t('burn.column.pool'),
        cell: ({ pool }) => (
          <span className="medium pipeline-clip" title={nameOf(pool)}>
            {nameOf(pool)}
          </span>
        ),
        sortBy: ({ pool }) => nameOf(pool).toLocaleLowerCase('en-GB'),
        exported: ({ pool }) => nameOf(pool),
      },
      {
        id: 'customer',
        title: t('burn.column.customer'),
        cell: ({ pool }) => (
          <span className="pipeline-clip" title={pool.customer}>
            {pool.customer}
          </span>
        ),
        sortBy: ({ pool }) => textCell(pool.customer.toLocaleLowerCase('en-GB')),
        exported: ({ pool }) => textCell(pool.customer),
      },
      {
        id: 'idle',
        title: t('burn.column.idle'),
        align: 'end',
        cell: ({ idle, quantity }) =>
          t('burn.idleOf', { idle: formatQuantity(idle), quantity: formatQuantity(quantity) }),
        sortBy: ({ idle }) => idle,
        exported: ({ idle }) => idle,
      },
      number('usedUp'),
      number('perMonth'),
      number('left'),
      {
        id: 'helps',
        title: t('burn.column.helps'),
        cell: ({ helps }) =>
          helps === null || helps.ssed === null ? (
            <span className="muted">{t('burn.nobody')}</span>
          ) : (
            <Helps text={t('burn.helps', { pool: nameOf(helps), date: formatDate(helps.ssed) })} />
          ),
        exported: ({ helps }) => (helps === null ? null : nameOf(helps)),
      },
      {
        id: 'move',
        title: t('burn.column.move'),
        width: 96,
        cell: (row) => (
          <span onClick={stay} onKeyDown={stay}>
            <Button
              size="xs"
              disabled={!writable}
              title={why}
              aria-label={t('burn.moveOf', { pool: nameOf(row.pool) })}
              onClick={() => onMove(row)}
            >
              {t('burn.move')}
            </Button>
          </span>
        ),
      },
    ];
  }, [t, writable, why, onMove]);
};
