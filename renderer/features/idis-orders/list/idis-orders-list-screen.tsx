/** The list of IDIS orders: which wait for their confirmation, and since when; the composer stands beside it. */
import { useMemo } from 'react';
import { Button } from '@mantine/core';
import { IconBarcode, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { Register } from '../../../../domain/ledger/register';
import { installationOrderPath, paths } from '../../../app/paths';
import { DataTable } from '../../../ui/data-table';
import { EmptyState } from '../../../ui/empty-state';
import { ExportMenu } from '../../../ui/export-menu';
import { FilterChips } from '../../../ui/filter-chips';
import { FilterField } from '../../../ui/filter-field';
import { FilteredEmpty } from '../../../ui/filtered-empty';
import { formatQuantity } from '../../../ui/format-quantity';
import { PageHeader } from '../../../ui/page-header';
import { sortRows } from '../../../ui/sort-rows';
import { useWritable } from '../../pools';
import { OrdersTabs } from '../orders-tabs';
import { DraftNote } from './draft-note';
import { filterIdisOrders, idisOrderRows, statesIn, type IdisOrderFilter, type IdisOrderRow } from './idis-order-row';
import { clearIdisOrderFilter, useIdisOrdersView } from './idis-orders-view';
import { useExportedIdisOrderColumns, useIdisOrderColumns, useShownColumns } from './use-idis-order-columns';

interface IdisOrdersListProps {
  readonly register: Register;
  /** The composer is open beside the list: its draft needs no note. */
  readonly composing: boolean;
}

export const IdisOrdersList = ({ register, composing }: IdisOrdersListProps) => {
  const { t } = useTranslation('idisOrders');
  const rows = useMemo(() => idisOrderRows(register), [register]);
  const waiting = rows.filter(({ state }) => state === 'open').length;
  const lead = t('lead', { count: rows.length, formatted: formatQuantity(rows.length), open: formatQuantity(waiting) });
  const actions = (
    <>
      <OrdersExport rows={rows} register={register} />
      <NewOrderButton />
    </>
  );
  return (
    <div className="page">
      {rows.length === 0 ? (
        <PageHeader title={t('title')} />
      ) : (
        <PageHeader title={t('title')} lead={lead} actions={actions} />
      )}
      <OrdersTabs />
      {!composing && <DraftNote register={register} />}
      {rows.length === 0 ? <NoOrders /> : <OrdersTable rows={rows} composing={composing} />}
    </div>
  );
};

const OrdersExport = ({ rows, register }: { readonly rows: readonly IdisOrderRow[]; readonly register: Register }) => {
  const { t } = useTranslation('idisOrders');
  const shown = useIdisOrderColumns();
  const columns = useExportedIdisOrderColumns();
  const listed = (): readonly IdisOrderRow[] => {
    const { sort, ...query } = useIdisOrdersView.getState();
    return sortRows(filterIdisOrders(rows, query), shown, sort);
  };
  return <ExportMenu name={t('tableLabel')} asOf={register.asOf} columns={columns} rows={listed} />;
};

const NewOrderButton = () => {
  const { t } = useTranslation('idisOrders');
  const { writable, why } = useWritable();
  const icon = <IconPlus size={16} stroke={1.5} aria-hidden />;
  return writable ? (
    <Button variant="filled" leftSection={icon} component={Link} href={paths.newInstallationOrder}>
      {t('compose')}
    </Button>
  ) : (
    <Button variant="filled" leftSection={icon} disabled title={why}>
      {t('compose')}
    </Button>
  );
};

const NoOrders = () => {
  const { t } = useTranslation('idisOrders');
  return (
    <div className="card">
      <EmptyState icon={IconBarcode} title={t('empty.title')} text={t('empty.text')} actions={<NewOrderButton />} />
    </div>
  );
};

const TextFilter = ({ text }: { readonly text: string }) => {
  const { t } = useTranslation('idisOrders');
  return (
    <FilterField
      className="idis-filter"
      label={t('filter.label')}
      placeholder={t('filter.placeholder')}
      value={text}
      onChange={(typed) => useIdisOrdersView.setState({ text: typed })}
    />
  );
};

const StateChips = ({ rows, state }: { readonly rows: readonly IdisOrderRow[]; readonly state: IdisOrderFilter }) => {
  const { t } = useTranslation('idisOrders');
  const chips = (['all', ...statesIn(rows)] as const).map((value) => ({
    value,
    label: value === 'all' ? t('filter.all') : t(`state.${value}`),
    count: formatQuantity(filterIdisOrders(rows, { text: '', state: value }).length),
  }));
  return (
    <FilterChips<IdisOrderFilter>
      label={t('filter.states')}
      chips={chips}
      value={state}
      onChange={(chosen) => useIdisOrdersView.setState({ state: chosen })}
    />
  );
};

interface OrdersTableProps {
  readonly rows: readonly IdisOrderRow[];
  readonly composing: boolean;
}

const OrdersTable = ({ rows, composing }: OrdersTableProps) => {
  const { t } = useTranslation('idisOrders');
  const { text, state, sort } = useIdisOrdersView();
  const [, navigate] = useLocation();
  const columns = useShownColumns(composing);
  const shown = useMemo(() => filterIdisOrders(rows, { text, state }), [rows, text, state]);
  const nothing = text.trim() === '' ? t('filteredState') : t('filteredEmpty', { text: text.trim() });
  return (
    <>
      <div className="idis-filters" role="search">
        <TextFilter text={text} />
        <StateChips rows={rows} state={state} />
      </div>
      {shown.length === 0 ? (
        <div className="card">
          <FilteredEmpty title={nothing} onClear={clearIdisOrderFilter} />
        </div>
      ) : (
        <DataTable
          label={t('tableLabel')}
          rows={shown}
          columns={columns}
          rowKey={({ order }) => order}
          sort={sort}
          onSortChange={(next) => useIdisOrdersView.setState({ sort: next })}
          onOpen={({ order }) => navigate(installationOrderPath(order))}
        />
      )}
    </>
  );
};
