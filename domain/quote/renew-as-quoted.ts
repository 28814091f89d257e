/** The renewals that an accepted quote asks for, as one step; what was renewed since, or is to be on a later day, is left out. */
import type { CivilDate } from '../calendar/civil-date';
import type { ChangeOf } from '../ledger/change';
import type { RegisteredPool } from '../ledger/register';
import { MONTHS_PER_YEAR } from '../what-if/goal-seek';
import type { RegisteredQuote, RenewalAhead } from './registered-quote';

/** Whether nobody has recorded a renewal of the pool since the quote, for whatever day. */
export const isUnrenewed = ({ renewedSince, renewalAhead }: RegisteredQuote, name: string): boolean =>
  !renewedSince.includes(name) && renewalAhead.every(({ pool }) => pool !== name);

/** What the quote would renew if its renewal were not recorded for a later day. */
export const renewedAhead = ({ pools, renewalAhead }: RegisteredQuote): readonly RenewalAhead[] =>
  renewalAhead.filter((ahead) => pools.some(({ pool, years }) => pool === ahead.pool && years > 0));

/** Pools that are traded in, archived or renewed already take no part, nor do those that hold no licence with SUP any more. */
export const renewalsOf = (
  quote: RegisteredQuote,
  pools: readonly RegisteredPool[],
  on: CivilDate,
): readonly ChangeOf<'sup-renewed'>[] =>
  quote.pools.flatMap(({ pool: name, years }) => {
    const pool = pools.find((each) => each.pool === name);
    if (years === 0 || pool === undefined || pool.archivedOn !== null || pool.ssed === null) return [];
    if (!isUnrenewed(quote, name)) return [];
    return [{ kind: 'sup-renewed', on, pool: name, months: years * MONTHS_PER_YEAR }];
  });
