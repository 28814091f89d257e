/**
 * What a draft would do, without recording it: decided by the rules, folded, and compared with the register before.
 * Only the pools that the draft concerns are folded, so that an answer costs the same in a register of any size.
 */
import type { CivilDate } from '../calendar/civil-date';
import type { Change } from '../ledger/change';
import { decide } from '../ledger/decide';
import { foldLedger } from '../ledger/fold-ledger';
import type { Ledger } from '../ledger/ledger';
import { poolDifferences, type PoolDifference } from '../ledger/pool-differences';
import type { Register } from '../ledger/register';
import { done, type Result } from '../result';
import { candidateOf, withEvent } from './candidate';
import { concernedPart, wholeLedger, type ConcernedPart } from './concerned-part';
import type { LedgerIndex } from './ledger-index';

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

interface Drafted extends ConcernedPart {
  readonly drafted: Ledger;
}

const answer = ({ ledger, drafted, within }: Drafted, changes: readonly Change[], register: Register): WhatIf => {
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

/** `latest` is the ledger after whose events the draft comes. */
const tryOut = (
  part: ConcernedPart,
  latest: Ledger,
  changes: readonly Change[],
  register: Register,
): Result<WhatIf> => {
  const decided = decide(part.ledger, candidateOf(latest, changes));
  if (!decided.ok) return decided;
  return done(answer({ ...part, drafted: withEvent(part.ledger, decided.value) }, changes, register));
};

/** Folds everything: what the fast way is measured by. */
export const whatIfInWhole = (ledger: Ledger, changes: readonly Change[], register: Register): Result<WhatIf> =>
  tryOut(wholeLedger(ledger), ledger, changes, register);

/**
 * The differences that the changes make, or the refusal with which the rules forbid them. `register` is that of the
 * index's ledger as it stands.
 */
export const whatIf = (index: LedgerIndex, changes: readonly Change[], register: Register): Result<WhatIf> =>
  tryOut(concernedPart(index, changes, register), index.ledger, changes, register);
