/** The draft of a trade-in offer (LP-16): a fact, so not of a day to come. */
import type { CivilDate } from '../../../../domain/calendar/civil-date';
import type { RegisteredPool } from '../../../../domain/ledger/register';
import { draftOf, said, type Draft } from './draft';
import { readAll, readPastDate, readText } from './read-fields';

export interface TradeInFields {
  readonly on: string;
  readonly reference: string;
  readonly note: string;
}

export const tradeInDraft = (fields: TradeInFields, pool: RegisteredPool, today: CivilDate): Draft => {
  const read = readAll({
    on: readPastDate(fields.on, pool.createdOn, today),
    reference: readText(fields.reference),
    note: readText(fields.note),
  });
  if (!read.ok) return read;
  const { on, reference, note } = read.values;
  return draftOf({
    kind: 'trade-in-offered',
    on,
    pool: pool.pool,
    ...said('reference', reference),
    ...said('note', note),
  });
};
