/** Exports the list of purchase orders as it stands: what the filters let through, in the list's order. */
import { useTranslation } from 'react-i18next';
import type { CivilDate } from '../../../domain/calendar/civil-date';
import { ExportMenu } from '../../ui/export-menu';
import { sortRows } from '../../ui/sort-rows';
import { filterOrders, type OrderRow } from './order-row';
import { useOrdersView } from './orders-view';
import { useExportedOrderColumns, useOrderColumns } from './use-order-columns';

interface OrdersExportProps {
  readonly rows: readonly OrderRow[];
  readonly asOf: CivilDate;
}

export const OrdersExport = ({ rows, asOf }: OrdersExportProps) => {
  const { t } = useTranslation('orders');
  const shown = useOrderColumns();
  const columns = useExportedOrderColumns();
  const listed = (): readonly OrderRow[] => {
    const { sort, ...query } = useOrdersView.getState();
    return sortRows(filterOrders(rows, query), shown, sort);
  };
  return <ExportMenu name={t('tableLabel')} asOf={asOf} columns={columns} rows={listed} />;
};
