/** Prints the book as of a day: pools, transits and releases in the order in which they came about. */
import { toCivilDate, type DayNumber } from '../calendar/civil-date';
import { exactText, toNumber } from '../exact/exact';
import { releaseStage } from '../release/life-cycle';
import type { Policy } from '../policy/policy';
import { poolOn, type Book, type Transit } from './book';
import { poolBackstop } from './commencement';
import type { Lot } from './lot';
import { poolSsed, type Pool } from './pool';
import type { LotReport, PoolReport, ReleaseReport, TransitReport } from './report';
import { roundDate } from './ssed';
import { supState } from './sup-state';

export const reportLot = ({ lot, quantity, term }: Lot, policy: Policy): LotReport =>
  term.kind === 'subscription'
    ? { lot, quantity }
    : {
        lot,
        quantity,
        supExpiresOn: toCivilDate(roundDate(term.date, policy.rounding)),
        supExpiresExact: exactText(term.date),
      };

/** The pool as of a day that is not before any change applied to it. */
export const reportPool = (pool: Pool, on: DayNumber, policy: Policy): PoolReport => {
  const exact = poolSsed(pool);
  const ssed = exact === null ? null : roundDate(exact, policy.rounding);
  return {
    pool: pool.pool,
    quantity: toNumber(pool.quantity),
    activated: toNumber(pool.activated),
    state: supState(ssed, pool.commencedOn !== null, on),
    ssed: ssed === null ? null : toCivilDate(ssed),
    ssedExact: exact === null ? null : exactText(exact),
    projected: pool.commencedOn === null,
    commencedOn: pool.commencedOn === null ? null : toCivilDate(pool.commencedOn),
    activateBy: toCivilDate(pool.activateBy),
    backstop: toCivilDate(poolBackstop(pool)),
    lots: [...pool.lots.values()].map((lot) => reportLot(lot, policy)),
    history: [...pool.history],
  };
};

export const reportTransit = ({ transfer, since, lots }: Transit): TransitReport => ({
  transfer,
  quantity: lots.reduce((sum, { quantity }) => sum + quantity, 0),
  since: toCivilDate(since),
  lots: lots.map(({ lot, quantity, term }) =>
    term.kind === 'subscription' ? { lot, quantity } : { lot, quantity, supExpiresExact: exactText(term.date) },
  ),
});

export const reportReleases = (book: Book, on: DayNumber): ReleaseReport[] =>
  [...book.releases.values()].map((release) => ({ release: release.release, stage: releaseStage(release, on) }));

/** Every pool, with the windows that ended up to that day closed. */
export const poolsOn = (book: Book, on: DayNumber): Pool[] =>
  [...book.pools.keys()].map((name) => poolOn(book, name, on)).filter((pool) => pool !== null);
