/** Offline activations: what was requested and not answered yet first, then what was granted and refused. */
import { useMemo, useState, type ReactNode } from 'react';
import { Button } from '@mantine/core';
import { IconBolt, IconFolderOpen } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Register } from '../../../domain/ledger/register';
import { chooseFiles } from '../../app/choose-files';
import { paths } from '../../app/paths';
import { useRegister } from '../../db/use-register';
import { DataTable } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { FilterChips } from '../../ui/filter-chips';
import { FilterField } from '../../ui/filter-field';
import { FilteredEmpty } from '../../ui/filtered-empty';
import { formatQuantity } from '../../ui/format-quantity';
import { PageHeader } from '../../ui/page-header';
import { useTableExport } from '../../ui/use-table-export';
import { ReturnActivationDialog } from '../pools';
import {
  activationRows,
  countActivations,
  filterActivations,
  type ActivationFilter,
  type ActivationRow,
} from './activation-row';
import { useActivationColumns } from './use-activation-columns';

const filters: readonly ActivationFilter[] = ['all', 'open', 'granted', 'refused'];

export const ActivationsScreen = () => {
  const { t } = useTranslation('activations');
  const { register } = useRegister();
  // The frame shows why there is no register yet.
  if (register === null) return null;
  return (
    <div className="page">
      <PageHeader
        title={t('title')}
        lead={register.activations.length === 0 ? undefined : t('lead')}
        actions={
          <Button leftSection={<IconFolderOpen size={16} stroke={1.5} />} onClick={chooseFiles}>
            {t('open')}
          </Button>
        }
      />
      {register.activations.length === 0 ? <NoActivations /> : <Activations register={register} />}
    </div>
  );
};

const NoActivations = () => {
  const { t } = useTranslation('activations');
  const toPools = (
    <Button variant="filled" component={Link} href={paths.pools}>
      {t('empty.pools')}
    </Button>
  );
  return (
    <div className="card">
      <EmptyState icon={IconBolt} title={t('empty.title')} text={t('empty.text')} actions={toPools} />
    </div>
  );
};

const useEmptyTitle = (filter: ActivationFilter, query: string): string => {
  const { t } = useTranslation('activations');
  if (filter === 'all') return t('filtered.query', { query });
  return query.trim() === '' ? t('filtered.state') : t('filtered.both', { query });
};

const Activations = ({ register }: { readonly register: Register }) => {
  const { t } = useTranslation('activations');
  const [filter, setFilter] = useState<ActivationFilter>('all');
  const [query, setQuery] = useState('');
  const [returning, setReturning] = useState<ActivationRow | null>(null);
  const rows = useMemo(() => activationRows(register), [register]);
  const shown = useMemo(() => filterActivations(rows, filter, query), [rows, filter, query]);
  const columns = useActivationColumns(setReturning);
  const { order, menu } = useTableExport({ name: t('title'), asOf: register.asOf, rows: shown, columns });
  const emptyTitle = useEmptyTitle(filter, query);
  const clear = (): void => {
    setFilter('all');
    setQuery('');
  };
  return (
    <>
      <FilterRow rows={rows} filter={filter} onFilter={setFilter} query={query} onQuery={setQuery} menu={menu} />
      {shown.length === 0 ? (
        <div className="card">
          <FilteredEmpty title={emptyTitle} onClear={clear} />
        </div>
      ) : (
        <DataTable
          {...order}
          label={t('tableLabel')}
          rows={shown}
          columns={columns}
          rowKey={(row) => row.exchange.docId}
        />
      )}
      {returning !== null && (
        <ReturnActivationDialog
          register={register}
          pool={returning.exchange.request.pool}
          response={returning.exchange.answer?.docId ?? ''}
          onClose={() => setReturning(null)}
        />
      )}
    </>
  );
};

interface FilterRowProps {
  readonly rows: readonly ActivationRow[];
  readonly filter: ActivationFilter;
  readonly onFilter: (filter: ActivationFilter) => void;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly menu: ReactNode;
}

const FilterRow = ({ rows, filter, onFilter, query, onQuery, menu }: FilterRowProps) => {
  const { t } = useTranslation('activations');
  const chips = filters.map((value) => ({
    value,
    label: t(`filter.${value}`),
    count: formatQuantity(countActivations(rows, value)),
  }));
  return (
    <div className="row">
      <FilterField className="activations-filter" label={t('filter.search')} value={query} onChange={onQuery} />
      <FilterChips label={t('filter.label')} chips={chips} value={filter} onChange={onFilter} />
      <span className="spacer" />
      {menu}
    </div>
  );
};
