/** How the list of support is looked at: kept while other screens are open. */
import { create } from 'zustand';
import type { Level3, PoolSupport } from '../../../domain/support/entitlement';
import type { TableSort } from '../../ui/table-column';

export type SupportFilter = Level3['kind'] | 'all';

interface SupportView {
  readonly text: string;
  readonly filter: SupportFilter;
  readonly sort: TableSort;
}

export const useSupportView = create<SupportView>(() => ({
  text: '',
  filter: 'all',
  sort: { column: 'date', descending: false },
}));

const folded = (text: string): string => text.toLocaleLowerCase('en-GB');

/** Rows in whose names every word of the text occurs. */
export const matching = (rows: readonly PoolSupport[], text: string): readonly PoolSupport[] => {
  const words = folded(text)
    .split(/\s+/)
    .filter((word) => word !== '');
  return rows.filter(({ pool, name, customer, serviceLevel }) => {
    const names = folded([pool, name, customer, serviceLevel?.name ?? ''].join('\n'));
    return words.every((word) => names.includes(word));
  });
};

export const ofKind = (rows: readonly PoolSupport[], filter: SupportFilter): readonly PoolSupport[] =>
  filter === 'all' ? rows : rows.filter(({ level3 }) => level3.kind === filter);
