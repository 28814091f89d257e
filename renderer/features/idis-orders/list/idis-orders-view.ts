/** How the list of IDIS orders is looked at: kept while other screens are open. */
import { create } from 'zustand';
import type { TableSort } from '../../../ui/table-column';
import type { IdisOrderFilter } from './idis-order-row';

interface IdisOrdersView {
  readonly text: string;
  readonly state: IdisOrderFilter;
  readonly sort: TableSort;
}

export const useIdisOrdersView = create<IdisOrdersView>(() => ({
  text: '',
  state: 'all',
  sort: { column: 'state', descending: false },
}));

export const clearIdisOrderFilter = (): void => useIdisOrdersView.setState({ text: '', state: 'all' });
