/** What once stood in a pool's history and stands there no more: undone, corrected, or superseded by a newer file. */
import { ACTIVATION_REQUEST_TYP, ACTIVATION_RESPONSE_TYP } from '../activation/activation-files';
import type { CivilDate } from '../calendar/civil-date';
import { isQuoteChange } from '../quote/quote-change';
import { answerChanges } from './answer-changes';
import type { Change } from './change';
import type { LedgerEvent } from './event';
import { inEventOrder } from './event-order';
import { isCorrection } from './correction';
import type { Ledger } from './ledger';
import { licenceFileChanges } from './licence-file-changes';
import { poolNamedBy } from './pool-record';
import type { Register, RegisteredPool } from './register';
import { withdrawalsIn, withdrawnEvents } from './withdrawn-events';

export interface UndoneChange {
  /** The event that recorded it. */
  readonly event: LedgerEvent;
  readonly change: Change;
  readonly docId: string | null;
  readonly how: 'undone' | 'corrected' | 'superseded';
  /** The event that took it out: to undo that one brings the change back. */
  readonly undoneBy: LedgerEvent;
}

type Undoing = Pick<UndoneChange, 'how' | 'undoneBy'>;

/** The withdrawal that counts, by the id of the event that it takes out. */
const withdrawals = (events: readonly LedgerEvent[]): ReadonlyMap<string, Undoing> => {
  const withdrawn = withdrawnEvents(events);
  const undoings = new Map<string, Undoing>();
  for (const event of events) {
    if (withdrawn.has(event.id)) continue;
    const how = isCorrection(event) ? 'corrected' : 'undone';
    for (const target of withdrawalsIn(event))
      if (!undoings.has(target)) undoings.set(target, { how, undoneBy: event });
  }
  return undoings;
};

/** The newer file's import, by the id of the event that imported the older one. */
const supersessions = (
  events: readonly LedgerEvent[],
  { documents }: Pick<Register, 'documents'>,
): ReadonlyMap<string, Undoing> => {
  const imports = documents.filter(({ direction, withdrawn }) => direction === 'imported' && !withdrawn);
  const byId = new Map(events.map((event) => [event.id, event]));
  return new Map(
    imports.flatMap(({ event, supersededBy }): [string, Undoing][] => {
      const newer = imports.find(({ docId }) => docId === supersededBy);
      const undoneBy = newer === undefined ? undefined : byId.get(newer.event);
      return undoneBy === undefined ? [] : [[event, { how: 'superseded', undoneBy }]];
    }),
  );
};

/** What an answer of offline activation made; `null` for everything else. */
const answeredBy = (ledger: Ledger, change: Change): readonly Change[] | null => {
  if (change.kind !== 'file-imported' && change.kind !== 'file-issued') return null;
  const answer = ledger.signedFile(change.docId);
  if (answer?.typ !== ACTIVATION_RESPONSE_TYP) return null;
  const request = ledger.signedFile(answer.payload.inReplyTo);
  if (request?.typ !== ACTIVATION_REQUEST_TYP) return [];
  const { site = request.payload.site.name, override = null } = change;
  return answerChanges(request.payload, answer.payload, { place: site, override });
};

const madeBy = (ledger: Ledger, change: Change): readonly (readonly [Change, string | null])[] => {
  const answered = answeredBy(ledger, change);
  if (answered !== null) return answered.map((each) => [each, 'docId' in change ? change.docId : null] as const);
  if (change.kind !== 'file-imported' && change.kind !== 'register-imported') return [[change, null]];
  const file = change.kind === 'file-imported' ? ledger.licenceFile(change.docId) : undefined;
  const made = file === undefined ? ledger.registerChanges(change.docId) : licenceFileChanges(file);
  return (made ?? []).map((each) => [each, change.docId] as const);
};

/** Whoever the pool named at some time of that day: a renaming that stands no more had it renamed then. */
const customersOn = (pool: RegisteredPool | undefined, on: CivilDate): ReadonlySet<string> => {
  const names = new Set<string>();
  let last = '';
  for (const { change } of pool?.changes ?? []) {
    if (change.on > on) break;
    if (change.on === on) names.add(last);
    if (change.kind === 'pool-created' || change.kind === 'pool-described') last = change.customer ?? last;
    if (change.kind === 'customer-renamed') last = change.to;
    if (change.kind === 'customers-merged') last = change.into;
  }
  return names.add(last);
};

/** The pools of each quote that was ever made, by the quote's id. */
const quotedPools = (events: readonly LedgerEvent[]): ReadonlyMap<string, readonly string[]> =>
  new Map(
    events
      .flatMap(({ changes }) => changes)
      .flatMap((change): [string, readonly string[]][] =>
        change.kind === 'quote-made' ? [[change.quote, change.pools.map(({ pool }) => pool)]] : [],
      ),
  );

/** In the order in which they were recorded. What the rules left out as a conflict never stood, and undid nothing. */
export const undoneChanges = (
  ledger: Ledger,
  register: Pick<Register, 'conflicts' | 'documents' | 'pools'>,
  pool: string,
): readonly UndoneChange[] => {
  const registered = register.pools.find((each) => each.pool === pool);
  const wasRenamed = (change: Change): boolean =>
    (change.kind === 'customer-renamed' || change.kind === 'customers-merged') &&
    customersOn(registered, change.on).has(change.from);
  const conflicting = new Set(register.conflicts.map(({ event }) => event));
  const events = inEventOrder(ledger.events.filter(({ id }) => !conflicting.has(id)));
  const quoted = quotedPools(events);
  const isQuoted = (change: Change): boolean =>
    isQuoteChange(change) && (quoted.get(change.quote)?.includes(pool) ?? false);
  const undoings = new Map([...supersessions(events, register), ...withdrawals(events)]);
  return events.flatMap((event) => {
    const undoing = undoings.get(event.id);
    if (undoing === undefined) return [];
    return event.changes
      .flatMap((change) => madeBy(ledger, change))
      .filter(([change]) => poolNamedBy(change) === pool || wasRenamed(change) || isQuoted(change))
      .map(([change, docId]): UndoneChange => ({ event, change, docId, ...undoing }));
  });
};
