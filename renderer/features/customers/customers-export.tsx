/** Exports the list of customers as it stands: what the filter lets through, in the list's order. */
import { useTranslation } from 'react-i18next';
import type { CivilDate } from '../../../domain/calendar/civil-date';
import { ExportMenu } from '../../ui/export-menu';
import { sortRows } from '../../ui/sort-rows';
import { filterCustomers, type CustomerRow } from './customer-row';
import { useCustomersView } from './customers-view';
import { useCustomerColumns } from './use-customer-columns';

interface CustomersExportProps {
  readonly rows: readonly CustomerRow[];
  readonly asOf: CivilDate;
}

export const CustomersExport = ({ rows, asOf }: CustomersExportProps) => {
  const { t } = useTranslation('customers');
  const columns = useCustomerColumns();
  const listed = (): readonly CustomerRow[] => {
    const { text, shown, sort } = useCustomersView.getState();
    return sortRows(filterCustomers(rows, text, shown), columns, sort);
  };
  return <ExportMenu name={t('title')} asOf={asOf} columns={columns} rows={listed} />;
};
