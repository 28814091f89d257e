/** The draft of licences in transit that arrive in a pool (LP-13). */
import type { TransitReport } from '../../../../domain/pool/report';
import { refuse } from '../../../../domain/result';
import { draftOf, type Draft } from './draft';
import { readAll, readDate, readDateFrom, readName } from './read-fields';

export interface ReceiveFields {
  /** The transfer's number. */
  readonly transfer: string;
  /** A pool's id; empty while none is chosen. */
  readonly pool: string;
  readonly on: string;
}

/** Nothing arrives before it has left. */
export const receiveDraft = (fields: ReceiveFields, transit: readonly TransitReport[]): Draft => {
  const leaving = transit.find(({ transfer }) => transfer === fields.transfer);
  const read = readAll({
    pool: readName(fields.pool),
    transfer: leaving === undefined ? refuse('field/required') : readName(leaving.transfer),
    on: leaving === undefined ? readDate(fields.on) : readDateFrom(fields.on, leaving.since),
  });
  return read.ok ? draftOf({ kind: 'licences-received', ...read.values }) : read;
};
