/** A renewal as the ledger applies it: a suspended SUP rests on the evaluation in the pool's history (LP-15). */
import { applyChange } from '../pool/apply-change';
import { poolOn, type Book } from '../pool/book';
import { roundedSsed } from '../pool/pool';
import type { PoolChange, SupRenewed } from '../pool/pool-change';
import { evaluationStanding, newestEvaluation, refuseUnevaluated } from '../renewal/evaluation';
import type { Refusal } from '../result';
import type { PoolRecord } from './pool-record';

type History = PoolRecord['changes'];

/** A renewal that says of itself that the installation was evaluated stays valid: older ledgers hold such ones. */
const applyRenewal = (book: Book, change: SupRenewed, history: History): Refusal | null => {
  const pool = poolOn(book, change.pool, change.on);
  const ssed = pool === null ? null : roundedSsed(pool, book.policy);
  const newest = newestEvaluation(history);
  const suitable = ssed !== null && evaluationStanding(newest, ssed) === 'suitable';
  const refusal = applyChange(book, { ...change, evaluation: change.evaluation || suitable });
  return refusal?.code === 'sup/evaluation-required' && ssed !== null
    ? refuseUnevaluated(change.pool, newest, ssed)
    : refusal;
};

/** What the pool's history holds so far has a say in renewals alone. */
export const applyToLicences = (book: Book, change: PoolChange, history: History): Refusal | null =>
  change.kind === 'sup-renewed' ? applyRenewal(book, change, history) : applyChange(book, change);
