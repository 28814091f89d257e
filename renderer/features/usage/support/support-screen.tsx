/** Support and software updates of every installation (AC-10): for the core and for analytics. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { create } from 'zustand';
import type { Register } from '../../../../domain/ledger/register';
import { usagePath } from '../../../app/paths';
import { DataTable } from '../../../ui/data-table';
import { ExportMenu } from '../../../ui/export-menu';
import { sortRows } from '../../../ui/sort-rows';
import type { TableSort } from '../../../ui/table-column';
import type { InstallationUsage } from '../licensing-view';
import { UsageListFilters } from '../list/usage-list-filters';
import { filterUsage } from '../list/usage-row';
import { UsageHead } from '../usage-head';
import { NothingListed } from '../nothing-listed';
import { useUsageView } from '../usage-view';
import { useExportedSupport, useSupportColumns } from './use-support-columns';

interface SupportScreenProps {
  readonly register: Register;
  readonly usages: readonly InstallationUsage[];
}

/** Kept while other screens are open. */
const useSort = create<{ readonly sort: TableSort }>(() => ({ sort: { column: 'core', descending: false } }));

export const SupportScreen = ({ register, usages }: SupportScreenProps) => {
  const { text, shown } = useUsageView();
  const columns = useSupportColumns();
  const listed = useMemo(() => filterUsage(usages, text, shown), [usages, text, shown]);
  const { t } = useTranslation('usage');
  const rows = (): readonly InstallationUsage[] => sortRows(listed, columns, useSort.getState().sort);
  const exporting = (
    <ExportMenu name={t('support.table')} asOf={register.asOf} columns={useExportedSupport()} rows={rows} />
  );
  return (
    <div className="page usage-page">
      <UsageHead usages={usages} exporting={exporting} />
      {usages.length > 1 && <UsageListFilters all={usages} isOrdered={false} />}
      {listed.length === 0 ? <NothingListed /> : <SupportTable listed={listed} />}
    </div>
  );
};

const SupportTable = ({ listed }: { readonly listed: readonly InstallationUsage[] }) => {
  const { t } = useTranslation('usage');
  const columns = useSupportColumns();
  const sort = useSort((state) => state.sort);
  const [, navigate] = useLocation();
  return (
    <DataTable
      label={t('support.table')}
      rows={listed}
      columns={columns}
      rowKey={({ installation }) => installation.installation}
      sort={sort}
      onSortChange={(next) => useSort.setState({ sort: next })}
      onOpen={({ installation }) => navigate(usagePath(installation.installation))}
    />
  );
};
