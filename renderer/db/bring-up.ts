/** Brings the screens' copy of the ledger up to the journal, or builds it anew, and folds the register from it. */
import type { CivilDate } from '../../domain/calendar/civil-date';
import type { Register } from '../../domain/ledger/register';
import { done, refuse, type Result } from '../../domain/result';
import type { Answer, LedgerHead, StoredDocument } from '../../contract/ipc';
import { registerSum } from './checksum';
import { canFollow, emptyCursor, standsAtHead, type Cursor } from './cursor';
import type { LedgerContents, LedgerStore } from './ledger-store';
import type { BringUpProgress } from './register-state';

/** Where the ledger is read: the two channels, as functions, so that a test can stand in for the host. */
export interface LedgerSource {
  readonly head: () => Promise<Answer<'ledger.head'>>;
  readonly events: (after: number, limit: number) => Promise<Answer<'ledger.events'>>;
}

export interface BroughtUp {
  readonly register: Register;
  readonly head: LedgerHead;
  /** What was folded, to be remembered for the next time; `null` where the stored register answered. */
  readonly contents: LedgerContents | null;
}

interface BringUp {
  readonly store: LedgerStore;
  readonly source: LedgerSource;
  readonly today: CivilDate;
  /** What an earlier run of this window folded: spares reading the copy again. */
  readonly remembered: LedgerContents | null;
  readonly onProgress: (progress: BringUpProgress) => void;
}

/** The rules of the fold, in a chunk of their own: a register that is stored needs none of them. */
const loadFold = () => import('./fold-contents');

/** Called once the first screen stands: no edit waits then for the rules. */
export const keepFoldAtHand = (): void => {
  // What could not be fetched is fetched again when it is needed.
  loadFold().catch(() => undefined);
};

/** Events asked for at once: small enough for a steady progress bar, large enough to be few questions. */
const EVENTS_PER_QUESTION = 1000;
const nothing: LedgerContents = { events: [], documents: [] };

/** The cursor after the event number `count`; it knows the journal's digest only at the journal's end. */
const cursorAt = (count: number, head: string | null, journal: LedgerHead): Cursor => ({
  ...emptyCursor,
  count,
  head,
  digest: count === journal.count ? journal.digest : null,
});

const withRegister = (cursor: Cursor, register: Register): Cursor => ({
  ...cursor,
  asOf: register.asOf,
  registerSum: registerSum(register),
});

/** What was read, the place reached, and the last page, which is stored together with the register. */
interface Read {
  readonly contents: LedgerContents;
  readonly cursor: Cursor;
  readonly pending: LedgerContents;
}

const joined = (held: LedgerContents, added: LedgerContents): LedgerContents => ({
  events: [...held.events, ...added.events],
  documents: [...held.documents, ...added.documents],
});

/** Reads the journal's events after the held ones, storing each page as soon as another follows it. */
const readMissing = async (job: BringUp, held: LedgerContents, head: LedgerHead): Promise<Result<Read>> => {
  let read: Read = {
    contents: held,
    cursor: cursorAt(held.events.length, held.events.at(-1)?.id ?? null, head),
    pending: nothing,
  };
  let journal = head;
  while (read.cursor.count < journal.count) {
    job.onProgress({ stage: 'reading', done: read.cursor.count, total: journal.count });
    if (read.pending.events.length > 0)
      await job.store.write({ added: read.pending, cursor: read.cursor, register: null });
    const answer = await job.source.events(read.cursor.count, EVENTS_PER_QUESTION);
    if (!answer.ok) return answer;
    const { events, documents } = answer.value;
    journal = answer.value.head;
    if (events.length === 0)
      return refuse('window/ledger-incomplete', { done: read.cursor.count, total: journal.count });
    const contents = joined(read.contents, answer.value);
    read = {
      contents,
      cursor: cursorAt(contents.events.length, events.at(-1)?.id ?? null, journal),
      pending: { events, documents },
    };
  }
  return done(read);
};

/** Asks again for files that were missing: one that was imported anew comes back without a new event. */
const readLackingDocuments = async (job: BringUp, places: readonly number[]): Promise<LedgerContents> => {
  const documents: StoredDocument[] = [];
  for (const place of places) {
    const answer = await job.source.events(place, 1);
    if (answer.ok) documents.push(...answer.value.documents);
  }
  return { events: [], documents };
};

/** Whether the event that the copy holds last is the one that stands there in the journal. */
const isSameHistory = async (job: BringUp, held: LedgerContents): Promise<boolean> => {
  const last = held.events.at(-1);
  if (last === undefined) return true;
  const answer = await job.source.events(held.events.length - 1, 1);
  return answer.ok && JSON.stringify(answer.value.events[0]) === JSON.stringify(last);
};

const isCurrent = (remembered: LedgerContents, cursor: Cursor): boolean =>
  remembered.events.length === cursor.count && (remembered.events.at(-1)?.id ?? null) === cursor.head;

/** What the copy holds, if the journal's list begins with it; else the copy is emptied and holds nothing. */
const heldOrNothing = async (job: BringUp, cursor: Cursor | null, head: LedgerHead): Promise<LedgerContents> => {
  if (cursor !== null && canFollow(cursor, head)) {
    if (job.remembered !== null && isCurrent(job.remembered, cursor)) return job.remembered;
    const held = await job.store.contents();
    if (held !== null && (await isSameHistory(job, held))) return held;
  }
  await job.store.clear();
  return nothing;
};

/** The register that is stored for exactly this journal and day: then nothing needs folding. */
const storedRegister = async (
  { store, today }: BringUp,
  cursor: Cursor | null,
  head: LedgerHead,
): Promise<Register | null> =>
  cursor !== null && standsAtHead(cursor, head) && cursor.asOf === today && cursor.lacking === 0
    ? store.register()
    : null;

/**
 * Makes the copy equal to the journal and answers the register of `today`. A copy of another journal, an older
 * version, or one that is damaged or emptied, is built anew; the journal itself is only read.
 */
export const bringUp = async (job: BringUp): Promise<Result<BroughtUp>> => {
  const head = await job.source.head();
  if (!head.ok) return head;
  const cursor = await job.store.cursor();
  const stored = await storedRegister(job, cursor, head.value);
  if (stored !== null) return done({ register: stored, head: head.value, contents: null });
  const [read, { foldContents, placesWithoutDocument }] = await Promise.all([
    heldOrNothing(job, cursor, head.value).then((held) => readMissing(job, held, head.value)),
    loadFold(),
  ]);
  if (!read.ok) return read;
  const { cursor: reached, pending } = read.value;
  const found = await readLackingDocuments(job, placesWithoutDocument(read.value.contents));
  const contents = joined(read.value.contents, found);
  job.onProgress({ stage: 'folding', done: reached.count, total: reached.count });
  const register = foldContents(contents, job.today);
  job.onProgress({ stage: 'storing', done: reached.count, total: reached.count });
  await job.store.write({
    added: joined(pending, found),
    cursor: { ...withRegister(reached, register), lacking: placesWithoutDocument(contents).length },
    register,
  });
  return done({ register, head: { count: reached.count, head: reached.head, digest: reached.digest }, contents });
};
