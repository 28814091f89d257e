/** The rows of a pool's timeline: creation, each change that matters to the SSED, the start of SUP, and the pool itself. */
import { MANDATORY_SUP_MONTHS } from '../../../domain/policy/policy';
import {
  addMonths,
  toCivilDate,
  toDayNumber,
  type CivilDate,
  type DayNumber,
} from '../../../domain/calendar/civil-date';
import type { ChangeOf } from '../../../domain/ledger/change';
import type { PoolHistoryEntry, RegisteredPool } from '../../../domain/ledger/register';
import type { DayBar } from './mini-timeline';

export interface TimelineStep {
  readonly ssed: CivilDate;
  /** True for a date computed as if nothing is ever activated (LP-10). */
  readonly projected: boolean;
}

export interface TimelineRow {
  readonly key: string;
  readonly on: CivilDate;
  /** The kind of the change, or `window-ended`, or `pool` for the last row. */
  readonly cause: string;
  readonly lot: string | null;
  readonly product: string | null;
  readonly quantity: number | null;
  readonly window: DayBar | null;
  readonly past: DayBar | null;
  readonly toCome: DayBar | null;
  readonly projected: DayBar | null;
  readonly without: DayBar | null;
  /** Where SUP starts: the ring of a first activation, or of the window's end. */
  readonly starts: DayNumber | null;
  /** The lot's own SUP date, where it differs from the SSED after it. */
  readonly ownDate: CivilDate | null;
  readonly step: TimelineStep | null;
}

const emptyRow = {
  lot: null,
  product: null,
  quantity: null,
  window: null,
  past: null,
  toCome: null,
  projected: null,
  without: null,
  starts: null,
  ownDate: null,
  step: null,
};

const bar = (from: DayNumber, to: DayNumber): DayBar | null => (to > from ? { from, to } : null);

const sup = (from: DayNumber, to: DayNumber, today: DayNumber) => ({
  past: bar(from, Math.min(to, today)),
  toCome: bar(Math.max(from, today), to),
});

const dayOf = (date: CivilDate | null | undefined): DayNumber | null =>
  date === null || date === undefined ? null : toDayNumber(date);

const commencement = (pool: RegisteredPool): DayNumber => toDayNumber(pool.commencedOn ?? pool.activateBy);

/** A change made before SUP started; on the first day of SUP itself the order in the history decides. */
const isBeforeStart = (pool: RegisteredPool, on: CivilDate): boolean =>
  pool.commencedOn === null || on < pool.commencedOn;

const stepOf = (pool: RegisteredPool, on: CivilDate, ssed: CivilDate | null): TimelineStep | null =>
  ssed === null ? null : { ssed, projected: isBeforeStart(pool, on) };

export const createdRow = (pool: RegisteredPool): TimelineRow => {
  const withIt = pool.changes
    .filter((entry) => entry.change.on === pool.createdOn && isBeforeStart(pool, entry.change.on))
    .at(-1);
  return {
    ...emptyRow,
    key: 'created',
    on: pool.createdOn,
    cause: 'pool-created',
    window: { from: toDayNumber(pool.createdOn), to: toDayNumber(pool.activateBy) },
    step: withIt === undefined ? null : stepOf(pool, withIt.change.on, withIt.ssedAfter),
  };
};

/** Where a row stands in the history. */
interface RowPlace {
  readonly key: string;
  readonly today: DayNumber;
  readonly ssedBefore: CivilDate | null;
}

/** The day to which a lot's SUP ran when it joined, starting on `from`; `null` for a subscription. Later renewals have rows of their own. */
const supEndOf = (lot: ChangeOf<'lot-added'>, from: DayNumber): DayNumber | null => {
  if (lot.term === 'subscription') return null;
  return lot.supExpiresOn === undefined
    ? addMonths(from, lot.supMonths ?? MANDATORY_SUP_MONTHS)
    : toDayNumber(lot.supExpiresOn);
};

const addedRow = (
  pool: RegisteredPool,
  entry: PoolHistoryEntry,
  lot: ChangeOf<'lot-added'>,
  place: RowPlace,
): TimelineRow => {
  const late = !isBeforeStart(pool, lot.on);
  const end = late ? supEndOf(lot, toDayNumber(lot.on)) : null;
  const ownDate = end === null ? null : toCivilDate(end);
  return {
    ...emptyRow,
    key: place.key,
    on: lot.on,
    cause: 'lot-added',
    lot: lot.lot,
    product: lot.product,
    quantity: lot.quantity,
    ...(end === null ? {} : sup(toDayNumber(lot.on), end, place.today)),
    ownDate: ownDate === entry.ssedAfter ? null : ownDate,
    step: stepOf(pool, lot.on, entry.ssedAfter),
  };
};

const quantityOf = (entry: PoolHistoryEntry): number | null =>
  'quantity' in entry.change ? entry.change.quantity : null;

type Arrival = Extract<PoolHistoryEntry['change'], { kind: 'licences-received' | 'transfer-accepted' }>;

