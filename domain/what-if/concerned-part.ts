/**
 * The part of a ledger that decides what a draft does: the pools that it concerns, where they stand alone; else everything.
 * It is proved each time before it is believed.
 */
import type { CivilDate } from '../calendar/civil-date';
import type { Change } from '../ledger/change';
import { foldLedger } from '../ledger/fold-ledger';
import type { Ledger } from '../ledger/ledger';
import type { Register, RegisteredPool } from '../ledger/register';
import { transferKnot } from './document-ties';
import { onCustomer, onLicences, onPool } from './leaning';
import { poolsConcernedBy, withTied, withWithdrawn, type LedgerIndex } from './ledger-index';
import { subLedger } from './sub-ledger';

export interface ConcernedPart {
  readonly ledger: Ledger;
  /** The folded pools stand in the place of the register's own; what is not folded stays as it is. */
  readonly within: (folded: Register) => Register;
}

/** What a draft of any kind needs. */
export const wholeLedger = (ledger: Ledger): ConcernedPart => ({ ledger, within: (folded) => folded });

/** Kinds whose effect is on the pools that they name, and on nothing else. */
const ofPoolsAlone: ReadonlySet<Change['kind']> = new Set([
  'pool-created',
  'lot-added',
  'licences-activated',
  'licences-removed',
  'licences-received',
  'sup-renewed',
  'subscription-renewed',
  'evaluation-recorded',
  'trade-in-offered',
  'pool-archived',
  'pool-restored',
  'change-withdrawn',
]);

/** What a change withdraws, and what these withdrew, beside the change itself. */
const withWhatItWithdraws = (index: LedgerIndex, change: Change): readonly Change[] =>
  change.kind === 'change-withdrawn'
    ? [change, ...withWithdrawn(index, change.change).flatMap(({ changes }) => changes)]
    : [change];

/** Whether it takes back a pool's creation, or takes that back: another creation, of another customer, can then be the one that holds. */
const movesACreation = (index: LedgerIndex, draft: readonly Change[]): boolean =>
  draft.some(
    (change) =>
      change.kind === 'change-withdrawn' &&
      withWhatItWithdraws(index, change).some(({ kind }) => kind === 'pool-created'),
  );

/** A site has its EULA and its share of the licences (LP-7, LP-8): more than the pool has a say. */
const isOfPools = (change: Change): boolean =>
  ofPoolsAlone.has(change.kind) && !('site' in change && change.site !== undefined);

/** A conflict among the pools concerned may be solved by the draft, with effects on anything. */
const hasConflict = (index: LedgerIndex, pools: ReadonlySet<string>, { conflicts }: Register): boolean =>
  conflicts.some(({ event }) => (index.poolsOf.get(event) ?? []).some((pool) => pools.has(pool)));

const changesRecord = ({ kind }: Change): boolean =>
  kind === 'pool-created' || kind === 'pool-archived' || kind === 'pool-restored';

/** Customers whom the register may know by the pools that come or go. */
const customersOf = (changes: readonly Change[], { pools }: Register): readonly string[] => {
  const coming = changes.flatMap((change) => (change.kind === 'pool-created' ? [change] : []));
  const names = new Set(coming.map(({ pool }) => pool));
  const known = pools.filter(({ pool }) => names.has(pool)).map(({ customer }) => customer);
  return [...coming.flatMap(({ customer }) => customer ?? []), ...known];
};

/** What the draft may take away from under something that is recorded for its first day or later. */
const supportsOf = (changes: readonly Change[], pools: ReadonlySet<string>, register: Register): readonly string[] => [
  ...[...pools].map(onLicences),
  ...(changes.some(changesRecord) ? [...pools].map(onPool) : []),
  ...customersOf(changes, register).map(onCustomer),
];

const isLeantOn = (
  { leaning }: LedgerIndex,
  changes: readonly Change[],
  pools: ReadonlySet<string>,
  register: Register,
): boolean => {
  const first = changes.reduce<CivilDate | null>((least, { on }) => (least === null || on < least ? on : least), null);
  return supportsOf(changes, pools, register).some((support) => {
    const last = leaning.get(support);
    return last !== undefined && first !== null && last >= first;
  });
};

/** History lines and names may come from changes that concern more than the pool. */
const licencesOf = ({ changes: _changes, customer: _customer, ...licences }: RegisteredPool): unknown => licences;

/** Whether the part folds to what the register says of its pools: then nothing outside it had a say. */
const standsAlone = (part: Ledger, pools: ReadonlySet<string>, register: Register): boolean => {
  const folded = new Map(foldLedger(part, register.asOf).pools.map((pool) => [pool.pool, pool]));
  const own = register.pools.filter(({ pool }) => pools.has(pool));
  return (
    own.length === folded.size &&
    own.every((pool) => {
      const other = folded.get(pool.pool);
      return other !== undefined && JSON.stringify(licencesOf(pool)) === JSON.stringify(licencesOf(other));
    })
  );
};

const isTransferOf = ({ knots }: LedgerIndex, transfer: string, pools: ReadonlySet<string>): boolean =>
  [...(knots.get(transferKnot(transfer)) ?? [])].some((pool) => pools.has(pool));

/** Pools that are not concerned stand as they do on the register's own day, on both sides. */
const placedIn = (index: LedgerIndex, register: Register, pools: ReadonlySet<string>): ConcernedPart['within'] => {
  const own = new Set(register.pools.map(({ pool }) => pool));
  const ofOthers = register.transit.filter(({ transfer }) => !isTransferOf(index, transfer, pools));
  return (folded) => {
    const parts = new Map(folded.pools.map((pool) => [pool.pool, pool]));
    const placed = register.pools.flatMap((pool) => {
      if (!pools.has(pool.pool)) return [pool];
      const part = parts.get(pool.pool);
      return part === undefined ? [] : [{ ...part, customer: pool.customer }];
    });
    return {
      ...register,
      asOf: folded.asOf,
      pools: [...placed, ...folded.pools.filter(({ pool }) => !own.has(pool))],
      transit: [...ofOthers, ...folded.transit],
    };
  };
};

/** `register` is that of the index's ledger as it stands. */
export const concernedPart = (index: LedgerIndex, draft: readonly Change[], register: Register): ConcernedPart => {
  const whole = wholeLedger(index.ledger);
  const changes = draft.flatMap((change) => withWhatItWithdraws(index, change));
  if (!changes.every(isOfPools) || movesACreation(index, draft)) return whole;
  const pools = withTied(
    index,
    draft.flatMap((change) => poolsConcernedBy(index, change)),
  );
  if (hasConflict(index, pools, register) || isLeantOn(index, changes, pools, register)) return whole;
  // No conflict is left that the draft could solve: all of them stay out of the sums.
  const part = subLedger(index, pools, new Set(register.conflicts.map(({ event }) => event)));
  return standsAlone(part, pools, register) ? { ledger: part, within: placedIn(index, register, pools) } : whole;
};
