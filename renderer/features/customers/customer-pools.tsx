/** The pools that name the customer, each leading to its page. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { toDayNumber, type CivilDate } from '../../../domain/calendar/civil-date';
import type { RegisteredPool } from '../../../domain/ledger/register';
import { poolPath } from '../../app/paths';
import { DataTable } from '../../ui/data-table';
import { formatQuantity } from '../../ui/format-quantity';
import { Section } from '../../ui/section';
import type { TableColumn } from '../../ui/table-column';
import { DaysLeftText, PoolStateWord, SsedText, toPoolRow, type PoolRow } from '../pools';

interface CustomerPoolsProps {
  readonly pools: readonly RegisteredPool[];
  readonly asOf: CivilDate;
}

export const CustomerPools = ({ pools, asOf }: CustomerPoolsProps) => {
  const { t } = useTranslation('customers');
  const [, navigate] = useLocation();
  const columns = usePoolColumns();
  const rows = useMemo(() => pools.map((pool) => toPoolRow(pool, toDayNumber(asOf))), [pools, asOf]);
  return (
    <Section title={t('page.poolsTitle')} flush>
      {rows.length === 0 ? (
        <p className="dossier-quiet muted">{t('page.noPools')}</p>
      ) : (
        <DataTable
          label={t('page.poolsTitle')}
          rows={rows}
          columns={columns}
          rowKey={({ id }) => id}
          initialSort={{ column: 'daysLeft', descending: false }}
          onOpen={({ id }) => navigate(poolPath(id))}
        />
      )}
    </Section>
  );
};

const usePoolColumns = (): readonly TableColumn<PoolRow>[] => {
  const { t } = useTranslation('customers');
  return useMemo(
    (): readonly TableColumn<PoolRow>[] => [
      {
        id: 'state',
        title: t('page.column.state'),
        cell: (row) => <PoolStateWord state={row.archived ? 'archived' : row.state} />,
        sortBy: (row) => (row.archived ? 'archived' : row.state),
      },
      {
        id: 'pool',
        title: t('page.column.pool'),
        cell: (row) => <span className="medium customers-clip">{row.name}</span>,
        sortBy: (row) => row.name,
      },
      { id: 'id', title: t('page.column.id'), cell: (row) => row.id, sortBy: (row) => row.id },
      {
        id: 'quantity',
        title: t('page.column.quantity'),
        align: 'end',
        cell: (row) => formatQuantity(row.quantity),
        sortBy: (row) => row.quantity,
      },
      {
        id: 'ssed',
        title: t('page.column.ssed'),
        align: 'end',
        cell: (row) => <SsedText ssed={row.ssed} projected={row.projected} />,
        sortBy: (row) => row.ssed,
      },
      {
        id: 'daysLeft',
        title: t('page.column.daysLeft'),
        align: 'end',
        cell: (row) => <DaysLeftText row={row} />,
        sortBy: (row) => row.daysLeft,
      },
    ],
    [t],
  );
};
