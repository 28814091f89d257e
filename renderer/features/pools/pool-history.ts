/** A pool's history as lines, newest first: every change in force, the window that ended by itself, and what each did to the SSED. */
import { toDayNumber, type CivilDate } from '../../../domain/calendar/civil-date';
import type { Change } from '../../../domain/ledger/change';
import type { PoolHistoryEntry, RegisteredPool } from '../../../domain/ledger/register';
import type { UndoneChange } from '../../../domain/ledger/undone-changes';
import { ruleOfCause } from './rule-of-cause';

export interface HistoryLine {
  readonly key: string;
  readonly on: CivilDate;
  /** The kind of the change, or `window-ended`. */
  readonly cause: string;
  /** `null` for the window that ended: no change of anybody's. */
  readonly change: Change | null;
  /** The event that undo withdraws; `null` where there is nothing to undo. */
  readonly event: string | null;
  readonly docId: string | null;
  readonly rule: string | null;
  readonly ssedBefore: CivilDate | null;
  readonly ssedAfter: CivilDate | null;
  /** Whole days by which the SSED moved; `null` where it appeared, vanished or was not touched. */
  readonly movedDays: number | null;
}

const movedDays = (before: CivilDate | null, after: CivilDate | null): number | null =>
  before === null || after === null || before === after ? null : toDayNumber(after) - toDayNumber(before);

interface RawLine {
  readonly on: CivilDate;
  readonly cause: string;
  readonly entry: PoolHistoryEntry | null;
  readonly ssedAfter: CivilDate | null;
}

const rawLines = (pool: RegisteredPool): readonly RawLine[] => {
  const changes = pool.changes.map((entry): RawLine => ({
    on: entry.change.on,
    cause: entry.change.kind,
    entry,
    ssedAfter: entry.ssedAfter,
  }));
  const ended = pool.history.find((step) => step.cause === 'window-ended');
  if (ended === undefined) return changes;
  // A window ends before the changes of its last day (command-line.md).
  const place = changes.findIndex((line) => line.on >= ended.on);
  return changes.toSpliced(place === -1 ? changes.length : place, 0, {
    on: ended.on,
    cause: ended.cause,
    entry: null,
    ssedAfter: ended.ssed,
  });
};

/** Newest first. Lines of one import share its event, so undoing one of them undoes the import. */
export const poolHistory = (pool: RegisteredPool): readonly HistoryLine[] => {
  let before: CivilDate | null = null;
  const lines = rawLines(pool).map((raw, index): HistoryLine => {
    const line: HistoryLine = {
      key: `${index}`,
      on: raw.on,
      cause: raw.cause,
      change: raw.entry?.change ?? null,
      event: raw.entry?.event ?? null,
      docId: raw.entry?.docId ?? null,
      rule: ruleOfCause(raw.cause),
      ssedBefore: before,
      ssedAfter: raw.ssedAfter,
      movedDays: movedDays(before, raw.ssedAfter),
    };
    before = raw.ssedAfter;
    return line;
  });
  return lines.toReversed();
};

/** The change that made the SSED the day that it is; `null` where it never had one, or has none any more. */
export const decidingLine = (lines: readonly HistoryLine[]): HistoryLine | null =>
  lines.find(({ ssedBefore, ssedAfter }) => ssedBefore !== ssedAfter) ?? null;

/** Both lists newest first, as one: by day, what stands before what was undone on the same day. */
export const withUndone = (
  lines: readonly HistoryLine[],
  undone: readonly UndoneChange[],
): readonly (HistoryLine | UndoneChange)[] => {
  const dayOf = (entry: HistoryLine | UndoneChange): CivilDate => ('how' in entry ? entry.change.on : entry.on);
  return [...lines, ...undone.toReversed()].toSorted((one, other) => {
    const [left, right] = [dayOf(one), dayOf(other)];
    return left < right ? 1 : left > right ? -1 : 0;
  });
};

/** The documents with which this pool's changes came, each once, latest first. */
export const documentIds = (pool: RegisteredPool): readonly string[] => [
  ...new Set(
    pool.changes
      .toReversed()
      .map((entry) => entry.docId)
      .filter((docId) => docId !== null),
  ),
];
