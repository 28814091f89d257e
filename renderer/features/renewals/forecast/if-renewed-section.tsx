/** The SSEDs if everything open were renewed today for a year, and what the rules refuse of it (LP-4, LP-15, LP-16). */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { TFunction } from 'i18next';
import { dayCell } from '../../../../contract/table/exported-table';
import { toDayNumber } from '../../../../domain/calendar/civil-date';
import type { Register } from '../../../../domain/ledger/register';
import { ifRenewed, type IfRenewed } from '../../../../domain/pipeline/if-renewed';
import type { RenewalRow } from '../../../../domain/pipeline/renewal-rows';
import { poolPath } from '../../../app/paths';
import { DataTable } from '../../../ui/data-table';
import { formatDate } from '../../../ui/format-date';
import { formatDifference, formatQuantity } from '../../../ui/format-quantity';
import { Section } from '../../../ui/section';
import type { TableColumn } from '../../../ui/table-column';
import { useTableExport } from '../../../ui/use-table-export';

interface IfRenewedSectionProps {
  readonly register: Register;
  readonly rows: readonly RenewalRow[];
}

const movedBy = ({ before, after }: IfRenewed): number | null =>
  after === null ? null : toDayNumber(after) - toDayNumber(before);

const dateColumn = (id: 'before' | 'after', title: string, none: string): TableColumn<IfRenewed> => ({
  id,
  title,
  align: 'end',
  cell: (each) => {
    const day = each[id];
    return day === null ? <span className="muted">{none}</span> : formatDate(day);
  },
  sortBy: (each) => each[id],
  exported: (each) => dayCell(each[id]),
});

const columnsOf = (t: TFunction<['renewals', 'ui']>): readonly TableColumn<IfRenewed>[] => [
  {
    id: 'pool',
    title: t('forecast.renewed.column.pool'),
    cell: ({ row }) => (
      <span className="medium pipeline-clip forecast-pool" title={row.deadline.name}>
        {row.deadline.name}
      </span>
    ),
    sortBy: ({ row }) => row.deadline.name.toLocaleLowerCase('en-GB'),
    exported: ({ row }) => row.deadline.name,
  },
  dateColumn('before', t('forecast.renewed.column.before'), ''),
  dateColumn('after', t('forecast.renewed.column.after'), t('ui:notApplicable')),
  {
    id: 'moved',
    title: t('forecast.renewed.column.moved'),
    align: 'end',
    cell: (each) => {
      const moved = movedBy(each);
      return moved === null ? <span className="muted">{t('ui:notApplicable')}</span> : formatDifference(moved);
    },
    sortBy: movedBy,
    exported: movedBy,
  },
  {
    id: 'why',
    title: t('forecast.renewed.column.why'),
    cell: ({ refused }) => (refused === null ? '' : t(`forecast.renewed.refused.${refused}`)),
    sortBy: ({ refused }) => refused,
    exported: ({ refused }) => (refused === null ? null : t(`forecast.renewed.refused.${refused}`)),
  },
];

export const IfRenewedSection = ({ register, rows }: IfRenewedSectionProps) => {
  const { t } = useTranslation(['renewals', 'ui']);
  const [, navigate] = useLocation();
  const outcomes = useMemo(() => ifRenewed(register, rows), [register, rows]);
  const columns = useMemo(() => columnsOf(t), [t]);
  const label = t('forecast.renewed.tableLabel');
  const { order, menu } = useTableExport({ name: label, asOf: register.asOf, rows: outcomes, columns });
  const count = outcomes.filter(({ after }) => after !== null).length;
  const note = t('forecast.renewed.note', { count, formatted: formatQuantity(count) });
  return (
    <Section
      title={t('forecast.renewed.title')}
      flush
      aside={
        <>
          <span className="muted">{note}</span>
          {menu}
        </>
      }
    >
      {outcomes.length === 0 ? (
        <p className="lead forecast-note">{t('forecast.renewed.none')}</p>
      ) : (
        <DataTable
          label={label}
          rows={outcomes}
          columns={columns}
          rowKey={({ row }) => row.key}
          {...order}
          onOpen={({ pool }) => navigate(poolPath(pool.pool))}
          compact
        />
      )}
    </Section>
  );
};
