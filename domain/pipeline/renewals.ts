/** The renewals of one fold, by their keys: what was said of each, and the cycles that ended when it was renewed. */
import type { Change } from '../ledger/change';
import type { PipelineChange } from './pipeline-change';
import type { EndedCycle, RegisteredRenewal } from './registered-renewal';
import { renewalKey, type Renewal } from './renewal';

/** Mutable, and owned by one fold. */
export type Renewals = Map<string, RegisteredRenewal>;

const fresh = { stage: 'not-started', since: null, note: '', reason: '' } as const;

/** One of which nothing has been said. */
export const untouched = (renewal: Renewal): RegisteredRenewal => {
  const key = renewalKey(renewal);
  return { key, renewal, root: key, ...fresh, owner: '', cycles: [], history: [] };
};

const known = (renewals: Renewals, renewal: Renewal): RegisteredRenewal =>
  renewals.get(renewalKey(renewal)) ?? untouched(renewal);

type Said = Partial<Pick<RegisteredRenewal, 'stage' | 'since' | 'owner' | 'note' | 'reason'>>;

/** The same stage said twice, on two computers, is one stage: it began when it was said first. */
const saidBy = (change: PipelineChange, before: RegisteredRenewal): Said => {
  switch (change.kind) {
    case 'renewal-stage-set': {
      const { stage, reason = '', on } = change;
      return { stage, reason, since: before.stage === stage && before.since !== null ? before.since : on };
    }
    case 'renewal-owner-set':
      return { owner: change.owner };
    case 'renewal-noted':
      return { note: change.note };
  }
};

export const applyToRenewal = (renewals: Renewals, change: PipelineChange, event: string): void => {
  const before = known(renewals, change.renewal);
  const history = [...before.history, { event, change }];
  renewals.set(before.key, { ...before, ...saidBy(change, before), history });
};

/** What a renewal ends: the running cycle, with the date and the licences that it had. */
export type Ending = Pick<EndedCycle, 'deadline' | 'next' | 'licences'> & { readonly renewal: Renewal };

/** The next cycle begins with nothing said of it but its owner. */
export const endCycle = (renewals: Renewals, ending: Ending, change: Change, event: string): void => {
  const { renewal, ...ended } = ending;
  const before = known(renewals, renewal);
  const { stage, owner, note, reason } = before;
  const cycle = { event, on: change.on, ...ended, stage, owner, note, reason };
  const history = [...before.history, { event, change }];
  renewals.set(before.key, { ...before, ...fresh, cycles: [...before.cycles, cycle], history });
};

/** A term that takes the place of another goes on in its line, with its owner. */
export const follow = (renewals: Renewals, renewal: Renewal, { root, owner }: RegisteredRenewal): void => {
  const own = known(renewals, renewal);
  renewals.set(own.key, { ...own, root, owner: own.owner === '' ? owner : own.owner });
};
