/** One step of the fold: a change on its day, the event that brought it, and the document that it came from. */
import { toDayNumber, type DayNumber } from '../calendar/civil-date';
import { TRANSFER_TYP, type TransferFile } from '../transfer/transfer-file';
import type { Change } from './change';
import type { LedgerEvent } from './event';
import type { Ledger } from './ledger';
import { licenceFileChanges } from './licence-file-changes';
import type { StandingExchanges } from './standing-exchanges';
import type { StandingImports } from './standing-imports';
import type { StandingRegisters } from './standing-registers';

export interface Step {
  readonly on: DayNumber;
  /** Among all steps as they were recorded, whatever their days; a correction has that of what it replaces. */
  readonly place: number;
  readonly event: LedgerEvent;
  /** What is applied; for an import, one of the changes that its document makes. */
  readonly change: Change;
  /** What the event says: the change itself, or the import that it came from. */
  readonly source: Change;
  readonly docId: string | null;
  /** The signed transfer that the change names; `null` for every other change, and where the document is missing. */
  readonly transfer: TransferFile | null;
}

/** The documents whose imports count. */
export interface StandingDocuments {
  readonly imports: StandingImports;
  readonly registers: StandingRegisters;
  readonly exchanges: StandingExchanges;
}

/** What the steps are read from. */
export interface StepSources extends StandingDocuments {
  readonly signedFile: Ledger['signedFile'];
}

const transferNamedBy = (change: Change, { signedFile }: StepSources): TransferFile | null => {
  if (!('docId' in change) || change.kind === 'file-imported') return null;
  const document = signedFile(change.docId);
  return document?.typ === TRANSFER_TYP ? document.payload : null;
};

/** The document that the lots of the change came with. */
const documentOf = (change: Change, isImport: boolean): string | null =>
  'docId' in change && (isImport || change.kind === 'transfer-accepted') ? change.docId : null;

/** What the change's document says, where that import stands; `null` for a change that is no import. */
const importedChanges = (
  change: Change,
  { imports, registers, exchanges }: StandingDocuments,
): readonly Change[] | null => {
  const ofExchange = exchanges.made.get(change);
  if (ofExchange !== undefined) return ofExchange;
  if (change.kind === 'file-imported') {
    const standing = imports.standing.get(change.docId);
    return standing?.change === change ? licenceFileChanges(standing.file) : [];
  }
  if (change.kind === 'register-imported') {
    const standing = registers.bySource.get(change.source);
    return standing?.change === change ? standing.changes : [];
  }
  return null;
};

const stepsOfChange = (event: LedgerEvent, change: Change, standing: StepSources): Omit<Step, 'place'>[] => {
  const imported = importedChanges(change, standing);
  const docId = documentOf(change, imported !== null);
  const transfer = transferNamedBy(change, standing);
  return (imported ?? [change]).map((made) => ({
    on: toDayNumber(made.on),
    event,
    change: made,
    source: change,
    docId,
    transfer,
  }));
};

/** A policy is in force for all changes of its day. */
const rank = ({ change }: Step): number => (change.kind === 'policy-set' ? 0 : 1);

/** Every step in the order of the fold: day, then event order, then the event's own order. `events` in event order. */
export const stepsOf = (events: readonly LedgerEvent[], standing: StepSources): Step[] =>
  events
    .flatMap((event) => event.changes.flatMap((change) => stepsOfChange(event, change, standing)))
    .map((step, place): Step => ({ ...step, place }))
    .sort((left, right) => left.on - right.on || rank(left) - rank(right));
