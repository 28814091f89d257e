/** The draft of an evaluation by Professional Services (LP-15): a fact, so not of a day to come. */
import type { CivilDate } from '../../../../domain/calendar/civil-date';
import type { RegisteredPool } from '../../../../domain/ledger/register';
import { evaluationResults, type EvaluationResult } from '../../../../domain/renewal/renewal-change';
import { done, refuse, type Result } from '../../../../domain/result';
import { draftOf, said, type Draft } from './draft';
import { readAll, readName, readPastDate, readText } from './read-fields';

export interface EvaluationFields {
  readonly on: string;
  readonly by: string;
  /** Empty until it is chosen. */
  readonly result: EvaluationResult | '';
  readonly note: string;
}

const readResult = (chosen: string): Result<EvaluationResult> => {
  const result = evaluationResults.find((known) => known === chosen);
  return result === undefined ? refuse('field/required') : done(result);
};

export const evaluationDraft = (fields: EvaluationFields, pool: RegisteredPool, today: CivilDate): Draft => {
  const read = readAll({
    on: readPastDate(fields.on, pool.createdOn, today),
    by: readName(fields.by),
    result: readResult(fields.result),
    note: readText(fields.note),
  });
  if (!read.ok) return read;
  const { note, ...facts } = read.values;
  return draftOf({ kind: 'evaluation-recorded', pool: pool.pool, ...facts, ...said('note', note) });
};
