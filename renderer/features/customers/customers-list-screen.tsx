/** Every customer that a pool names or that something is kept with. */
import { useMemo } from 'react';
import { Button } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { Register } from '../../../domain/ledger/register';
import { customerPath, paths } from '../../app/paths';
import { DataTable } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { FilterChips } from '../../ui/filter-chips';
import { FilterField } from '../../ui/filter-field';
import { FilteredEmpty } from '../../ui/filtered-empty';
import { formatQuantity } from '../../ui/format-quantity';
import { PageHeader } from '../../ui/page-header';
import { CustomersTabs } from './customers-tabs';
import { CustomersExport } from './customers-export';
import {
  customerFilters,
  customerRows,
  filterCustomers,
  type CustomerFilterName,
  type CustomerRow,
} from './customer-row';
import { useCustomersView } from './customers-view';
import { useCustomerColumns } from './use-customer-columns';
import './customers.css';

export const CustomersListScreen = ({ register }: { readonly register: Register }) => {
  const { t } = useTranslation('customers');
  const rows = useMemo(() => customerRows(register), [register]);
  const count = rows.filter(({ customer }) => customer !== '').length;
  return (
    <div className="page">
      <PageHeader
        title={t('title')}
        lead={rows.length === 0 ? undefined : t('lead', { count, formatted: formatQuantity(count) })}
        actions={rows.length === 0 ? undefined : <CustomersExport rows={rows} asOf={register.asOf} />}
      />
      <CustomersTabs />
      {rows.length === 0 ? <NoCustomers /> : <CustomersTable rows={rows} />}
    </div>
  );
};

const NoCustomers = () => {
  const { t } = useTranslation('customers');
  const toPools = (
    <Button variant="filled" component={Link} href={paths.pools}>
      {t('empty.pools')}
    </Button>
  );
  return (
    <div className="card">
      <EmptyState icon={IconUsers} title={t('empty.title')} text={t('empty.text')} actions={toPools} />
    </div>
  );
};

const clear = (): void => useCustomersView.setState({ text: '', shown: 'all' });

const TextFilter = ({ text }: { readonly text: string }) => {
  const { t } = useTranslation('customers');
  return (
    <FilterField
      className="customers-filter"
      label={t('filter.label')}
      placeholder={t('filter.placeholder')}
      value={text}
      onChange={(typed) => useCustomersView.setState({ text: typed })}
    />
  );
};

interface EulaChipsProps {
  readonly rows: readonly CustomerRow[];
  readonly chosen: CustomerFilterName;
}

/** What somebody has to see to; a chip that would show nothing is left out. */
const EulaChips = ({ rows, chosen }: EulaChipsProps) => {
  const { t } = useTranslation('customers');
  const chips = customerFilters
    .map((value) => ({ value, label: t(`chip.${value}`), count: filterCustomers(rows, '', value).length }))
    .filter(({ value, count }) => value === 'all' || value === chosen || count > 0)
    .map((chip) => ({ ...chip, count: formatQuantity(chip.count) }));
  return (
    <FilterChips
      label={t('filter.chips')}
      chips={chips}
      value={chosen}
      onChange={(shown) => useCustomersView.setState({ shown })}
    />
  );
};

const CustomersTable = ({ rows }: { readonly rows: readonly CustomerRow[] }) => {
  const { t } = useTranslation('customers');
  const { text, shown: chosen, sort } = useCustomersView();
  const [, navigate] = useLocation();
  const columns = useCustomerColumns();
  const shown = useMemo(() => filterCustomers(rows, text, chosen), [rows, text, chosen]);
  const filters = [chosen === 'all' ? '' : t(`chip.${chosen}`), text.trim() === '' ? '' : `“${text.trim()}”`];
  return (
    <>
      <div className="customers-filters" role="search">
        <TextFilter text={text} />
        <EulaChips rows={rows} chosen={chosen} />
      </div>
      {shown.length === 0 ? (
        <div className="card">
          <FilteredEmpty
            title={t('filteredEmpty', { filters: filters.filter((part) => part !== '').join(', ') })}
            onClear={clear}
          />
        </div>
      ) : (
        <DataTable
          label={t('tableLabel')}
          rows={shown}
          columns={columns}
          rowKey={({ customer }) => customer}
          sort={sort}
          onSortChange={(next) => useCustomersView.setState({ sort: next })}
          onOpen={({ customer }) => navigate(customerPath(customer))}
        />
      )}
    </>
  );
};
