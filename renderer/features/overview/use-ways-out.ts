/** The ways out of a conflict, worked out once the card stands: each of them is tried by the rules before it is offered. */
import { useEffect, useState } from 'react';
import { explainConflict, type ExplainedConflict } from '../../../domain/conflict/resolutions';
import type { Register } from '../../../domain/ledger/register';
import { useLedger } from '../../db/use-ledger';
import { indexOf } from '../pools';

/** `null` until they are known. */
export const useWaysOut = (register: Register, event: string): ExplainedConflict | null => {
  const ledger = useLedger();
  const [explained, setExplained] = useState<ExplainedConflict | null>(null);
  useEffect(() => {
    const conflict = register.conflicts.find((each) => each.event === event);
    if (ledger === null || conflict === undefined) return undefined;
    // Each card in a task of its own: a window with many conflicts stays answerable.
    const task = setTimeout(() => setExplained(explainConflict(indexOf(ledger), conflict, register.asOf)), 0);
    return () => clearTimeout(task);
  }, [ledger, register, event]);
  return explained;
};
