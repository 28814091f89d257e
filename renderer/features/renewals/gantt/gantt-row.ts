/** A row of the portfolio Gantt: a pool, or an installation with subscriptions or technical support that end (ID-10, AC-10). */
import { toDayNumber, type CivilDate, type DayNumber } from '../../../../domain/calendar/civil-date';
import type { RegisteredInstallation } from '../../../../domain/installation/registered-installation';
import type { RegisteredPool } from '../../../../domain/ledger/register';

/** What a row stands for. */
export type GanttSubject =
  | { readonly kind: 'pool'; readonly pool: RegisteredPool }
  | { readonly kind: 'installation'; readonly installation: RegisteredInstallation };

export interface GanttRow {
  /** `pool P-0417`, `installation westhaven-mall`. */
  readonly key: string;
  readonly name: string;
  /** Stands by name among its equals: figures by their value, and much faster to compare than people's order. */
  readonly orderName: string;
  readonly customer: string;
  readonly partner: string;
  readonly vendor: string;
  /** Who looks after its renewals; several stand side by side. */
  readonly salesperson: string;
  readonly quantity: number;
  /** The SSED, or the day on which the first of its subscriptions ends, or else technical support; `null` where nothing ends. */
  readonly end: DayNumber | null;
  readonly projected: boolean;
  readonly state: 'running' | 'projected' | 'lapsed' | 'suspended' | 'none';
  /** AC-10: the last day of technical support that a licence server named; `null` where none is known, or shown. */
  readonly support: DayNumber | null;
  readonly subject: GanttSubject;
}

const LONGEST_FIGURE = 12;

const orderName = (name: string): string =>
  name.toLowerCase().replaceAll(/\d+/g, (figures) => figures.padStart(LONGEST_FIGURE, '0'));

/** What has no name, or one of blanks, goes by its id. */
const named = (stated: string, id: string) => {
  const name = stated.trim() === '' ? id : stated;
  return { name, orderName: orderName(name) };
};

/** What is known of a row beside the pool or the installation itself. */
export interface RowPeople {
  readonly partner: string;
  readonly vendor: string;
  readonly salesperson: string;
}

const dayOf = (date: CivilDate | null): DayNumber | null => (date === null ? null : toDayNumber(date));

/** The first end of any subscription of the pool's. */
const firstExpiry = (pool: RegisteredPool): CivilDate | null =>
  pool.lots.flatMap(({ expiresOn }) => (expiresOn === null ? [] : [expiresOn])).sort()[0] ?? null;

const stateOfPool = (pool: RegisteredPool, end: DayNumber | null, today: DayNumber): GanttRow['state'] => {
  if (end === null) return 'none';
  if (pool.projected) return 'projected';
  if (pool.state === 'suspended') return 'suspended';
  return end < today ? 'lapsed' : 'running';
};

export const rowOfPool = (pool: RegisteredPool, people: RowPeople, today: DayNumber): GanttRow => {
  const end = dayOf(pool.ssed ?? firstExpiry(pool));
  return {
    key: `pool ${pool.pool}`,
    ...named(pool.name, pool.pool),
    customer: pool.customer,
    ...people,
    quantity: pool.quantity,
    end,
    projected: pool.ssed !== null && pool.projected,
    state: stateOfPool(pool, end, today),
    support: null,
    subject: { kind: 'pool', pool },
  };
};

/** ID-10: `null` where nothing that the installation holds ever ends. */
export const rowOfInstallation = (
  installation: RegisteredInstallation,
  people: RowPeople,
  today: DayNumber,
  support: DayNumber | null,
): GanttRow | null => {
  const ending = installation.held.filter(({ expiresOn }) => expiresOn !== null);
  const end = dayOf(ending.flatMap(({ expiresOn }) => expiresOn ?? []).sort()[0] ?? null) ?? support;
  if (end === null) return null;
  return {
    key: `installation ${installation.installation}`,
    ...named(installation.name, installation.installation),
    customer: installation.customer ?? '',
    ...people,
    quantity: ending.reduce((sum, { quantity }) => sum + quantity, 0),
    end,
    projected: false,
    state: end < today ? 'lapsed' : 'running',
    support,
    subject: { kind: 'installation', installation },
  };
};
