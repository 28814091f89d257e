/** The renewals that an accepted quote asks for, as one step; what was renewed since is left out. */
import type { CivilDate } from '../calendar/civil-date';
import type { ChangeOf } from '../ledger/change';
import type { RegisteredPool } from '../ledger/register';
import { MONTHS_PER_YEAR } from '../what-if/goal-seek';
import type { RegisteredQuote } from './registered-quote';

/** Whether the pool's SUP was renewed after the quote was made. */
export const isRenewedSince = ({ changes }: Pick<RegisteredPool, 'changes'>, quote: string): boolean => {
  const made = changes.findIndex(({ change }) => change.kind === 'quote-made' && change.quote === quote);
  return changes.slice(made + 1).some(({ change }) => change.kind === 'sup-renewed');
};

/** Pools that are traded in, archived or renewed already take no part. */
export const renewalsOf = (
  { quote, pools: quoted }: RegisteredQuote,
  pools: readonly RegisteredPool[],
  on: CivilDate,
): readonly ChangeOf<'sup-renewed'>[] =>
  quoted.flatMap(({ pool: name, years }) => {
    const pool = pools.find((each) => each.pool === name);
    if (years === 0 || pool === undefined || pool.archivedOn !== null || isRenewedSince(pool, quote)) return [];
    return [{ kind: 'sup-renewed', on, pool: name, months: years * MONTHS_PER_YEAR }];
  });
