/** Every site with its customer, its licences and its EULA; filtered by what needs somebody. */
import { useMemo, useState } from 'react';
import { Button } from '@mantine/core';
import { IconMapPin, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Register } from '../../../domain/ledger/register';
import { sitePath } from '../../app/paths';
import { DataTable } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { ExportMenu } from '../../ui/export-menu';
import { FilterChips } from '../../ui/filter-chips';
import { FilterField } from '../../ui/filter-field';
import { FilteredEmpty } from '../../ui/filtered-empty';
import { formatQuantity } from '../../ui/format-quantity';
import { PageHeader } from '../../ui/page-header';
import { sortRows } from '../../ui/sort-rows';
import { useWritable } from '../pools';
import { SiteDialog } from '../sites';
import { CustomersTabs } from './customers-tabs';
import { countSites, filterSites, siteFilters, siteRows, type SiteRow } from './site-row';
import { useSitesView } from './sites-view';
import { useExportedSiteColumns, useSiteColumns } from './use-site-columns';
import './customers.css';

export const SitesListScreen = ({ register }: { readonly register: Register }) => {
  const { t } = useTranslation('customers');
  const [adding, setAdding] = useState(false);
  const rows = useMemo(() => siteRows(register), [register]);
  const add = <AddSite onClick={() => setAdding(true)} filled={rows.length === 0} />;
  return (
    <div className="page">
      <PageHeader
        title={t('sites.title')}
        lead={
          rows.length === 0
            ? undefined
            : t('sites.lead', { count: rows.length, formatted: formatQuantity(rows.length) })
        }
        actions={
          rows.length === 0 ? undefined : (
            <>
              <SitesExport rows={rows} asOf={register.asOf} />
              {add}
            </>
          )
        }
      />
      <CustomersTabs />
      {rows.length === 0 ? (
        <div className="card">
          <EmptyState icon={IconMapPin} title={t('sites.emptyTitle')} text={t('sites.emptyText')} actions={add} />
        </div>
      ) : (
        <SitesTable rows={rows} />
      )}
      {adding && <SiteDialog register={register} customer="" site={null} onClose={() => setAdding(false)} />}
    </div>
  );
};

const AddSite = ({ onClick, filled }: { readonly onClick: () => void; readonly filled: boolean }) => {
  const { t } = useTranslation('sites');
  const { writable, why } = useWritable();
  return (
    <Button
      variant={filled ? 'filled' : 'default'}
      leftSection={<IconPlus size={16} stroke={1.5} aria-hidden />}
      {...(writable ? {} : { disabled: true, title: why })}
      onClick={onClick}
    >
      {t('site.add.action')}
    </Button>
  );
};

interface SitesExportProps {
  readonly rows: readonly SiteRow[];
  readonly asOf: Register['asOf'];
}

/** The list as it stands: what the filter lets through, in the list's order. */
const SitesExport = ({ rows, asOf }: SitesExportProps) => {
  const { t } = useTranslation('customers');
  const columns = useSiteColumns();
  const listed = (): readonly SiteRow[] => {
    const { sort, ...filter } = useSitesView.getState();
    return sortRows(filterSites(rows, filter), columns, sort);
  };
  return <ExportMenu name={t('sites.title')} asOf={asOf} columns={useExportedSiteColumns()} rows={listed} />;
};

const clear = (): void => useSitesView.setState({ text: '', shown: 'all' });

const SiteFilters = ({ rows }: { readonly rows: readonly SiteRow[] }) => {
  const { t } = useTranslation('customers');
  const { text, shown } = useSitesView();
  const chips = siteFilters
    .map((value) => ({ value, label: t(`sites.chip.${value}`), count: countSites(rows, value) }))
    .filter(({ value, count }) => value === 'all' || value === shown || count > 0)
    .map((chip) => ({ ...chip, count: formatQuantity(chip.count) }));
  return (
    <div className="customers-filters" role="search">
      <FilterField
        className="customers-filter"
        label={t('sites.filter')}
        placeholder={t('sites.placeholder')}
        value={text}
        onChange={(typed) => useSitesView.setState({ text: typed })}
      />
      <FilterChips
        label={t('sites.chips')}
        chips={chips}
        value={shown}
        onChange={(value) => useSitesView.setState({ shown: value })}
      />
    </div>
  );
};

const SitesTable = ({ rows }: { readonly rows: readonly SiteRow[] }) => {
  const { t } = useTranslation('customers');
  const { text, shown, sort } = useSitesView();
  const [, navigate] = useLocation();
  const columns = useSiteColumns();
  const listed = useMemo(() => filterSites(rows, { text, shown }), [rows, text, shown]);
  const filters = [shown === 'all' ? '' : t(`sites.chip.${shown}`), text.trim() === '' ? '' : `“${text.trim()}”`];
  return (
    <>
      <SiteFilters rows={rows} />
      {listed.length === 0 ? (
        <div className="card">
          <FilteredEmpty
            title={t('sites.filteredEmpty', { filters: filters.filter((part) => part !== '').join(', ') })}
            onClear={clear}
          />
        </div>
      ) : (
        <DataTable
          label={t('sites.title')}
          rows={listed}
          columns={columns}
          rowKey={({ site }) => site}
          sort={sort}
          onSortChange={(next) => useSitesView.setState({ sort: next })}
          onOpen={({ site }) => navigate(sitePath(site))}
        />
      )}
    </>
  );
};
