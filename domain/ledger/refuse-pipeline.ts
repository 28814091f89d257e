/** What is asked of a new word on a renewal alone: that the thing is there to be renewed, and that the stage is another one. */
import { poolOn } from '../pool/book';
import { supBearingLots } from '../pool/pool';
import { isPipelineChange, type PipelineChange } from '../pipeline/pipeline-change';
import { renewalKey, type Renewal } from '../pipeline/renewal';
import { stageAt } from '../pipeline/renewals';
import { toDayNumber } from '../calendar/civil-date';
import type { Refusal } from '../result';
import type { Change } from './change';
import type { LedgerEvent } from './event';
import type { Folded } from './fold-events';
import { poolNamedBy } from './pool-record';
import type { RegisterBook } from './register-book';
import { withdrawalsIn } from './withdrawn-events';

const isThere = ({ book, installations }: RegisterBook, renewal: Renewal, on: Change['on']): boolean => {
  if (renewal.kind === 'term') {
    const held = installations.byId.get(renewal.installation)?.held ?? [];
    return held.some(({ part, expiresOn }) => part === renewal.part && expiresOn === renewal.expiresOn);
  }
  const pool = poolOn(book, renewal.pool, toDayNumber(on));
  if (pool === null) return false;
  if (renewal.kind === 'sup') return supBearingLots(pool).length > 0;
  return pool.lots.get(renewal.lot)?.term.kind === 'subscription';
};

/** The step itself may bring what it speaks of. */
const mayBring = (changes: readonly Change[], renewal: Renewal): boolean =>
  changes.some((change) =>
    renewal.kind === 'term'
      ? 'installation' in change && change.installation === renewal.installation
      : poolNamedBy(change) === renewal.pool,
  );

const refuseWord = (register: RegisterBook, change: PipelineChange, candidate: LedgerEvent): Refusal | null => {
  const { renewal, on } = change;
  const key = renewalKey(renewal);
  if (!isThere(register, renewal, on) && !mayBring(candidate.changes, renewal))
    return { code: 'renewal/unknown', renewal: key };
  // A correction says again what its event had said.
  if (change.kind !== 'renewal-stage-set' || withdrawalsIn(candidate).length > 0) return null;
  const stage = stageAt(register.renewals, renewal, { on, place: Infinity });
  return stage === change.stage ? { code: 'renewal/stage-as-it-is', renewal: key, stage } : null;
};

export const refusePipeline = (before: () => Folded, candidate: LedgerEvent): Refusal | null => {
  for (const change of candidate.changes) {
    const refusal = isPipelineChange(change) ? refuseWord(before().register, change, candidate) : null;
    if (refusal !== null) return refusal;
  }
  return null;
};
