/** Tells the story of one pool: each of its words is one step that somebody recorded. */
import type { Change, ChangeOf } from '../../domain/ledger/change';
import type { Money } from '../../domain/money';
import type { RemovalReading } from '../../domain/policy/policy';
import type { EvaluationResult } from '../../domain/renewal/renewal-change';
import type { DayOf, Moment } from './moment';
import type { RecordedStep } from './told-step';

/** A lot as an order names it. */
export interface ToldLot {
  readonly lot: string;
  readonly product: string;
  readonly quantity: number;
  readonly release: string;
  /** Months of SUP; 12 where nothing is said. */
  readonly months?: number;
  /** Taken over from another system with its own last day of SUP. */
  readonly until?: Moment;
  /** A subscription, and its last day. */
  readonly ends?: Moment;
  readonly price?: Money;
}

export interface PoolFacts {
  readonly name: string;
  readonly customer?: string;
  readonly purchaseOrder?: string;
}

/** Whole units of a currency, for one licence. */
export const price = (units: number, currency: 'EUR' | 'USD' | 'CHF'): Money => ({ minorUnits: units * 100, currency });

const lotTerm = ({ months = 12, until, ends }: ToldLot, dayOf: DayOf): Partial<ChangeOf<'lot-added'>> => {
  if (ends !== undefined) return { term: 'subscription', expiresOn: dayOf(ends) };
  return until === undefined ? { supMonths: months } : { supExpiresOn: dayOf(until) };
};

const lotAdded = (pool: string, at: Moment, told: ToldLot, dayOf: DayOf): Change => ({
  kind: 'lot-added',
  on: dayOf(at),
  pool,
  lot: told.lot,
  product: told.product,
  quantity: told.quantity,
  release: told.release,
  ...lotTerm(told, dayOf),
  ...(told.price && { unitPrice: told.price }),
});

const step = (at: Moment, changes: (dayOf: DayOf) => readonly Change[]): RecordedStep => ({
  kind: 'recorded',
  at,
  changes,
});

const removed = (
  pool: string,
  at: Moment,
  quantity: number,
  more: {
    readonly lot?: string;
    readonly reason?: string;
    readonly transfer?: string;
    readonly reading?: RemovalReading;
  },
): RecordedStep => step(at, (dayOf) => [{ kind: 'licences-removed', on: dayOf(at), pool, quantity, ...more }]);

export const poolStory = (pool: string) => ({
  /** With its first order, recorded in the same step. */
  created: (at: Moment, facts: PoolFacts, ...lots: readonly ToldLot[]): RecordedStep =>
    step(at, (dayOf) => [
      { kind: 'pool-created', on: dayOf(at), pool, ...facts },
      ...lots.map((told) => lotAdded(pool, at, told, dayOf)),
    ]),
  added: (at: Moment, ...lots: readonly ToldLot[]): RecordedStep =>
    step(at, (dayOf) => lots.map((told) => lotAdded(pool, at, told, dayOf))),
  activated: (at: Moment, quantity: number, site?: string): RecordedStep =>
    step(at, (dayOf) => [
      { kind: 'licences-activated', on: dayOf(at), pool, quantity, ...(site === undefined ? {} : { site }) },
    ]),
  /** Licences that are used no longer. */
  retired: (at: Moment, quantity: number, reason: string, lot?: string): RecordedStep =>
    removed(pool, at, quantity, { reason, ...(lot === undefined ? {} : { lot }) }),
  /** Licences on their way to another pool. */
  sent: (
    at: Moment,
    quantity: number,
    transfer: string,
    more: { readonly lot?: string; readonly reading: RemovalReading },
  ): RecordedStep => removed(pool, at, quantity, { transfer, ...more }),
  received: (at: Moment, transfer: string): RecordedStep =>
    step(at, (dayOf) => [{ kind: 'licences-received', on: dayOf(at), pool, transfer }]),
  renewed: (at: Moment, months: number, evaluation = false): RecordedStep =>
    step(at, (dayOf) => [{ kind: 'sup-renewed', on: dayOf(at), pool, months, ...(evaluation ? { evaluation } : {}) }]),
  /** By Professional Services, who then say whether the SUP can be renewed. */
  evaluated: (at: Moment, by: string, result: EvaluationResult, note?: string): RecordedStep =>
    step(at, (dayOf) => [
      { kind: 'evaluation-recorded', on: dayOf(at), pool, by, result, ...(note === undefined ? {} : { note }) },
    ]),
  tradeInOffered: (at: Moment, reference: string): RecordedStep =>
    step(at, (dayOf) => [{ kind: 'trade-in-offered', on: dayOf(at), pool, reference }]),
  /** A subscription gets a later last day. */
  prolonged: (at: Moment, lot: string, ends: Moment): RecordedStep =>
    step(at, (dayOf) => [{ kind: 'subscription-renewed', on: dayOf(at), pool, lot, expiresOn: dayOf(ends) }]),
  described: (at: Moment, words: { readonly name?: string; readonly customer?: string }): RecordedStep =>
    step(at, (dayOf) => [{ kind: 'pool-described', on: dayOf(at), pool, ...words }]),
  archived: (at: Moment): RecordedStep => step(at, (dayOf) => [{ kind: 'pool-archived', on: dayOf(at), pool }]),
  restored: (at: Moment): RecordedStep => step(at, (dayOf) => [{ kind: 'pool-restored', on: dayOf(at), pool }]),
});

/** Licences that leave one pool and arrive in the other by one step. */
export const movedAtOnce = (
  at: Moment,
  transfer: string,
  { from, to, quantity, reading }: { from: string; to: string; quantity: number; reading: RemovalReading },
): RecordedStep =>
  step(at, (dayOf) => [
    { kind: 'licences-removed', on: dayOf(at), pool: from, quantity, transfer, reading },
    { kind: 'licences-received', on: dayOf(at), pool: to, transfer },
  ]);

/** The step was a mistake that somebody noticed on that day. */
export const mistaken = (told: RecordedStep, undone: Moment): RecordedStep => ({ ...told, undone });

/** `right` took the place of the mistaken step; the correction was made on that day, for the day of the mistake. */
export const correctedTo = (told: RecordedStep, at: Moment, right: RecordedStep): RecordedStep => ({
  ...told,
  corrected: { at, changes: right.changes },
});
