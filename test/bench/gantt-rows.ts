/** The portfolio that the Gantt is timed with: pools with two orders each, of which a tenth has lapsed, told around a day. */
import { toCivilDate, type DayNumber } from '../../domain/calendar/civil-date';

const LOTS = 2;
const DAYS_OF_A_YEAR = 365;
/** Everything ends within the period of the screen. */
const MOST_AHEAD = 170;

/** The same numbers each time, without dice. */
const numberAt = (index: number, below: number): number => ((index * 2_654_435_761) >>> 0) % below;

/** As a plain chart takes it: from and to of each bar, in days. */
export interface GanttBenchRow {
  readonly name: string;
  readonly window: readonly [number, number];
  readonly past: readonly [number, number];
  readonly toCome: readonly [number, number];
}

const poolAt = (index: number, today: DayNumber) => {
  const lapsed = index % 10 === 0;
  const end = lapsed ? today - 1 - numberAt(index, 300) : today + 2 + numberAt(index, MOST_AHEAD);
  const created = end - DAYS_OF_A_YEAR - 60 - numberAt(index + 3, 90);
  return { name: `Pool ${String(index).padStart(5, '0')}`, created, activated: created + 30, end };
};

export const ganttBenchRows = (count: number, today: DayNumber): readonly GanttBenchRow[] =>
  Array.from({ length: count }, (_none, index) => {
    const { name, created, activated, end } = poolAt(index, today);
    const now = Math.min(today, end);
    return { name, window: [created, activated], past: [activated, now], toCome: [now, Math.max(now, end)] };
  });

/** In the order of the columns. */
export const ganttBenchFields = [
  'pool',
  'poolName',
  'customer',
  'product',
  'quantity',
  'createdOn',
  'addedOn',
  'supExpiresOn',
  'activated',
  'activatedOn',
] as const;

const lineOf = (index: number, lot: number, today: DayNumber): string => {
  const { name, created, activated, end } = poolAt(index, today);
  // Both orders end on one day, so that it is the pool's as well; the second came later.
  const on = toCivilDate(lot === 0 ? created : activated + 40);
  const first = lot === 0 ? ['10', toCivilDate(activated)] : ['', ''];
  const facts = [`P-${index}`, name, `Customer ${index % 400}`, 'Core', 10 + (index % 90), toCivilDate(created)];
  return [...facts, on, toCivilDate(end), ...first].join(',');
};

/** The same pools as a table that Coterm imports. */
export const ganttBenchTable = (count: number, today: DayNumber): Uint8Array =>
  Buffer.from(
    [
      ganttBenchFields.join(','),
      ...Array.from({ length: count * LOTS }, (_none, place) => lineOf(Math.floor(place / LOTS), place % LOTS, today)),
    ].join('\n'),
  );
