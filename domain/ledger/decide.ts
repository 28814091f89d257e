/** Decides whether the ledger takes a new event: the rules must allow it, and nothing later may be refused because of it. */
import { done, refuse, type Refusal, type Result } from '../result';
import type { Change } from './change';
import type { LedgerEvent } from './event';
import { inEventOrder } from './event-order';
import { foldWholeLedger, type Folded } from './fold-events';
import type { Ledger } from './ledger';
import { poolNamedBy } from './pool-record';
import { refuseIssuedOrder } from './purchase-orders';
import { refuseUncoveredIssue } from './refuse-territory';
import { nameChange } from './name-change';
import type { Conflict } from './register';
import { refusePipeline } from './refuse-pipeline';
import { refuseTakingBack } from './refuse-taking-back';
import { refuseWarranty } from './refuse-warranty';
import { isImported } from '../usage/usage-book';
import { withdrawalsIn, withdrawnEvents } from './withdrawn-events';

/** The candidate with its first withdrawals alone. */
const withdrawing = (candidate: LedgerEvent, targets: readonly string[]): LedgerEvent => ({
  ...candidate,
  changes: candidate.changes.filter((change) => change.kind === 'change-withdrawn' && targets.includes(change.change)),
});

const refuseWithdrawals = (ledger: Ledger, candidate: LedgerEvent): Refusal | null => {
  const targets = withdrawalsIn(candidate);
  if (targets.length === 0) return null;
  const inOrder = inEventOrder(ledger.events);
  const known = new Set(inOrder.map(({ id }) => id));
  for (const [index, target] of targets.entries()) {
    if (!known.has(target)) return { code: 'event/unknown', event: target };
    // One after the other: a correction that is withdrawn gives back what it had replaced, to be withdrawn next.
    const withdrawn = withdrawnEvents([...inOrder, withdrawing(candidate, targets.slice(0, index))]);
    if (withdrawn.has(target)) return { code: 'event/withdrawn', event: target };
  }
  return null;
};

/** The register without the candidate, folded once and only for the questions that need it. */
type Before = () => Folded;

const foldOnce = (ledger: Ledger): Before => {
  let folded: Folded | null = null;
  return () => (folded ??= foldWholeLedger(ledger));
};

/** A correction says again what its event had said. */
const isKnownRequest = (before: Before, docId: string, candidate: LedgerEvent): boolean =>
  withdrawalsIn(candidate).length === 0 && before().exchanges.exchanges.byRequest.get(docId)?.direction === 'imported';

const isKnown = (before: Before, change: Change, candidate: LedgerEvent): boolean => {
  if (change.kind === 'usage-imported') return isImported(before().register.usage, change);
  if (change.kind === 'register-imported') return before().registers.bySource.has(change.source);
  if (change.kind !== 'file-imported') return false;
  if (isKnownRequest(before, change.docId, candidate)) return true;
  const { standing, supersededBy } = before().imports;
  return standing.has(change.docId) || supersededBy.has(change.docId);
};

const refuseKnownFiles = (before: Before, candidate: LedgerEvent): Refusal | null => {
  const known = candidate.changes.find((change) => isKnown(before, change, candidate));
  return known === undefined || !('docId' in known) ? null : { code: 'document/known', docId: known.docId };
};

/** What stands now and would not with the candidate: to undo what had brought something back takes it out again. */
const takenOutBy = (ledger: Ledger, candidate: LedgerEvent): readonly LedgerEvent[] => {
  if (withdrawalsIn(candidate).length === 0) return [];
  const events = inEventOrder(ledger.events);
  const [now, then] = [withdrawnEvents(events), withdrawnEvents([...events, candidate])];
  return events.filter(({ id }) => then.has(id) && !now.has(id));
};

/** A pool that is there later is no unknown one: the date is what is wrong (LP-6). */
const refuseEarly = ({ change, error }: Conflict, { register }: Folded): Refusal | null => {
  const pool = error.code === 'pool/unknown' ? poolNamedBy(change) : null;
  const record = pool === null ? undefined : register.records.get(pool);
  if (record === undefined || change.on >= record.createdOn) return null;
  return { code: 'pool/before-creation', pool, on: change.on, createdOn: record.createdOn };
};

/** What was in conflict before the ways out that the candidate takes back: to undo one is to have its conflict again. */
const conflictsBefore = (ledger: Ledger, candidate: LedgerEvent): ReadonlySet<string> => {
  const events = inEventOrder(ledger.events);
  const targets = withdrawalsIn(candidate);
  const places = events.flatMap((event, place) =>
    targets.includes(event.id) && withdrawalsIn(event).length > 0 ? [place] : [],
  );
  return new Set(
    places.flatMap((place) => [...foldWholeLedger({ ...ledger, events: events.slice(0, place) }).conflicts.keys()]),
  );
};

/** What the rules refuse with the candidate in the ledger and did not refuse without it. */
const refuseConsequences = (ledger: Ledger, before: Before, after: Folded, candidate: LedgerEvent): Refusal | null => {
  const own = after.conflicts.get(candidate.id);
  if (own !== undefined) return refuseEarly(own, after) ?? own.error;
  const refused = [...after.conflicts.values()].filter(({ event }) => !before().conflicts.has(event));
  if (refused.length === 0) return null;
  const again = conflictsBefore(ledger, candidate);
  const standing = refused.filter(({ event }) => !again.has(event));
  if (standing.length === 0) return null;
  return {
    code: 'event/stands-in-the-way',
    standing: standing.map(({ change }) => nameChange(change)).join('; '),
    events: standing.map(({ event }) => event),
  };
};

/**
 * The event itself when the ledger takes it. Refusals: `event/exists`, `event/unknown`, `event/withdrawn`,
 * `document/known`, `transfer/accepted`, `transfer/signed`, `order/issued`, `order/territory`, `installation-order/territory`,
 * `lot/warranty-too-long`, `renewal/unknown`, `renewal/stage-as-it-is`, `event/stands-in-the-way`, or the code with which the rules forbid one of its changes.
 */
export const decide = (ledger: Ledger, candidate: LedgerEvent): Result<LedgerEvent> => {
  if (ledger.events.some(({ id }) => id === candidate.id)) return refuse('event/exists', { event: candidate.id });
  const before = foldOnce(ledger);
  const refusal =
    refuseWithdrawals(ledger, candidate) ??
    refuseTakingBack(takenOutBy(ledger, candidate), before) ??
    refuseKnownFiles(before, candidate) ??
    refuseIssuedOrder(ledger, before, candidate) ??
    refuseUncoveredIssue(ledger, before, candidate) ??
    refuseWarranty(ledger, candidate) ??
    refusePipeline(before, candidate) ??
    refuseConsequences(
      ledger,
      before,
      foldWholeLedger({ ...ledger, events: [...ledger.events, candidate] }),
      candidate,
    );
  return refusal === null ? done(candidate) : { ok: false, error: refusal };
};
