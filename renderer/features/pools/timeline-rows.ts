/** The rows of a pool's timeline: creation, each change that matters to the SSED, the start of SUP, and the pool itself. */
import { toDayNumber, type CivilDate, type DayNumber } from '../../../domain/calendar/civil-date';
import type { PoolHistoryEntry, RegisteredLot, RegisteredPool } from '../../../domain/ledger/register';
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

const ownDateOf = (lot: RegisteredLot | undefined, ssedAfter: CivilDate | null): CivilDate | null =>
  lot?.supExpiresOn === undefined || lot.supExpiresOn === ssedAfter ? null : lot.supExpiresOn;

const addedRow = (pool: RegisteredPool, entry: PoolHistoryEntry, today: DayNumber, key: string): TimelineRow | null => {
  if (entry.change.kind !== 'lot-added') return null;
  const { on, lot: name, product, quantity } = entry.change;
  const lot = pool.lots.find((candidate) => candidate.lot === name);
  const expires = dayOf(lot?.supExpiresOn);
  const late = !isBeforeStart(pool, on);
  return {
    ...emptyRow,
    key,
    on,
    cause: 'lot-added',
    lot: name,
    product,
    quantity,
    ...(expires !== null && late ? sup(toDayNumber(on), expires, today) : {}),
    ownDate: late ? ownDateOf(lot, entry.ssedAfter) : null,
    step: stepOf(pool, on, entry.ssedAfter),
  };
};

const quantityOf = (entry: PoolHistoryEntry): number | null =>
  'quantity' in entry.change ? entry.change.quantity : null;

const lotOf = (entry: PoolHistoryEntry): string | null => ('lot' in entry.change ? (entry.change.lot ?? null) : null);

const receivedBars = (pool: RegisteredPool, entry: PoolHistoryEntry, today: DayNumber) => {
  if (entry.change.kind !== 'licences-received') return {};
  const prefix = `${entry.change.transfer}/`;
  const dates = pool.lots
    .filter((lot) => lot.lot.startsWith(prefix))
    .map((lot) => dayOf(lot.supExpiresOn))
    .filter((day) => day !== null);
  return dates.length === 0 ? {} : sup(toDayNumber(entry.change.on), Math.max(...dates), today);
};

const movedRow = (pool: RegisteredPool, entry: PoolHistoryEntry, today: DayNumber, key: string): TimelineRow => ({
  ...emptyRow,
  key,
  on: entry.change.on,
  cause: entry.change.kind,
  lot: lotOf(entry),
  quantity: quantityOf(entry),
  ...receivedBars(pool, entry, today),
  step: stepOf(pool, entry.change.on, entry.ssedAfter),
});

/** Lots that were there when SUP started, shown on the row of its start. */
const foundersEnd = (pool: RegisteredPool): DayNumber | null => {
  const dates = pool.lots
    .filter((lot) => isBeforeStart(pool, lot.joinedOn) || lot.joinedOn === pool.commencedOn)
    .map((lot) => dayOf(lot.supExpiresOn))
    .filter((day) => day !== null);
  return dates.length === 0 ? null : Math.max(...dates);
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

const DRAWN = new Set(['lot-added', 'licences-removed', 'licences-received', 'sup-renewed']);

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
      rows.push(addedRow(pool, entry, today, `${index}`) ?? movedRow(pool, entry, today, `${index}`));
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
