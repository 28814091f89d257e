/** The renewals that an accepted quote asks for, as one step; what was renewed since is left out. */
import type { CivilDate } from '../calendar/civil-date';
import type { ChangeOf } from '../ledger/change';
import type { RegisteredPool } from '../ledger/register';
import { MONTHS_PER_YEAR } from '../what-if/goal-seek';
import type { RegisteredQuote } from './registered-quote';

/** Pools that are traded in, archived or renewed already take no part, nor do those that hold no licence with SUP any more. */
export const renewalsOf = (
  { pools: quoted, renewedSince }: RegisteredQuote,
  pools: readonly RegisteredPool[],
  on: CivilDate,
): readonly ChangeOf<'sup-renewed'>[] =>
  quoted.flatMap(({ pool: name, years }) => {
    const pool = pools.find((each) => each.pool === name);
    if (years === 0 || pool === undefined || pool.archivedOn !== null || pool.ssed === null) return [];
    if (renewedSince.includes(name)) return [];
    return [{ kind: 'sup-renewed', on, pool: name, months: years * MONTHS_PER_YEAR }];
  });
