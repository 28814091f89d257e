/** The list of every pool: filters, table with a timeline a row, totals; and what stands there when there is none. */
import { useMemo, useState } from 'react';
import { Button } from '@mantine/core';
import { IconDatabase, IconPlus, IconTableImport, IconUpload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { toDayNumber } from '../../../domain/calendar/civil-date';
import type { Register } from '../../../domain/ledger/register';
import { chooseFiles, chooseRegister } from '../../app/choose-files';
import { LoadSampleButton } from '../../app/load-sample-button';
import { paths, poolPath } from '../../app/paths';
import { DataTable } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { FilteredEmpty } from '../../ui/filtered-empty';
import { formatQuantity } from '../../ui/format-quantity';
import { PageHeader } from '../../ui/page-header';
import { HatchPattern } from './hatch-pattern';
import { poolColumns } from './pool-columns';
import { filterPools, shownStates, type PoolFilter } from './pool-filter';
import { PoolFilters } from './pool-filters';
import { toPoolRow, type PoolRow } from './pool-row';
import { PoolsExport } from './pools-export';
import { clearPoolFilter, setPoolFilter, setPoolSort, usePoolsView } from './pools-view';
import { RenewManyDialog } from './selection/renew-many-dialog';
import { selectColumn } from './selection/select-column';
import { canBeRenewed, SelectionBar } from './selection/selection-bar';
import { TimelineLegend } from './timeline-legend';
import { useListWidth } from './use-list-width';
import { useWritable } from './use-writable';
import './pools.css';

const collator = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' });

const useRows = (register: Register): readonly PoolRow[] =>
  useMemo(() => {
    const today = toDayNumber(register.asOf);
    // Rows that are equal in the sorted column stand by name.
    return register.pools
      .map((pool) => toPoolRow(pool, today))
      .toSorted((one, other) => collator.compare(one.name, other.name));
  }, [register]);

export const PoolsListScreen = ({ register }: { readonly register: Register }) => {
  const { t } = useTranslation('pools');
  const rows = useRows(register);
  const listed = rows.filter((row) => !row.archived);
  const licences = formatQuantity(listed.reduce((sum, row) => sum + row.quantity, 0));
  return (
    <div className="page pools-page">
      <HatchPattern />
      <PageHeader
        title={t('title')}
        beside={rows.length > 0 && <span className="lead">{t('lead', { count: listed.length, licences })}</span>}
        actions={
          rows.length > 0 && (
            <>
              <ImportRegisterButton />
              <PoolsExport rows={rows} asOf={register.asOf} />
              <CreatePoolButton />
            </>
          )
        }
      />
      {rows.length === 0 ? <NoPools /> : <PoolsTable rows={rows} register={register} />}
    </div>
  );
};

const CreatePoolButton = () => {
  const { t } = useTranslation('pools');
  const { writable, why } = useWritable();
  const [, navigate] = useLocation();
  const icon = <IconPlus size={16} stroke={1.5} aria-hidden />;
  return (
    <Button
      variant="filled"
      leftSection={icon}
      disabled={!writable}
      title={why}
      onClick={() => navigate(paths.newPool)}
    >
      {t('create.action')}
    </Button>
  );
};

const ImportRegisterButton = () => {
  const { t } = useTranslation('pools');
  const { writable, why } = useWritable();
  const icon = <IconTableImport size={16} stroke={1.5} aria-hidden />;
  return (
    <Button leftSection={icon} disabled={!writable} title={why} onClick={chooseRegister}>
      {t('importRegister')}
    </Button>
  );
};

const NoPools = () => {
  const { t } = useTranslation('pools');
  const actions = (
    <>
      <CreatePoolButton />
      <Button leftSection={<IconUpload size={16} stroke={1.5} aria-hidden />} onClick={chooseFiles}>
        {t('empty.import')}
      </Button>
      <ImportRegisterButton />
      <LoadSampleButton />
    </>
  );
  return (
    <section className="card">
      <EmptyState icon={IconDatabase} title={t('empty.title')} text={t('empty.text')} actions={actions} />
    </section>
  );
};

const useFilteredEmptyTitle = (filter: PoolFilter): string => {
  const { t } = useTranslation('pools');
  const text = filter.text.trim();
  if (filter.state === 'all') return text === '' ? t('filteredEmpty.archivedOnly') : t('filteredEmpty.text', { text });
  const state = t(`state.${filter.state}`);
  return text === '' ? t('filteredEmpty.state', { state }) : t('filteredEmpty.both', { state, text });
};

const NothingMatches = ({ filter }: { readonly filter: PoolFilter }) => {
  const title = useFilteredEmptyTitle(filter);
  const clear = (): void => {
    if (filter.state === 'all' && filter.text.trim() === '') setPoolFilter({ archived: true });
    else clearPoolFilter();
  };
  return (
    <section className="card">
      <FilteredEmpty title={title} onClear={clear} />
    </section>
  );
};

interface PoolsTableProps {
  readonly rows: readonly PoolRow[];
  readonly register: Register;
}

/** What is chosen among the shown rows: nothing is done with a pool that is out of sight. */
const SelectedPools = ({ rows, register }: PoolsTableProps) => {
  const [renewing, setRenewing] = useState(false);
  if (rows.length === 0) return null;
  const renewable = rows.filter(canBeRenewed);
  return (
    <>
      <SelectionBar rows={rows} onRenew={() => setRenewing(true)} />
      {renewing && (
        <RenewManyDialog
          register={register}
          pools={renewable.map(({ pool }) => pool)}
          leftOut={rows.filter((row) => !canBeRenewed(row)).map(({ name }) => name)}
          onClose={() => setRenewing(false)}
        />
      )}
    </>
  );
};

const PoolsTable = ({ rows, register }: PoolsTableProps) => {
  const { t } = useTranslation('pools');
  const { asOf } = register;
  const { filter, sort, selected } = usePoolsView();
  const [, navigate] = useLocation();
  const filtered = useMemo(() => filterPools(rows, filter), [rows, filter]);
  const width = useListWidth();
  const columns = useMemo(
    () => [
      selectColumn({ t, rows: filtered.rows, selected }),
      ...poolColumns({ t, rows: filtered.rows, today: toDayNumber(asOf), width }),
    ],
    [t, filtered.rows, selected, asOf, width],
  );
  return (
    <>
      <PoolFilters
        filter={filter}
        states={shownStates(rows, filter.state)}
        counts={filtered.counts}
        archivedCount={rows.filter((row) => row.archived).length}
      />
      {filtered.rows.length === 0 ? (
        <NothingMatches filter={filter} />
      ) : (
        <div className="pools-table">
          <DataTable
            label={t('title')}
            rows={filtered.rows}
            columns={columns}
            rowKey={(row) => row.id}
            rowLabel={(row) => `${row.name}, ${row.id}`}
            isSelected={(row) => selected.has(row.id)}
            sort={sort}
            onSortChange={setPoolSort}
            onOpen={(row) => navigate(poolPath(row.id))}
          />
          {width !== 'small' && <TimelineLegend />}
          <SelectedPools rows={filtered.rows.filter(({ id }) => selected.has(id))} register={register} />
        </div>
      )}
    </>
  );
};
