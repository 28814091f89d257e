/** The life cycles as a table: the same dates that are drawn, and what is held of each release; it can be exported. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { dayCell } from '../../../contract/table/exported-table';
import type { CivilDate } from '../../../domain/calendar/civil-date';
import { DataTable } from '../../ui/data-table';
import { ExportMenu } from '../../ui/export-menu';
import { formatDate } from '../../ui/format-date';
import { formatQuantity } from '../../ui/format-quantity';
import type { TableColumn } from '../../ui/table-column';
import { HoldersButton } from './holders-button';
import type { ReleaseViewProps } from './release-chart';
import type { ReleaseRow } from './release-row';
import { StageWord } from './stage-word';

export const ReleaseTable = ({ rows, asOf, onHolders }: ReleaseViewProps) => {
  const { t } = useTranslation('catalogue');
  const columns = useReleaseColumns(onHolders);
  return (
    <>
      <DataTable label={t('release.title')} rows={rows} columns={columns} rowKey={({ release }) => release} />
      <div className="card-foot">
        <ExportMenu small name={t('release.title')} asOf={asOf} columns={columns} rows={() => rows} />
      </div>
    </>
  );
};

type DayOf = (row: ReleaseRow) => CivilDate | null;

const useReleaseColumns = (onHolders: ReleaseViewProps['onHolders']): readonly TableColumn<ReleaseRow>[] => {
  const { t } = useTranslation('catalogue');
  return useMemo(() => {
    const dayColumn = (id: 'launched' | 'replaced' | 'discontinued' | 'terminated', dayOf: DayOf) => ({
      id,
      title: t(`release.column.${id}`),
      align: 'end' as const,
      cell: (row: ReleaseRow) => {
        const day = dayOf(row);
        return day === null ? t('none') : formatDate(day);
      },
      sortBy: dayOf,
      exported: (row: ReleaseRow) => dayCell(dayOf(row)),
    });
    const textColumn = (id: 'release' | 'product' | 'by', textOf: (row: ReleaseRow) => string | null) => ({
      id,
      title: t(`release.column.${id}`),
      cell: (row: ReleaseRow) => <span className="catalogue-clip">{textOf(row) ?? t('none')}</span>,
      sortBy: textOf,
      exported: textOf,
    });
    return [
      textColumn('release', ({ release }) => release),
      textColumn('product', ({ product }) => product),
      {
        id: 'stage',
        title: t('release.column.stage'),
        cell: ({ stage }) => <StageWord stage={stage} />,
        sortBy: ({ launchedOn }) => launchedOn,
        exported: ({ stage }) => t(`release.stage.${stage}`),
      },
      dayColumn('launched', ({ launchedOn }) => launchedOn),
      dayColumn('replaced', ({ supersededOn }) => supersededOn),
      textColumn('by', ({ supersededBy }) => supersededBy),
      dayColumn('discontinued', ({ discontinuedFrom }) => discontinuedFrom),
      dayColumn('terminated', ({ terminatedFrom }) => terminatedFrom),
      {
        id: 'pools',
        title: t('release.column.pools'),
        align: 'end',
        cell: (row) => <HoldersButton row={row} onHolders={onHolders} />,
        sortBy: ({ holders }) => holders.length,
        exported: ({ holders }) => holders.length,
      },
      {
        id: 'licences',
        title: t('release.column.licences'),
        align: 'end',
        cell: ({ licences }) => formatQuantity(licences),
        sortBy: ({ licences }) => licences,
        exported: ({ licences }) => licences,
      },
    ];
  }, [t, onHolders]);
};
