/** What the Renewals screen is showing: kept while the window is open, so that whoever opens a pool finds it again. */
import { create } from 'zustand';
import type { TableSort } from '../../ui/table-column';
import type { TimeSpan } from '../pools';
import type { GanttGrouping } from './gantt/gantt-lines';
import { everything, type RenewalsFilter } from './renewals-filter';

export interface RenewalsView {
  readonly filter: RenewalsFilter;
  readonly sort: TableSort;
  readonly grouping: GanttGrouping;
  readonly folded: ReadonlySet<string>;
  /** `null` for what fits the rows. */
  readonly span: TimeSpan | null;
  /** The Gantt's line that the keys stand on. */
  readonly active: string | null;
}

/** What ends first stands first. */
export const freshRenewals: RenewalsView = {
  filter: everything,
  sort: { column: 'end', descending: false },
  grouping: 'none',
  folded: new Set(),
  span: null,
  active: null,
};

export const useRenewalsView = create<RenewalsView>(() => freshRenewals);

export const setRenewalsFilter = (part: Partial<RenewalsFilter>): void =>
  useRenewalsView.setState(({ filter }) => ({ filter: { ...filter, ...part } }));

/** The period stays as it was chosen. */
export const clearRenewalsFilter = (): void =>
  useRenewalsView.setState(({ filter }) => ({ filter: { ...everything, period: filter.period } }));

export const setGanttSort = (sort: TableSort): void => useRenewalsView.setState({ sort });

export const setGanttGrouping = (grouping: GanttGrouping): void =>
  useRenewalsView.setState({ grouping, folded: new Set(), active: null });

export const toggleGroup = (name: string): void =>
  useRenewalsView.setState(({ folded }) => {
    const next = new Set(folded);
    if (!next.delete(name)) next.add(name);
    return { folded: next };
  });

export const setGanttSpan = (span: TimeSpan | null): void => useRenewalsView.setState({ span });

export const setActiveLine = (active: string | null): void => useRenewalsView.setState({ active });
