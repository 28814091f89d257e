/** Which rows of the pools list are shown, and how many each state would show. */
import { poolStates, type PoolState } from '../../../domain/pool/report';
import { foldText } from './fold-text';
import type { PoolRow } from './pool-row';

export interface PoolFilter {
  readonly text: string;
  readonly state: PoolState | 'all';
  /** Whether archived pools are shown among the others. */
  readonly archived: boolean;
}

export const everyPool: PoolFilter = { text: '', state: 'all', archived: false };

/** Whether the filter hides anything that a fresh list would show. */
export const isFiltering = (filter: PoolFilter): boolean => filter.text.trim() !== '' || filter.state !== 'all';

const hasEveryWord = (row: PoolRow, words: readonly string[]): boolean =>
  words.every((word) => row.searchText.includes(word));

const wordsOf = (text: string): readonly string[] =>
  foldText(text)
    .split(/\s+/)
    .filter((word) => word !== '');

/** Rows that the text and the archive switch let through, whatever their state: the chips count these. */
const rowsOfAnyState = (rows: readonly PoolRow[], filter: PoolFilter): readonly PoolRow[] => {
  const words = wordsOf(filter.text);
  return rows.filter((row) => (filter.archived || !row.archived) && hasEveryWord(row, words));
};

export type StateCounts = Readonly<Record<PoolState | 'all', number>>;

export interface FilteredPools {
  readonly rows: readonly PoolRow[];
  readonly counts: StateCounts;
}

/** The rows to show and the count of every state chip; each word of the text must occur in id, name, customer or purchase order. */
export const filterPools = (rows: readonly PoolRow[], filter: PoolFilter): FilteredPools => {
  const candidates = rowsOfAnyState(rows, filter);
  const counts: Record<PoolState | 'all', number> = {
    all: candidates.length,
    'awaiting-activation': 0,
    active: 0,
    lapsed: 0,
    suspended: 0,
    none: 0,
  };
  for (const row of candidates) counts[row.state] += 1;
  return { rows: filter.state === 'all' ? candidates : candidates.filter((row) => row.state === filter.state), counts };
};

/** Which chips stand above the list: the states that occur, and the chosen one even at zero. */
export const shownStates = (rows: readonly PoolRow[], chosen: PoolFilter['state']): readonly PoolState[] =>
  poolStates.filter((state) => state === chosen || rows.some((row) => row.state === state));
