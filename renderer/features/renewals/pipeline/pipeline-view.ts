/** How the whole pipeline is looked at: kept while other screens are open. Whose and which renewals is the screen's own filter. */
import { create } from 'zustand';
import type { RenewalRow } from '../../../../domain/pipeline/renewal-rows';
import type { TableSort } from '../../../ui/table-column';

interface PipelineView {
  readonly text: string;
  readonly sort: TableSort;
  /** Keys of what is chosen. */
  readonly selected: ReadonlySet<string>;
}

export const usePipelineView = create<PipelineView>(() => ({
  text: '',
  sort: { column: 'deadline', descending: false },
  selected: new Set(),
}));

export const selectRenewals = (keys: Iterable<string>): void => usePipelineView.setState({ selected: new Set(keys) });

export const toggleRenewal = (key: string): void =>
  usePipelineView.setState(({ selected }) => {
    const next = new Set(selected);
    if (!next.delete(key)) next.add(key);
    return { selected: next };
  });

const folded = (text: string): string => text.trim().toLocaleLowerCase('en-GB');

/** By the pool or installation, its id, the customer, the owner or the note. */
export const findRenewals = (rows: readonly RenewalRow[], text: string): readonly RenewalRow[] => {
  const asked = folded(text);
  if (asked === '') return rows;
  return rows.filter(({ key, deadline: { name, customer }, owner, note }) =>
    [key, name, customer, owner, note].some((each) => folded(each).includes(asked)),
  );
};
