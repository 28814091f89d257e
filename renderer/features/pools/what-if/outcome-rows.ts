/** The rows of the what-if chart: a pool a row, its SSED before the draft, after each of its steps, and after all of them. */
import { toDayNumber, type CivilDate, type DayNumber } from '../../../../domain/calendar/civil-date';
import type { WhatIf } from '../../../../domain/what-if/what-if';
import type { DayBar } from '../mini-timeline';
import type { StepSsed } from './judge-draft';

export interface OutcomeRow {
  readonly pool: string;
  readonly name: string;
  readonly before: CivilDate | null;
  /** Where it stood on the way, without repetitions. */
  readonly along: readonly CivilDate[];
  readonly after: CivilDate | null;
}

const alongOf = (pool: string, along: readonly (readonly StepSsed[])[], ends: readonly (CivilDate | null)[]) => {
  const days = along.flatMap((moved) => moved.find((each) => each.pool === pool)?.ssed ?? []);
  return [...new Set(days)].filter((day) => !ends.includes(day));
};

/** Pools that the draft moves, then those that it was opened for. */
export const outcomeRows = (
  { before, after, differences }: WhatIf,
  along: readonly (readonly StepSsed[])[],
  pools: readonly string[],
): readonly OutcomeRow[] => {
  const names = [...new Set([...differences.map(({ pool }) => pool), ...pools])];
  return names.flatMap((pool) => {
    const [left, right] = [before, after].map((side) => side.pools.find((each) => each.pool === pool));
    const known = right ?? left;
    if (known === undefined) return [];
    const ends = [left?.ssed ?? null, right?.ssed ?? null] as const;
    const row = { pool, name: known.name === '' ? pool : known.name, before: ends[0], after: ends[1] };
    return ends.every((day) => day === null) ? [] : [{ ...row, along: alongOf(pool, along, ends) }];
  });
};

const MARGIN_PART = 0.16;
const LEAST_MARGIN = 45;

/** All days of the rows and today, with room for the words beside them. */
export const outcomeSpan = (rows: readonly OutcomeRow[], today: DayNumber): DayBar => {
  const days = rows
    .flatMap(({ before, along, after }) => [before, ...along, after])
    .filter((day) => day !== null)
    .map(toDayNumber)
    .concat(today);
  const [from, to] = [Math.min(...days), Math.max(...days)];
  const margin = Math.max(LEAST_MARGIN, Math.ceil((to - from) * MARGIN_PART));
  return { from: from - margin, to: to + margin };
};
