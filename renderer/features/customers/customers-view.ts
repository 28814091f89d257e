/** How the list of customers is looked at: kept while other screens are open. */
import { create } from 'zustand';
import type { TableSort } from '../../ui/table-column';

interface CustomersView {
  readonly text: string;
  readonly sort: TableSort;
}

export const useCustomersView = create<CustomersView>(() => ({
  text: '',
  sort: { column: 'customer', descending: false },
}));
