/** LP-15: which evaluation of a suspended pool counts. Facts are recorded at any time; a renewal asks for the newest one. */
import { toDayNumber, type DayNumber } from '../calendar/civil-date';
import type { PoolHistoryEntry } from '../ledger/register';
import { isSuspended } from '../pool/sup-state';
import type { Refusal } from '../result';
import type { EvaluationRecorded } from './renewal-change';

type History = readonly Pick<PoolHistoryEntry, 'change'>[];

/**
 * `suitable`: a renewal may rest on it. `outdated`: it was made before the SUP was suspended, and says nothing of what
 * has become of the installation since.
 */
export type EvaluationStanding = 'none' | 'suitable' | 'not-suitable' | 'outdated';

/** The newest that the pool's history holds, in the order of the fold. */
export const newestEvaluation = (history: History): EvaluationRecorded | null => {
  for (const { change } of history.toReversed()) if (change.kind === 'evaluation-recorded') return change;
  return null;
};

/** `ssed` is the rounded one that the pool has now. */
export const evaluationStanding = (evaluation: EvaluationRecorded | null, ssed: DayNumber): EvaluationStanding => {
  if (evaluation === null) return 'none';
  return isSuspended(ssed, toDayNumber(evaluation.on)) ? evaluation.result : 'outdated';
};

/** The codes of `refuseUnevaluated`: with an evaluation that counts, the renewal goes on. */
export const evaluationRefusals: ReadonlySet<string> = new Set([
  'sup/evaluation-required',
  'sup/evaluation-outdated',
  'sup/evaluation-not-suitable',
]);

/** Why a suspended pool is not renewed yet. */
export const refuseUnevaluated = (pool: string, evaluation: EvaluationRecorded | null, ssed: DayNumber): Refusal => {
  const standing = evaluationStanding(evaluation, ssed);
  if (evaluation === null || standing === 'none') return { code: 'sup/evaluation-required', pool };
  const { on, by } = evaluation;
  return standing === 'outdated'
    ? { code: 'sup/evaluation-outdated', pool, evaluatedOn: on, by }
    : { code: 'sup/evaluation-not-suitable', pool, evaluatedOn: on, by };
};
