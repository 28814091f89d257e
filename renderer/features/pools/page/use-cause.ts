/** The line of a pool's history that set its SSED, in words. */
import { useMemo } from 'react';
import type { Register, RegisteredPool } from '../../../../domain/ledger/register';
import { transfersOf } from '../../../../domain/ledger/transfers';
import { decidingLine, poolHistory, type HistoryLine } from '../pool-history';
import { useHistoryWords, useSsedWords } from './use-history-line';

export interface Cause {
  readonly line: HistoryLine;
  readonly what: string;
  /** What it did to the SSED. */
  readonly moved: string;
}

/** `null` where no change ever set one. */
export const useCause = (register: Register, pool: RegisteredPool): Cause | null => {
  const transfers = useMemo(() => transfersOf(register), [register]);
  const whatOf = useHistoryWords(transfers);
  const movedOf = useSsedWords();
  const line = useMemo(() => decidingLine(poolHistory(pool)), [pool]);
  return line === null ? null : { line, what: whatOf(line), moved: movedOf(line) };
};
