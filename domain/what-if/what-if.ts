/**
 * What a draft would do, without recording it: decided by the rules, folded, and compared with the register before.
 * Only the pools that the draft concerns are folded, so that an answer costs the same in a register of any size.
 */
import type { CivilDate } from '../calendar/civil-date';
import type { Change } from '../ledger/change';
import { decide } from '../ledger/decide';
import type { LedgerEvent } from '../ledger/event';
import { foldLedger } from '../ledger/fold-ledger';
import type { Ledger } from '../ledger/ledger';
import { poolDifferences, type PoolDifference } from '../ledger/pool-differences';
import type { Register, RegisteredPool } from '../ledger/register';
import { done, type Result } from '../result';
import { candidateOf } from './candidate';
import { transferKnot } from './document-ties';
import { poolsConcernedBy, withTied, withWithdrawn, type LedgerIndex } from './ledger-index';
import { subLedger } from './sub-ledger';

/** The register without the draft and with it. */
export interface DraftSides {
  readonly before: Register;
  readonly after: Register;
}

export interface WhatIf extends DraftSides {
  /** The day on which both sides are looked at: today, or the draft's own day if that is later. */
  readonly asOf: CivilDate;
  readonly differences: readonly PoolDifference[];
  /** Both sides as they are on another day, worked out when asked for. */
  readonly sidesOn: (day: CivilDate) => DraftSides;
}

const latestDay = (changes: readonly Change[], today: CivilDate): CivilDate =>
  changes.reduce((latest, { on }) => (on > latest ? on : latest), today);

interface Folding {
  readonly ledger: Ledger;
  readonly drafted: Ledger;
  /** The folded pools stand in the place of the register's own; what is not folded stays as it is. */
  readonly within: (folded: Register) => Register;
}

const answer = ({ ledger, drafted, within }: Folding, changes: readonly Change[], register: Register): WhatIf => {
  const asOf = latestDay(changes, register.asOf);
  const fold = (day: CivilDate): DraftSides => ({
    before: day === register.asOf ? register : within(foldLedger(ledger, day)),
    after: within(foldLedger(drafted, day)),
  });
  const sides = fold(asOf);
  return {
    asOf,
    ...sides,
    differences: poolDifferences(sides.before, sides.after),
    sidesOn: (day) => (day === asOf ? sides : fold(day)),
  };
};

const withEvent = (ledger: Ledger, event: LedgerEvent): Ledger => ({ ...ledger, events: [...ledger.events, event] });

/** Folds everything: what a draft of any kind needs, and what the fast way is measured by. */
export const whatIfInWhole = (ledger: Ledger, changes: readonly Change[], register: Register): Result<WhatIf> => {
  const decided = decide(ledger, candidateOf(ledger, changes));
  if (!decided.ok) return decided;
  const drafted = withEvent(ledger, decided.value);
  return done(answer({ ledger, drafted, within: (folded) => folded }, changes, register));
};

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

const isOfPools = (index: LedgerIndex, change: Change): boolean => {
  if (!ofPoolsAlone.has(change.kind)) return false;
  // A site has its EULA and its share of the licences (LP-7, LP-8): more than the pool has a say.
  if ('site' in change && change.site !== undefined) return false;
  if (change.kind !== 'change-withdrawn') return true;
  return withWithdrawn(index, change.change).every(({ changes }) =>
    changes.every(({ kind }) => ofPoolsAlone.has(kind)),
  );
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

/** A conflict among the pools concerned may be solved by the draft, with effects on anything. */
const hasConflict = (index: LedgerIndex, pools: ReadonlySet<string>, { conflicts }: Register): boolean =>
  conflicts.some(({ event }) => {
    const concerned = index.poolsOf.get(event) ?? [];
    return concerned.length === 0 || concerned.some((pool) => pools.has(pool));
  });

const isTransferOf = ({ knots }: LedgerIndex, transfer: string, pools: ReadonlySet<string>): boolean =>
  [...(knots.get(transferKnot(transfer)) ?? [])].some((pool) => pools.has(pool));

/** Pools that are not concerned stand as they do on the register's own day, on both sides. */
const placedIn = (index: LedgerIndex, register: Register, pools: ReadonlySet<string>) => {
  const own = new Set(register.pools.map(({ pool }) => pool));
  const ofOthers = register.transit.filter(({ transfer }) => !isTransferOf(index, transfer, pools));
  return (folded: Register): Register => {
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

/**
 * The differences that the changes make, or the refusal with which the rules forbid them. `register` is that of the
 * index's ledger as it stands.
 */
export const whatIf = (index: LedgerIndex, changes: readonly Change[], register: Register): Result<WhatIf> => {
  const inWhole = (): Result<WhatIf> => whatIfInWhole(index.ledger, changes, register);
  if (!changes.every((change) => isOfPools(index, change))) return inWhole();
  const pools = withTied(
    index,
    changes.flatMap((change) => poolsConcernedBy(index, change)),
  );
  if (hasConflict(index, pools, register)) return inWhole();
  const part = subLedger(index, pools);
  if (!standsAlone(part, pools, register)) return inWhole();
  const decided = decide(part, candidateOf(index.ledger, changes));
  if (!decided.ok) return decided;
  const drafted = withEvent(part, decided.value);
  return done(answer({ ledger: part, drafted, within: placedIn(index, register, pools) }, changes, register));
};
