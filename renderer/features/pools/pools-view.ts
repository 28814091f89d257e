/** What the pools list is showing: its filter and its order. View state, kept while the window is open. */
import { create } from 'zustand';
import type { TableSort } from '../../ui/table-column';
import { everyPool, type PoolFilter } from './pool-filter';

interface PoolsView {
  readonly filter: PoolFilter;
  readonly sort: TableSort;
  /** Ids of the pools that are chosen; what the filter hides stays chosen and is left alone. */
  readonly selected: ReadonlySet<string>;
}

/** Most urgent first. */
export const freshView: PoolsView = {
  filter: everyPool,
  sort: { column: 'daysLeft', descending: false },
  selected: new Set(),
};

export const usePoolsView = create<PoolsView>(() => freshView);

export const setPoolFilter = (part: Partial<PoolFilter>): void =>
  usePoolsView.setState(({ filter }) => ({ filter: { ...filter, ...part } }));

export const setPoolSort = (sort: TableSort): void => usePoolsView.setState({ sort });

/** Shows every pool again; archived ones stay shown or hidden as they were. */
export const clearPoolFilter = (): void => setPoolFilter({ text: '', state: 'all' });

export const setPoolSelection = (pools: readonly string[]): void => usePoolsView.setState({ selected: new Set(pools) });

export const togglePool = (pool: string): void =>
  usePoolsView.setState(({ selected }) => {
    const next = new Set(selected);
    if (!next.delete(pool)) next.add(pool);
    return { selected: next };
  });
