/** Exports the list of pools as it stands: what the filter lets through, in the list's order. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { toDayNumber, type CivilDate } from '../../../domain/calendar/civil-date';
import { ExportMenu } from '../../ui/export-menu';
import { sortRows } from '../../ui/sort-rows';
import { exportedPoolColumns, poolColumns } from './pool-columns';
import { filterPools } from './pool-filter';
import type { PoolRow } from './pool-row';
import { usePoolsView } from './pools-view';

export const PoolsExport = ({ rows, asOf }: { readonly rows: readonly PoolRow[]; readonly asOf: CivilDate }) => {
  const { t } = useTranslation('pools');
  const options = useMemo(() => ({ t, rows, today: toDayNumber(asOf) }), [t, rows, asOf]);
  const listed = (): readonly PoolRow[] => {
    const { filter, sort } = usePoolsView.getState();
    return sortRows(filterPools(rows, filter).rows, poolColumns({ ...options, width: 'wide' }), sort);
  };
  return <ExportMenu name={t('title')} asOf={asOf} columns={exportedPoolColumns(options)} rows={listed} />;
};
