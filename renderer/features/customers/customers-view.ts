/** How the list of customers is looked at: kept while other screens are open. */
import { create } from 'zustand';
import type { TableSort } from '../../ui/table-column';
import type { CustomerFilterName } from './customer-row';

interface CustomersView {
  readonly text: string;
  readonly shown: CustomerFilterName;
  readonly sort: TableSort;
}

export const useCustomersView = create<CustomersView>(() => ({
  text: '',
  shown: 'all',
  sort: { column: 'customer', descending: false },
}));
