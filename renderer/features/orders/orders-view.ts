/** How the list of purchase orders is looked at: kept while other screens are open. */
import { create } from 'zustand';
import type { TableSort } from '../../ui/table-column';
import type { OrderFilter } from './order-row';

interface OrdersView {
  readonly text: string;
  readonly state: OrderFilter;
  readonly sort: TableSort;
}

export const useOrdersView = create<OrdersView>(() => ({
  text: '',
  state: 'all',
  sort: { column: 'state', descending: false },
}));

export const clearOrderFilter = (): void => useOrdersView.setState({ text: '', state: 'all' });
