/** The book of one fold: every pool, transfer and release so far, and the policy in force. Mutable, owned by its fold. */
import type { DayNumber } from '../calendar/civil-date';
import type { Exact } from '../exact/exact';
import type { Policy } from '../policy/policy';
import type { Release } from '../release/life-cycle';
import { endWindow } from './commencement';
import type { LotFacts } from './lot';
import { weighBy, type Pool } from './pool';

/** Licences between two pools (LP-13): what they take along. */
export interface TravellingLot extends LotFacts {
  readonly lot: string;
  readonly quantity: number;
  /**
   * `date`: SUP date they left with. `months`: their term, if their pool had not commenced; then `date` is its projection.
   */
  readonly term:
    | { readonly kind: 'sup'; readonly date: Exact; readonly months: number | null }
    | { readonly kind: 'subscription'; readonly expiresOn: DayNumber | null };
}

export interface Transit {
  readonly transfer: string;
  readonly since: DayNumber;
  readonly lots: readonly TravellingLot[];
}

/**
 * What becomes of a lot that names a release nobody has launched: a scenario is refused, a register keeps the name,
 * because the vendor's catalogue may come later than its licence files.
 */
export type UnknownReleases = 'refuse' | 'keep';

export interface Book {
  policy: Policy;
  readonly unknownReleases: UnknownReleases;
  readonly pools: Map<string, Pool>;
  /** Transfers on their way, in the order in which they left. */
  readonly transit: Map<string, Transit>;
  readonly usedTransfers: Set<string>;
  readonly releases: Map<string, Release>;
}

export const newBook = (policy: Policy, unknownReleases: UnknownReleases): Book => ({
  policy,
  unknownReleases,
  pools: new Map(),
  transit: new Map(),
  usedTransfers: new Set(),
  releases: new Map(),
});

/** The pool as it stands at the beginning of a day; `null` if there is none. */
export const poolOn = (book: Book, name: string, on: DayNumber): Pool | null => {
  const pool = book.pools.get(name);
  if (pool === undefined) return null;
  weighBy(pool, book.policy.weight);
  endWindow(pool, on, book.policy);
  return pool;
};
