/** The bars of the licence-days on both sides of a draft: what there was, what leaves and what comes, and what there is then. */
import { add, compare, subtract, toNumber, type Exact } from '../../../../domain/exact/exact';
import type { DraftDays, PoolDays } from '../../../../domain/what-if/licence-days';

/** `less` and `more` hang between the totals, from the level before them to the level after. */
export type DaysBarKind = 'total' | 'less' | 'more' | 'transit';

/** A pool by its id; the others are too small to have a bar each. */
export type DaysBarOf =
  | { readonly who: 'before' | 'after' | 'transit' }
  | { readonly who: 'pool'; readonly pool: string }
  | { readonly who: 'others'; readonly count: number };

export interface DaysBar {
  readonly kind: DaysBarKind;
  readonly of: DaysBarOf;
  /** The total, or the difference with its sign. */
  readonly value: Exact;
  /** Levels that it stands between, lower first. */
  readonly low: number;
  readonly high: number;
  /** The level from which the next bar goes on. */
  readonly level: number;
}

export interface DaysBars {
  readonly bars: readonly DaysBar[];
  /** Where the bars begin: above zero where the change would be too small to see. */
  readonly floor: number;
  readonly top: number;
}

const MOST_POOLS = 6;
/** The part of the drawing that the change takes at least. */
const CHANGE_PART = 0.5;
/** Below this part of the whole, a change is not seen beside it. */
const SMALL_PART = 0.35;

const size = (value: Exact): number => Math.abs(toNumber(value));
const changeOf = ({ before, after }: Pick<PoolDays, 'before' | 'after'>): Exact => subtract(after, before);

interface Change {
  readonly kind: DaysBarKind;
  readonly of: DaysBarOf;
  readonly value: Exact;
}

const toChange = (pool: PoolDays): Change => {
  const value = changeOf(pool);
  return { kind: compare(value, 0) < 0 ? 'less' : 'more', of: { who: 'pool', pool: pool.pool }, value };
};

const together = (pools: readonly PoolDays[]): readonly Change[] => {
  if (pools.length === 0) return [];
  const value = pools.map(changeOf).reduce(add, 0);
  return [{ kind: compare(value, 0) < 0 ? 'less' : 'more', of: { who: 'others', count: pools.length }, value }];
};

/** What leaves, what is on its way, and what comes. */
const changesOf = ({ pools, inTransit }: DraftDays): readonly Change[] => {
  const bySize = [...pools].sort((one, other) => size(changeOf(other)) - size(changeOf(one)));
  const shown = bySize.length > MOST_POOLS ? bySize.slice(0, MOST_POOLS - 1) : bySize;
  const each = [...shown.map(toChange), ...together(bySize.slice(shown.length))];
  const transit = changeOf(inTransit);
  return [
    ...each.filter(({ kind }) => kind === 'less'),
    ...(compare(transit, 0) === 0 ? [] : [{ kind: 'transit', of: { who: 'transit' }, value: transit } as const]),
    ...each.filter(({ kind }) => kind === 'more'),
  ];
};

const total = (who: 'before' | 'after', value: Exact): DaysBar => {
  const level = toNumber(value);
  return { kind: 'total', of: { who }, value, low: Math.min(0, level), high: Math.max(0, level), level };
};

/** A round number at or below the level from which the change takes its part of the drawing. */
const floorOf = (lowest: number, top: number): number => {
  const range = top - lowest;
  if (lowest <= 0 || range === 0 || range / top >= SMALL_PART) return 0;
  const wanted = Math.max(0, top - range / CHANGE_PART);
  const step = 10 ** Math.max(0, Math.floor(Math.log10(range)));
  return Math.floor(wanted / step) * step;
};

export const daysBars = (days: DraftDays): DaysBars => {
  const bars: DaysBar[] = [total('before', days.before)];
  let level = toNumber(days.before);
  for (const change of changesOf(days)) {
    const next = level + toNumber(change.value);
    bars.push({ ...change, low: Math.min(level, next), high: Math.max(level, next), level: next });
    level = next;
  }
  bars.push(total('after', days.after));
  const top = Math.max(...bars.map(({ high }) => high));
  const lowest = Math.min(...bars.map((bar) => (bar.kind === 'total' ? bar.level : bar.low)));
  return { bars, floor: lowest < 0 ? lowest : floorOf(lowest, top), top };
};