const isArrival = (change: PoolHistoryEntry['change']): change is Arrival =>
  change.kind === 'licences-received' || change.kind === 'transfer-accepted';

/** The lot or the transfer that a change names. */
const lotOf = ({ change }: PoolHistoryEntry): string | null => {
  if (isArrival(change)) return change.transfer;
  return 'lot' in change ? (change.lot ?? null) : null;
};

const receivedEnd = (pool: RegisteredPool, transfer: string): DayNumber | null => {
  const dates = pool.lots
    .filter((lot) => lot.lot.startsWith(`${transfer}/`))
    .map((lot) => dayOf(lot.supExpiresOn))
    .filter((day) => day !== null);
  return dates.length === 0 ? null : Math.max(...dates);
};

/** What arrived runs to its latest date; what was renewed, from the SSED before to the SSED after. */
const movedBars = (pool: RegisteredPool, entry: PoolHistoryEntry, place: RowPlace) => {
  const { change } = entry;
  if (isArrival(change)) {
    const end = receivedEnd(pool, change.transfer);
    return end === null ? {} : sup(toDayNumber(change.on), end, place.today);
  }
  const [before, after] = [dayOf(place.ssedBefore), dayOf(entry.ssedAfter)];
  return change.kind === 'sup-renewed' && before !== null && after !== null ? sup(before, after, place.today) : {};
};

const movedRow = (pool: RegisteredPool, entry: PoolHistoryEntry, place: RowPlace): TimelineRow => ({
  ...emptyRow,
  key: place.key,
  on: entry.change.on,
  cause: entry.change.kind,
  lot: lotOf(entry),
  quantity: quantityOf(entry),
  ...movedBars(pool, entry, place),
  step: stepOf(pool, entry.change.on, entry.ssedAfter),
});

/** The latest end among the lots that were there when SUP started. */
const foundersEnd = (pool: RegisteredPool): DayNumber | null => {
  const ends = pool.changes
    .map(({ change }) => change)
    .filter((change) => change.kind === 'lot-added')
    .filter((lot) => pool.commencedOn !== null && lot.on <= pool.commencedOn)
    .map((lot) => supEndOf(lot, commencement(pool)))
    .filter((end) => end !== null);
  return ends.length === 0 ? null : Math.max(...ends);
};

const startRow = (
  pool: RegisteredPool,
  on: CivilDate,
  cause: string,
  quantity: number | null,
  ssed: CivilDate | null,
  today: DayNumber,
): TimelineRow => {
  const end = foundersEnd(pool);
  return {
    ...emptyRow,
    key: 'start',
    on,
    cause,
    quantity,
    ...(end === null ? {} : sup(toDayNumber(on), end, today)),
    starts: toDayNumber(on),
    step: stepOf(pool, on, ssed),
  };
};

const DRAWN = new Set(['lot-added', 'licences-removed', 'licences-received', 'transfer-accepted', 'sup-renewed']);

/** What the rows between creation and the pool itself are made of, in the order of the history. */
export const changeRows = (pool: RegisteredPool, today: DayNumber): readonly TimelineRow[] => {
  const ended = pool.history.find((step) => step.cause === 'window-ended');
  const rows: TimelineRow[] = [];
  let started = false;
  const start = (row: TimelineRow): void => {
    rows.push(row);
    started = true;
  };
  pool.changes.forEach((entry, index) => {
    const { on, kind } = entry.change;
    if (ended !== undefined && !started && on >= ended.on)
      start(startRow(pool, ended.on, ended.cause, null, ended.ssed, today));
    if (kind === 'licences-activated' && !started && on === pool.commencedOn) {
      start(startRow(pool, on, kind, quantityOf(entry), entry.ssedAfter, today));
    } else if (DRAWN.has(kind) && !(on === pool.createdOn && isBeforeStart(pool, on))) {
      const place = { key: `${index}`, today, ssedBefore: pool.changes[index - 1]?.ssedAfter ?? null };
      rows.push(
        entry.change.kind === 'lot-added' ? addedRow(pool, entry, entry.change, place) : movedRow(pool, entry, place),
      );
    }
  });
  if (ended !== undefined && !started) start(startRow(pool, ended.on, ended.cause, null, ended.ssed, today));
  return rows;
};

export const poolRow = (pool: RegisteredPool, today: DayNumber): TimelineRow => {
  const ssed = dayOf(pool.ssed);
  const from = commencement(pool);
  const runs = ssed !== null && !pool.projected;
  return {
    ...emptyRow,
    key: 'pool',
    on: pool.commencedOn ?? pool.createdOn,
    cause: 'pool',
    quantity: pool.quantity,
    ...(runs ? sup(from, ssed, today) : {}),
    projected: ssed !== null && pool.projected ? bar(from, ssed) : null,
    without: runs ? bar(ssed, today) : null,
    step: pool.ssed === null ? null : { ssed: pool.ssed, projected: pool.projected },
  };
};
