/** The draft as the rules see it now: worked out again as soon as there is time, so that typing is never held up. */
import { useDeferredValue, useMemo } from 'react';
import type { Register } from '../../../../domain/ledger/register';
import { useLedger } from '../../../db/use-ledger';
import { judgeDraft, type JudgedDraft } from './judge-draft';
import { useWhatIfDraft } from './what-if-store';

export interface DraftNow {
  /** `null` until the ledger has been read. */
  readonly judged: JudgedDraft | null;
  /** What is typed is newer than what is judged. */
  readonly working: boolean;
}

export const useJudgedDraft = (register: Register): DraftNow => {
  const ledger = useLedger();
  const steps = useWhatIfDraft((draft) => draft.steps);
  const settled = useDeferredValue(steps);
  const judged = useMemo(
    () => (ledger === null ? null : judgeDraft(ledger, register, settled)),
    [ledger, register, settled],
  );
  return { judged, working: ledger === null || settled !== steps };
};
