/** The draft of activated licences that were lost with their server. */
import type { RegisteredPool } from '../../../../domain/ledger/register';
import { done, refuse, type Result } from '../../../../domain/result';
import { draftOf, type Draft } from './draft';
import { readAll, readDateFrom, readName, readText, readWhole } from './read-fields';

export interface LossFields {
  readonly site: string;
  readonly quantity: string;
  readonly on: string;
  readonly reason: string;
}

const readReason = (typed: string): Result<string> => {
  const reason = readText(typed);
  return reason.ok && reason.value === '' ? refuse('field/required') : reason.ok ? done(reason.value) : reason;
};

export const lossDraft = (fields: LossFields, { pool, createdOn }: RegisteredPool): Draft => {
  const read = readAll({
    site: readName(fields.site),
    quantity: readWhole(fields.quantity),
    on: readDateFrom(fields.on, createdOn),
    reason: readReason(fields.reason),
  });
  return read.ok ? draftOf({ kind: 'activation-lost', pool, ...read.values }) : read;
};
