/** The draft of a correction: the step is withdrawn and recorded again with one of its changes put right, as one event. */
import type { CivilDate } from '../../../../domain/calendar/civil-date';
import { changeSchema, type Change } from '../../../../domain/ledger/change';
import { correctedChanges } from '../../../../domain/ledger/correction';
import type { LedgerEvent } from '../../../../domain/ledger/event';
import { refuse } from '../../../../domain/result';
import { correctFieldsOf, readField, typedFieldsOf, type CorrectField } from './correct-fields';
import type { Draft } from './draft';
import { readAll } from './read-fields';

export type TypedFields = Readonly<Record<string, string>>;

/** Empty texts and flags that are off are left out, as in every form; a renaming says an empty name outright. */
const isSaid = (change: Change, member: string, value: unknown): boolean =>
  (value !== '' && value !== false) || (change.kind === 'pool-described' && member in change);

const withMembers = (
  change: Change,
  fields: readonly CorrectField[],
  values: Readonly<Record<string, unknown>>,
): Change => {
  const corrected = new Map<string, unknown>(Object.entries(change));
  for (const { member } of fields)
    if (isSaid(change, member, values[member])) corrected.set(member, values[member]);
    else corrected.delete(member);
  return changeSchema.parse(Object.fromEntries(corrected));
};

/** Both ends of a transfer that were recorded together have one number, and one day where they had one. */
const alongWith = (other: Change, change: Change, corrected: Change): Change => {
  if (!('transfer' in other && 'transfer' in change && 'transfer' in corrected)) return other;
  if (other.transfer === undefined || other.transfer !== change.transfer) return other;
  return {
    ...other,
    transfer: corrected.transfer ?? other.transfer,
    on: other.on === change.on ? corrected.on : other.on,
  };
};

const sameChange = (one: Change, other: Change): boolean => JSON.stringify(one) === JSON.stringify(other);

/** `change` is the one of the event's changes that the fields are about; `on` is the day of the correction. */
export const correctDraft = (typed: TypedFields, event: LedgerEvent, change: Change, on: CivilDate): Draft => {
  const fields = correctFieldsOf(change);
  const read = readAll(
    Object.fromEntries(fields.map(({ member, type }) => [member, readField(type, typed[member] ?? '')])),
  );
  if (!read.ok) return read;
  const first = fields[0]?.member ?? 'on';
  const before = typedFieldsOf(change);
  if (fields.every(({ member }) => typed[member]?.trim() === before[member]))
    return { ok: false, errors: { [first]: refuse('field/unchanged').error } };
  const corrected = withMembers(change, fields, read.values);
  const place = event.changes.findIndex((each) => sameChange(each, change));
  const meant = event.changes[place];
  return {
    ok: true,
    changes: correctedChanges(event, on, (each) => (each === meant ? corrected : alongWith(each, change, corrected))),
  };
};
