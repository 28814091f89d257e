/** Says what importing an authentic licence file would do to the register, without doing it. */
import type { PoolDifference } from '../../contract/ipc';
import type { CivilDate } from '../../domain/calendar/civil-date';
import type { ChangeOf } from '../../domain/ledger/change';
import { decide } from '../../domain/ledger/decide';
import type { LedgerEvent } from '../../domain/ledger/event';
import { foldLedger } from '../../domain/ledger/fold-ledger';
import type { Ledger } from '../../domain/ledger/ledger';
import type { LicenceFile } from '../../domain/ledger/licence-file';
import { poolDifferences } from '../../domain/ledger/pool-differences';
import type { Refusal } from '../../domain/result';

/** A licence file on its way into the register. */
export interface ImportDraft {
  readonly change: ChangeOf<'file-imported'>;
  readonly licence: LicenceFile;
}

export interface WeighedImport {
  readonly refusal: Refusal | null;
  readonly known: boolean;
  readonly differences: readonly PoolDifference[];
}

const withDocument = (ledger: Ledger, { change, licence }: ImportDraft): Ledger => ({
  ...ledger,
  licenceFile: (docId) => (docId === change.docId ? licence : ledger.licenceFile(docId)),
});

const isNamed = ({ events }: Ledger, docId: string): boolean =>
  events.some(({ changes }) => changes.some((change) => change.kind === 'file-imported' && change.docId === docId));

/** The event whose document is missing: its file, given again, completes it. An import that was undone is no longer one. */
export const importWithoutBytes = (ledger: Ledger, docId: string, today: CivilDate): LedgerEvent | null => {
  if (ledger.licenceFile(docId) !== undefined || !isNamed(ledger, docId)) return null;
  const document = foldLedger(ledger, today).documents.find(
    (each) => each.docId === docId && each.direction === 'imported' && !each.withdrawn,
  );
  return ledger.events.find(({ id }) => id === document?.event) ?? null;
};

/** `today`, or the file's own day when that is later: a file of tomorrow’s date would show no difference otherwise. */
const comparedOn = (today: CivilDate, { on }: ImportDraft['change']): CivilDate => (on > today ? on : today);

const nothingToDo: WeighedImport = { refusal: null, known: true, differences: [] };

const refused = (refusal: Refusal): WeighedImport =>
  refusal.code === 'document/known' ? nothingToDo : { refusal, known: false, differences: [] };

/** `candidate` is the event that would be appended: the draft's change alone. */
export const weighImport = (
  ledger: Ledger,
  draft: ImportDraft,
  candidate: LedgerEvent,
  today: CivilDate,
): WeighedImport => {
  const on = comparedOn(today, draft.change);
  const restores = importWithoutBytes(ledger, draft.change.docId, today);
  const complete = withDocument(ledger, draft);
  if (restores === null) {
    const decided = decide(complete, candidate);
    if (!decided.ok) return refused(decided.error);
  }
  const events = restores === null ? [...ledger.events, candidate] : ledger.events;
  const differences = poolDifferences(foldLedger(ledger, on), foldLedger({ ...complete, events }, on));
  return { refusal: null, known: false, differences };
};

/** Whether the rules let the event in, the draft's document being at hand. */
export const decideImport = (ledger: Ledger, draft: ImportDraft, candidate: LedgerEvent) =>
  decide(withDocument(ledger, draft), candidate);
