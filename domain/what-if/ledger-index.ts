/** Which events concern which pools, found once per ledger: what-if then folds a handful of events instead of all. */
import type { Change } from '../ledger/change';
import type { LedgerEvent } from '../ledger/event';
import type { Ledger } from '../ledger/ledger';
import { isOfEveryPool } from '../ledger/general-changes';
import { poolNamedBy } from '../ledger/pool-record';
import { withdrawalsIn } from '../ledger/withdrawn-events';
import { documentTies, transferKnot } from './document-ties';
import { leaningIn, type Leaning } from './leaning';

export interface LedgerIndex {
  readonly ledger: Ledger;
  /** Places in `ledger.events`, in their order, by pool. */
  readonly byPool: ReadonlyMap<string, readonly number[]>;
  /** Events that concern every pool: policies and releases. */
  readonly general: readonly number[];
  /** Events that withdraw others and concern no pool of their own, by what they withdraw. */
  readonly undoings: ReadonlyMap<string, readonly number[]>;
  /** The pools that name one transfer or one file: none of them can be folded without the others. */
  readonly knots: ReadonlyMap<string, ReadonlySet<string>>;
  /** The knots of each pool. */
  readonly knotsOfPool: ReadonlyMap<string, ReadonlySet<string>>;
  readonly leaning: Leaning;
  readonly byId: ReadonlyMap<string, LedgerEvent>;
  /** The pools of each event, by its id. */
  readonly poolsOf: ReadonlyMap<string, readonly string[]>;
}

interface Building {
  readonly byPool: Map<string, number[]>;
  readonly general: number[];
  readonly undoings: Map<string, number[]>;
  readonly poolsOf: Map<string, readonly string[]>;
  readonly knots: Map<string, Set<string>>;
}

const put = <Key>(lists: Map<Key, number[]>, key: Key, place: number): void => {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [place]);
  else if (list.at(-1) !== place) list.push(place);
};

/** The pools that a change concerns, those of the document that it imports among them. */
const poolsNamedBy = (ledger: Ledger, change: Change): readonly string[] => {
  const named = poolNamedBy(change);
  return named === null ? documentTies(ledger, change).pools : [named];
};

/** What ties a change's pool to others: the transfer that it names, or the names of its file. */
const knotsOf = (ledger: Ledger, change: Change): readonly string[] =>
  'transfer' in change && change.transfer !== undefined
    ? [transferKnot(change.transfer)]
    : documentTies(ledger, change).knots;

const noteEvent = (ledger: Ledger, building: Building, event: LedgerEvent, place: number): void => {
  const pools = new Set<string>();
  for (const change of event.changes) {
    if (isOfEveryPool(change)) building.general.push(place);
    const named = poolsNamedBy(ledger, change);
    for (const pool of named) pools.add(pool);
    for (const knot of knotsOf(ledger, change)) {
      const tied = building.knots.get(knot) ?? new Set();
      for (const pool of named) tied.add(pool);
      building.knots.set(knot, tied);
    }
  }
  for (const pool of pools) put(building.byPool, pool, place);
  for (const target of withdrawalsIn(event)) put(building.undoings, target, place);
  building.poolsOf.set(event.id, [...pools]);
};

const knotsByPool = (knots: Building['knots']): Map<string, Set<string>> => {
  const byPool = new Map<string, Set<string>>();
  for (const [knot, tied] of knots) {
    if (tied.size < 2) continue;
    for (const pool of tied) byPool.set(pool, (byPool.get(pool) ?? new Set()).add(knot));
  }
  return byPool;
};

/** One walk over the events; the lots of their documents are not looked at. */
export const indexLedger = (ledger: Ledger): LedgerIndex => {
  const building: Building = {
    byPool: new Map(),
    general: [],
    undoings: new Map(),
    poolsOf: new Map(),
    knots: new Map(),
  };
  ledger.events.forEach((event, place) => noteEvent(ledger, building, event, place));
  const byId = new Map(ledger.events.map((event) => [event.id, event]));
  return { ledger, ...building, byId, knotsOfPool: knotsByPool(building.knots), leaning: leaningIn(ledger.events) };
};

/** The pools, and every one that their licences or files are tied to, however far. */
export const withTied = (index: LedgerIndex, pools: Iterable<string>): ReadonlySet<string> => {
  const all = new Set(pools);
  for (const pool of all)
    for (const knot of index.knotsOfPool.get(pool) ?? [])
      for (const other of index.knots.get(knot) ?? []) all.add(other);
  return all;
};

/** Every event that is undone or stands again with an event: itself, what it withdrew, and so on. */
export const withWithdrawn = ({ byId }: LedgerIndex, id: string): readonly LedgerEvent[] => {
  const ids = new Set([id]);
  for (const one of ids) {
    const event = byId.get(one);
    for (const target of event === undefined ? [] : withdrawalsIn(event)) ids.add(target);
  }
  return [...ids].flatMap((one) => byId.get(one) ?? []);
};

const poolsWithdrawn = (index: LedgerIndex, change: Change): readonly string[] =>
  change.kind === 'change-withdrawn'
    ? withWithdrawn(index, change.change).flatMap(({ id }) => index.poolsOf.get(id) ?? [])
    : [];

/** The pools that a change which is not in the ledger yet would concern. */
export const poolsConcernedBy = (index: LedgerIndex, change: Change): readonly string[] => [
  ...poolsNamedBy(index.ledger, change),
  ...knotsOf(index.ledger, change).flatMap((knot) => [...(index.knots.get(knot) ?? [])]),
  ...poolsWithdrawn(index, change),
];
