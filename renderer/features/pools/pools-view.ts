/** What the pools list is showing: its filter and its order. View state, kept while the window is open. */
import { create } from 'zustand';
import type { TableSort } from '../../ui/table-column';
import { everyPool, type PoolFilter } from './pool-filter';

interface PoolsView {
  readonly filter: PoolFilter;
  readonly sort: TableSort;
}

/** Most urgent first. */
export const freshView: PoolsView = { filter: everyPool, sort: { column: 'daysLeft', descending: false } };

export const usePoolsView = create<PoolsView>(() => freshView);

export const setPoolFilter = (part: Partial<PoolFilter>): void =>
  usePoolsView.setState(({ filter }) => ({ filter: { ...filter, ...part } }));

export const setPoolSort = (sort: TableSort): void => usePoolsView.setState({ sort });

/** Shows every pool again; archived ones stay shown or hidden as they were. */
export const clearPoolFilter = (): void => setPoolFilter({ text: '', state: 'all' });
