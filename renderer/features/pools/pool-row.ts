/** A pool as one row of the list: what is shown, sorted and searched, worked out once per register. */
import { toDayNumber, type CivilDate, type DayNumber } from '../../../domain/calendar/civil-date';
import type { RegisteredPool } from '../../../domain/ledger/register';
import type { PoolState } from '../../../domain/pool/report';
import { foldText } from './fold-text';

export interface PoolRow {
  readonly id: string;
  /** The name, or the id where no name was given. */
  readonly name: string;
  readonly state: PoolState;
  readonly customer: string;
  readonly purchaseOrder: string;
  readonly quantity: number;
  readonly activated: number;
  readonly ssed: CivilDate | null;
  readonly projected: boolean;
  /** Whole days from today to the last day of what `counts` names; negative in the past, `null` where nothing ends. */
  readonly daysLeft: number | null;
  readonly counts: 'window' | 'sup' | null;
  readonly archived: boolean;
  /** Id, name, customer and purchase order, folded for searching. */
  readonly searchText: string;
  readonly pool: RegisteredPool;
}

const countedTo = (pool: RegisteredPool): readonly ['window' | 'sup', CivilDate] | null => {
  if (pool.state === 'awaiting-activation') return ['window', pool.activateBy];
  return pool.ssed === null ? null : ['sup', pool.ssed];
};

/** The row of one pool; `today` is a day number. LP-10: before activation the days of the window are counted. */
export const toPoolRow = (pool: RegisteredPool, today: DayNumber): PoolRow => {
  const counted = countedTo(pool);
  const name = pool.name === '' ? pool.pool : pool.name;
  return {
    id: pool.pool,
    name,
    state: pool.state,
    customer: pool.customer,
    purchaseOrder: pool.purchaseOrder,
    quantity: pool.quantity,
    activated: pool.activated,
    ssed: pool.ssed,
    projected: pool.projected,
    daysLeft: counted === null ? null : toDayNumber(counted[1]) - today,
    counts: counted === null ? null : counted[0],
    archived: pool.archivedOn !== null,
    searchText: foldText(`${pool.pool}\n${name}\n${pool.customer}\n${pool.purchaseOrder}`),
    pool,
  };
};
