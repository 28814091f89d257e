/** Folds a list of changes into pools as of a day: what `coterm simulate` and every what-if stand on. */
import { toCivilDate, type DayNumber } from '../calendar/civil-date';
import type { Policy } from '../policy/policy';
import { done, refuse, type Result } from '../result';
import { applyChange } from './apply-change';
import { newBook, type Book } from './book';
import type { PoolChange } from './pool-change';
import type { PoolReport, ReleaseReport, TransitReport } from './report';
import { poolsOn, reportPool, reportReleases, reportTransit } from './report-pools';

export interface PoolsReport {
  readonly asOf: string;
  readonly pools: readonly PoolReport[];
  readonly transit: readonly TransitReport[];
  readonly releases: readonly ReleaseReport[];
}

const reportBook = (book: Book, asOf: DayNumber): PoolsReport => ({
  asOf: toCivilDate(asOf),
  pools: poolsOn(book, asOf).map((pool) => reportPool(pool, asOf, book.policy)),
  transit: [...book.transit.values()].map(reportTransit),
  releases: reportReleases(book, asOf),
});

/**
 * Applies the changes in date order, equal dates in the list's order; those after `asOf` are ignored.
 * The first refusal in that order ends it, with its `index` in the list.
 */
export const foldChanges = (policy: Policy, changes: readonly PoolChange[], asOf: DayNumber): Result<PoolsReport> => {
  const book = newBook(policy, 'refuse');
  const inOrder = changes
    .map((change, index) => ({ change, index }))
    .sort((left, right) => left.change.on - right.change.on);
  for (const { change, index } of inOrder) {
    if (change.on > asOf) break;
    const refusal = applyChange(book, change);
    if (refusal !== null) return refuse(refusal.code, { ...refusal, index });
  }
  return done(reportBook(book, asOf));
};
