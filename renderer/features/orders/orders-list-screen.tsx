/** Every purchase order, what waits first: its clock, what was issued for it, and the pool that it went into. */
import { useMemo } from 'react';
import { Button } from '@mantine/core';
import { IconFileInvoice, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { Register } from '../../../domain/ledger/register';
import { orderPath, paths } from '../../app/paths';
import { DataTable } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { FilterChips } from '../../ui/filter-chips';
import { FilterField } from '../../ui/filter-field';
import { FilteredEmpty } from '../../ui/filtered-empty';
import { formatQuantity } from '../../ui/format-quantity';
import { PageHeader } from '../../ui/page-header';
import { useWritable } from '../pools';
import { OrdersTabs } from '../idis-orders';
import { filterOrders, isWaiting, orderRows, statesIn, type OrderFilter, type OrderRow } from './order-row';
import { OrdersExport } from './orders-export';
import { clearOrderFilter, useOrdersView } from './orders-view';
import { useOrderColumns } from './use-order-columns';

export const OrdersListScreen = ({ register }: { readonly register: Register }) => {
  const { t } = useTranslation('orders');
  const rows = useMemo(() => orderRows(register), [register]);
  const lead = t('lead', {
    count: rows.length,
    formatted: formatQuantity(rows.length),
    open: formatQuantity(rows.filter(isWaiting).length),
  });
  const actions = (
    <>
      <OrdersExport rows={rows} asOf={register.asOf} />
      <ReceiveButton />
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
      {rows.length === 0 ? <NoOrders /> : <OrdersTable rows={rows} />}
    </div>
  );
};

const ReceiveButton = () => {
  const { t } = useTranslation('orders');
  const { writable, why } = useWritable();
  const icon = <IconPlus size={16} stroke={1.5} aria-hidden />;
  return writable ? (
    <Button variant="filled" leftSection={icon} component={Link} href={paths.newOrder}>
      {t('receive')}
    </Button>
  ) : (
    <Button variant="filled" leftSection={icon} disabled title={why}>
      {t('receive')}
    </Button>
  );
};

const NoOrders = () => {
  const { t } = useTranslation('orders');
  return (
    <div className="card">
      <EmptyState icon={IconFileInvoice} title={t('empty.title')} text={t('empty.text')} actions={<ReceiveButton />} />
    </div>
  );
};

const TextFilter = ({ text }: { readonly text: string }) => {
  const { t } = useTranslation('orders');
  return (
    <FilterField
      className="orders-filter"
      label={t('filter.label')}
      placeholder={t('filter.placeholder')}
      value={text}
      onChange={(typed) => useOrdersView.setState({ text: typed })}
    />
  );
};

const StateChips = ({ rows, state }: { readonly rows: readonly OrderRow[]; readonly state: OrderFilter }) => {
  const { t } = useTranslation('orders');
  const chips = (['all', ...statesIn(rows)] as const).map((value) => ({
    value,
    label: value === 'all' ? t('filter.all') : t(`state.${value}`),
    count: formatQuantity(filterOrders(rows, { text: '', state: value }).length),
  }));
  return (
    <FilterChips<OrderFilter>
      label={t('filter.states')}
      chips={chips}
      value={state}
      onChange={(chosen) => useOrdersView.setState({ state: chosen })}
    />
  );
};

const OrdersTable = ({ rows }: { readonly rows: readonly OrderRow[] }) => {
  const { t } = useTranslation('orders');
  const { text, state, sort } = useOrdersView();
  const [, navigate] = useLocation();
  const columns = useOrderColumns();
  const shown = useMemo(() => filterOrders(rows, { text, state }), [rows, text, state]);
  const nothing = text.trim() === '' ? t('filteredState') : t('filteredEmpty', { text: text.trim() });
  return (
    <>
      <div className="orders-filters" role="search">
        <TextFilter text={text} />
        <StateChips rows={rows} state={state} />
      </div>
      {shown.length === 0 ? (
        <div className="card">
          <FilteredEmpty title={nothing} onClear={clearOrderFilter} />
        </div>
      ) : (
        <DataTable
          label={t('tableLabel')}
          rows={shown}
          columns={columns}
          rowKey={({ order }) => order}
          sort={sort}
          onSortChange={(next) => useOrdersView.setState({ sort: next })}
          onOpen={({ order }) => navigate(orderPath(order))}
        />
      )}
    </>
  );
};
