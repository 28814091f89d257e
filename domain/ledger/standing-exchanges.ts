/** Which requests and answers of offline activation stand, and what the granted answers change in their pools. */
import { ACTIVATION_REQUEST_TYP, ACTIVATION_RESPONSE_TYP } from '../activation/activation-files';
import { newExchanges, placeOf, type Exchange, type Exchanges, type KeptFile } from '../activation/exchanges';
import { takeRequest } from '../activation/take-request';
import { takeResponse } from '../activation/take-response';
import type { Refusal } from '../result';
import { answerChanges } from './answer-changes';
import type { Change, ChangeOf } from './change';
import type { LedgerEvent } from './event';
import type { Ledger } from './ledger';
import type { Conflict } from './register';
import type { SignedDocument } from './signed-document';

type FileChange = ChangeOf<'file-imported'> | ChangeOf<'file-issued'>;

type SignedFiles = Ledger['signedFile'];

export interface StandingExchanges {
  readonly exchanges: Exchanges;
  /** What each change that brought a granted answer makes, by the change. */
  readonly made: ReadonlyMap<Change, readonly Change[]>;
  readonly refused: readonly Conflict[];
}

const isOfAnExchange = (change: Change): change is FileChange =>
  (change.kind === 'file-imported' || change.kind === 'file-issued') &&
  (change.typ === ACTIVATION_REQUEST_TYP || change.typ === ACTIVATION_RESPONSE_TYP);

const keptFile = (event: LedgerEvent, change: FileChange): KeptFile => ({
  docId: change.docId,
  event: event.id,
  fileName: change.fileName,
  direction: change.kind === 'file-issued' ? 'issued' : 'imported',
});

/** What the change that brings an answer says of it. */
interface FactsOfExchange {
  readonly site?: string | null | undefined;
  readonly override?: string | null | undefined;
  readonly sharesNumber?: boolean | undefined;
}

const take = (
  exchanges: Exchanges,
  kept: KeptFile,
  { site = null, override = null, sharesNumber = false }: FactsOfExchange,
  file: SignedDocument | undefined,
): Refusal | null => {
  if (file?.typ === ACTIVATION_REQUEST_TYP) return takeRequest(exchanges, { ...kept, request: file.payload });
  if (file?.typ === ACTIVATION_RESPONSE_TYP)
    return takeResponse(exchanges, { ...kept, response: file.payload, site, override, sharesNumber });
  return { code: 'document/unknown', docId: kept.docId };
};

/** Licences come back from where their activation counts. */
const changesOf = (exchange: Exchange, { byResponse }: Exchanges): readonly Change[] => {
  const { request, answer } = exchange;
  if (answer === null) return [];
  const granted = request.returns === undefined ? exchange : (byResponse.get(request.returns.response) ?? exchange);
  return answerChanges(request, answer.response, { place: placeOf(granted), override: answer.override });
};

/** `events` in event order, without the withdrawn ones. */
export const standingExchanges = (events: readonly LedgerEvent[], files: SignedFiles): StandingExchanges => {
  const exchanges = newExchanges();
  const made = new Map<Change, readonly Change[]>();
  const refused: Conflict[] = [];
  for (const event of events)
    for (const change of event.changes) {
      if (!isOfAnExchange(change)) continue;
      const error = take(exchanges, keptFile(event, change), change, files(change.docId));
      if (error !== null) refused.push({ event: event.id, change, error });
      const answered = exchanges.byResponse.get(change.docId);
      if (error === null && answered !== undefined) made.set(change, changesOf(answered, exchanges));
    }
  return { exchanges, made, refused };
};
