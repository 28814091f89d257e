/** What the SSEDs would be if everything open were renewed today for a year (LP-4), and what the rules refuse of it (LP-15, LP-16). */
import type { CivilDate } from '../calendar/civil-date';
import type { Register, RegisteredPool } from '../ledger/register';
import { renewalOutlook, stagesByRelease, type RenewalOutlook } from '../overview/renewal-outlook';
import { renewalStart, renewedTo } from '../renewal/renewed-to';
import { outcomeOf } from './months-of';
import type { RenewalRow } from './renewal-rows';

/** SUP is sold by the year (LP-4). */
export const MONTHS_RENEWED = 12;

/**
 * `awaits`: its SUP has not begun. The others are the outlooks that refuse a renewal today: an evaluation that is
 * missing or does not count, and releases that are Discontinued or Terminated.
 */
export type NotRenewed = 'awaits' | 'evaluation' | 'discontinued' | 'trade-in';

export interface IfRenewed {
  readonly row: RenewalRow;
  readonly pool: RegisteredPool;
  readonly before: CivilDate;
  /** `null` where a renewal today is refused. */
  readonly after: CivilDate | null;
  readonly refused: NotRenewed | null;
}

const refusalOf = (outlook: RenewalOutlook): NotRenewed | null => {
  if (outlook.as === 'usual') return null;
  if (outlook.as !== 'evaluation') return outlook.as;
  return outlook.standing === 'suitable' ? null : 'evaluation';
};

const ofPool = (row: RenewalRow, pool: RegisteredPool, register: Register, outlookOf: OutlookOf): IfRenewed | null => {
  const { ssed } = pool;
  if (ssed === null) return null;
  if (pool.projected) return { row, pool, before: ssed, after: null, refused: 'awaits' };
  const hasEnded = pool.state === 'lapsed' || pool.state === 'suspended';
  const refused = hasEnded ? refusalOf(outlookOf(pool, ssed)) : null;
  const start = renewalStart(ssed, register.asOf, register.policy.renewalBasis);
  return { row, pool, before: ssed, after: refused === null ? renewedTo(start, MONTHS_RENEWED) : null, refused };
};

type OutlookOf = (pool: RegisteredPool, ssed: CivilDate) => RenewalOutlook;

/** SUPs alone, in the order of the rows. Renewing one pool moves no other, so that each is what all together make of it. */
export const ifRenewed = (register: Register, rows: readonly RenewalRow[]): readonly IfRenewed[] => {
  const pools = new Map(register.pools.map((pool) => [pool.pool, pool]));
  const stages = stagesByRelease(register.releases);
  const outlookOf: OutlookOf = (pool, ssed) => renewalOutlook(pool, ssed, stages);
  return rows.flatMap((row) => {
    if (row.renewal.kind !== 'sup' || outcomeOf(row.stage) !== 'open') return [];
    const pool = pools.get(row.renewal.pool);
    const found = pool === undefined ? null : ofPool(row, pool, register, outlookOf);
    return found === null ? [] : [found];
  });
};
