/** A change that the rules forbid, with everything known of it: what it was, who recorded it and when, and its file. */
import type { CivilDate } from '../../../domain/calendar/civil-date';
import type { Change } from '../../../domain/ledger/change';
import type { Ledger } from '../../../domain/ledger/ledger';
import type { Conflict, Register } from '../../../domain/ledger/register';
import type { Refusal } from '../../../domain/result';

export interface ConflictRow {
  /** The event left out, which undo withdraws. */
  readonly event: string;
  /** Everything that was recorded in that step, the refused change with the rest. */
  readonly changes: readonly Change[];
  readonly on: CivilDate;
  readonly error: Refusal;
  /** Milliseconds since 1970-01-01 UTC; `null` while the events are being read. */
  readonly recordedAtMs: number | null;
  /** Thumbprint of the device that recorded it; `null` while the events are being read. */
  readonly device: string | null;
  readonly pool: { readonly id: string; readonly name: string } | null;
  readonly file: { readonly docId: string; readonly fileName: string } | null;
}

const poolOf = ({ pools }: Register, change: Change): ConflictRow['pool'] => {
  if (!('pool' in change)) return null;
  const known = pools.find(({ pool }) => pool === change.pool);
  return known === undefined ? null : { id: known.pool, name: known.name === '' ? known.pool : known.name };
};

const fileOf = (change: Change): ConflictRow['file'] =>
  'docId' in change ? { docId: change.docId, fileName: change.fileName } : null;

/** A file that is gone is no contradiction: it has a task of its own. */
const isContradiction = ({ error }: Conflict): boolean => error.code !== 'document/unknown';

/** The latest day first. `ledger` is `null` until the events behind the register have been read. */
export const conflictRows = (register: Register, ledger: Ledger | null): readonly ConflictRow[] => {
  const events = new Map(ledger?.events.map((event) => [event.id, event]));
  return register.conflicts
    .filter(isContradiction)
    .map(({ event, change, error }): ConflictRow => {
      const recorded = events.get(event);
      return {
        event,
        changes: recorded?.changes ?? [change],
        on: change.on,
        error,
        recordedAtMs: recorded?.clock.wallMs ?? null,
        device: recorded?.device ?? null,
        pool: poolOf(register, change),
        file: fileOf(change),
      };
    })
    .sort((one, other) => (one.on < other.on ? 1 : one.on > other.on ? -1 : 0));
};
