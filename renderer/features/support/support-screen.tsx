/** Who supports what today: every pool in use with its levels, filtered to what level 3 is charged for. */
import { useMemo } from 'react';
import { Button } from '@mantine/core';
import { IconLifebuoy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { Register } from '../../../domain/ledger/register';
import { poolSupports, type PoolSupport } from '../../../domain/support/entitlement';
import { paths, poolPath } from '../../app/paths';
import { useRegister } from '../../db/use-register';
import { DataTable } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { ExportMenu } from '../../ui/export-menu';
import { FilterChips } from '../../ui/filter-chips';
import { FilterField } from '../../ui/filter-field';
import { FilteredEmpty } from '../../ui/filtered-empty';
import { formatQuantity } from '../../ui/format-quantity';
import { PageHeader } from '../../ui/page-header';
import { RuleChip } from '../../ui/rule-chip';
import { sortRows } from '../../ui/sort-rows';
import { matching, ofKind, useSupportView, type SupportFilter } from './support-view';
import { useSupportColumns } from './use-support-columns';
import { useRateWords } from './use-support-words';
import './support.css';

export const SupportScreen = () => {
  const { register } = useRegister();
  // The frame shows why there is no register yet.
  return register === null ? null : <SupportList register={register} />;
};

const SupportList = ({ register }: { readonly register: Register }) => {
  const { t } = useTranslation('support');
  const rows = useMemo(() => poolSupports(register), [register]);
  const rates = useRateWords(register);
  return (
    <div className="page">
      <PageHeader
        title={t('title')}
        lead={
          <>
            {t('lead')} <RuleChip id="LP-14" />
          </>
        }
        actions={rows.length === 0 ? undefined : <Exporting register={register} rows={rows} />}
      />
      <p className="lead">
        {rates} <RuleChip id="LP-20" />
      </p>
      {rows.length === 0 ? <NoPools /> : <Table rows={rows} />}
    </div>
  );
};

const Exporting = ({ register, rows }: { readonly register: Register; readonly rows: readonly PoolSupport[] }) => {
  const { t } = useTranslation('support');
  const columns = useSupportColumns();
  // The same in every row: said above the list, and in a file beside each pool.
  const level12 = { title: t('column.level12'), exported: () => t('partnerShort') };
  const listed = (): readonly PoolSupport[] => {
    const { text, filter, sort } = useSupportView.getState();
    return sortRows(ofKind(matching(rows, text), filter), columns, sort);
  };
  return <ExportMenu name={t('title')} asOf={register.asOf} columns={[...columns, level12]} rows={listed} />;
};

const NoPools = () => {
  const { t } = useTranslation('support');
  const toPools = (
    <Button variant="filled" component={Link} href={paths.pools}>
      {t('empty.pools')}
    </Button>
  );
  return (
    <div className="card">
      <EmptyState icon={IconLifebuoy} title={t('empty.title')} text={t('empty.text')} actions={toPools} />
    </div>
  );
};

const filters: readonly SupportFilter[] = ['all', 'charged', 'included', 'not-started', 'subscription', 'none'];

const Filters = ({ rows }: { readonly rows: readonly PoolSupport[] }) => {
  const { t } = useTranslation('support');
  const { text, filter } = useSupportView();
  const chips = filters.map((value) => ({
    value,
    label: value === 'all' ? t('all') : t(`kind.${value}`),
    count: formatQuantity(ofKind(rows, value).length),
  }));
  return (
    <div role="search" className="support-filters">
      <FilterField
        label={t('searchLabel')}
        placeholder={t('search')}
        value={text}
        onChange={(typed) => useSupportView.setState({ text: typed })}
      />
      <FilterChips
        label={t('filter')}
        chips={chips}
        value={filter}
        onChange={(chosen) => useSupportView.setState({ filter: chosen })}
      />
    </div>
  );
};

const clear = (): void => useSupportView.setState({ text: '', filter: 'all' });

const Table = ({ rows }: { readonly rows: readonly PoolSupport[] }) => {
  const { t } = useTranslation('support');
  const { text, filter, sort } = useSupportView();
  const [, navigate] = useLocation();
  const columns = useSupportColumns();
  const found = useMemo(() => matching(rows, text), [rows, text]);
  const shown = useMemo(() => ofKind(found, filter), [found, filter]);
  return (
    <>
      <Filters rows={found} />
      {shown.length === 0 ? (
        <div className="card">
          <FilteredEmpty title={t('filteredEmpty')} onClear={clear} />
        </div>
      ) : (
        <DataTable
          label={t('title')}
          rows={shown}
          columns={columns}
          rowKey={({ pool }) => pool}
          sort={sort}
          onSortChange={(next) => useSupportView.setState({ sort: next })}
          onOpen={({ pool }) => navigate(poolPath(pool))}
        />
      )}
    </>
  );
};
