/** Which imported registers stand: a table counts once, whatever it is called and however its columns were read. */
import type { ChangeOf, RegisterChange } from './change';
import type { LedgerEvent } from './event';
import type { Ledger } from './ledger';
import type { Conflict } from './register';

export interface RegisterImport {
  readonly event: LedgerEvent;
  readonly change: ChangeOf<'register-imported'>;
  readonly changes: readonly RegisterChange[];
}

export interface StandingRegisters {
  /** By the docId of the table that was read, in event order. */
  readonly bySource: ReadonlyMap<string, RegisterImport>;
  readonly refused: readonly Conflict[];
}

/** `events` in event order, without the withdrawn ones. */
export const standingRegisters = (
  events: readonly LedgerEvent[],
  registerChanges: Ledger['registerChanges'],
): StandingRegisters => {
  const bySource = new Map<string, RegisterImport>();
  const refused: Conflict[] = [];
  for (const event of events)
    for (const change of event.changes) {
      if (change.kind !== 'register-imported' || bySource.has(change.source)) continue;
      const changes = registerChanges(change.docId);
      if (changes !== undefined) bySource.set(change.source, { event, change, changes });
      else refused.push({ event: event.id, change, error: { code: 'document/unknown', docId: change.docId } });
    }
  return { bySource, refused };
};
